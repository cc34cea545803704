package isnad.entity;

import static java.util.Objects.requireNonNull;

import isnad.lexicon.EntityType;
import isnad.lexicon.GazetteerEntry;
import isnad.lexicon.Role;
import isnad.mention.Name;
import java.util.List;
import java.util.Optional;

/**
 * One thing that an article names or describes, however often.
 *
 * @param id names it within the article: {@code e1}, {@code e2} … in order of first mention
 * @param name the fullest form in the article, without title, proclitics and quotation marks
 * @param nameEn its customary English name, where the gazetteer knows it
 * @param country ISO 3166-1 alpha-3 code of the state it belongs to or lies in
 * @param role its CAMEO role in this article; absent where the type needs none
 * @param known what it is in the gazetteer, if it is there
 * @param mentions where it is named, in text order; at least one
 * @param rule the rule that found or linked it
 */
public record Entity(
    String id,
    EntityType type,
    String name,
    Optional<String> nameEn,
    Optional<String> country,
    Optional<Role> role,
    Optional<GazetteerEntry> known,
    List<Name> mentions,
    String rule) {

  public Entity {
    requireNonNull(id, "id is null");
    requireNonNull(type, "type is null");
    requireNonNull(name, "name is null");
    requireNonNull(nameEn, "nameEn is null");
    requireNonNull(country, "country is null");
    requireNonNull(role, "role is null");
    requireNonNull(known, "known is null");
    mentions = List.copyOf(mentions);
    if (mentions.isEmpty()) {
      throw new IllegalArgumentException("entity has no mentions: " + name);
    }
  }
}
