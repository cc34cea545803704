package isnad.lexicon;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A state, place, organisation, group or person that Isnad knows before it reads.
 *
 * @param path the end of its IRI after the data base, such as {@code state/AFG}
 * @param labelAr its customary Arabic name
 * @param labelEn its customary English name
 * @param names every Arabic name it goes by, {@code labelAr} first
 * @param gentilics for a state or place, its adjectives and demonyms in all inflected forms without
 *     the article: أفغاني, أفغانية, أفغان …
 * @param metonyms for a state, what stands for its government: its capital, its seat of power
 * @param country ISO 3166-1 alpha-3 code of the state it belongs to or lies in
 * @param offices for a person, the offices held, by date
 * @param population for a place, how many live there; 0 where unknown
 */
public record GazetteerEntry(
    String path,
    EntityType type,
    String labelAr,
    Optional<String> labelEn,
    List<String> names,
    List<String> gentilics,
    List<String> metonyms,
    Optional<String> country,
    Optional<Role> role,
    List<Office> offices,
    long population) {

  public GazetteerEntry {
    requireNonNull(path, "path is null");
    requireNonNull(type, "type is null");
    requireNonNull(labelAr, "labelAr is null");
    requireNonNull(labelEn, "labelEn is null");
    requireNonNull(country, "country is null");
    requireNonNull(role, "role is null");
    names = List.copyOf(names);
    gentilics = List.copyOf(gentilics);
    metonyms = List.copyOf(metonyms);
    offices = List.copyOf(offices);
  }

  /**
   * An office that a person held.
   *
   * @param title the office in English, as Wikidata names it
   * @param from the first day, where known
   * @param to the last day; absent while held or where unknown
   */
  public record Office(
      String title,
      Optional<String> country,
      Optional<Role> role,
      Optional<LocalDate> from,
      Optional<LocalDate> to) {

    /** Whether the office may have been held that day. */
    public boolean covers(LocalDate day) {
      return from.map(start -> !day.isBefore(start)).orElse(true)
          && to.map(end -> !day.isAfter(end)).orElse(true);
    }
  }
}
