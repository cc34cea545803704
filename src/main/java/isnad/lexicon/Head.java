package isnad.lexicon;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;

/**
 * A noun or title that heads a phrase which names or describes an entity: وزارة, قوات, جندي, رئيس.
 *
 * @param id the id of its row
 * @param role the role of what it heads, where the noun tells
 * @param country the state to which what it heads belongs, where the noun tells
 * @param uses how it makes phrases
 */
public record Head(
    String id,
    Kind kind,
    EntityType type,
    Optional<Role> role,
    Optional<String> country,
    Set<Use> uses) {

  public Head {
    requireNonNull(id, "id is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(type, "type is null");
    requireNonNull(role, "role is null");
    requireNonNull(country, "country is null");
    uses = Set.copyOf(uses);
  }

  public boolean has(Use use) {
    return uses.contains(use);
  }

  /** Whether it may stand before a known name of something of that type: حركة حماس. */
  public boolean mayName(EntityType known) {
    return known == type
        || (kind == Kind.ORGANIZATION
            && (known == EntityType.ARMED_GROUP || known == EntityType.ORGANIZATION)
            && type != EntityType.INTERGOVERNMENTAL_ORGANIZATION);
  }

  /** What a table of heads is about. */
  public enum Kind {
    TITLE("titles.tsv"),
    BODY("body-heads.tsv"),
    GROUP("group-nouns.tsv"),
    PLACE("place-heads.tsv"),
    ORGANIZATION("organization-heads.tsv"),
    MEDIA("media-heads.tsv");

    private final String file;

    Kind(String file) {
      this.file = file;
    }

    String file() {
      return file;
    }
  }

  /** How a head makes phrases; the headers of the tables explain them. */
  public enum Use {
    ALONE,
    BARE,
    BARE_PLURAL,
    BARE_INDEFINITE,
    COUNTED,
    MODIFIED,
    ADJECTIVE,
    COMPLEMENT,
    GENTILIC,
    POSSESSED,
    AGENT,
    PERSON_COMPLEMENT,
    ALONE_DEFINITE,
    WHOLE_DEFINITE,
    PURPOSE,
    NAMED,
    QUOTED,
    APPOSED,
    BORDER,
    LAND,
    DIRECTION,
    TOWN,
    DIVISION,
    HONOURING,
    SETTING,
    POINTING,
    DESCRIBED,
    LISTING,
    CITY,
    COUNTRY,
    PENALTY,
    UNNAMED,
    LINKED,
    RANK,
    PERSON,
    SEVERAL,
    PART,
    DESCRIBING,
    TOLL,
    PASSING,
    SINGLE,
    APART,
    STATELESS,
    HELD,
    PHRASED,
    FAMILIAR,
    DEED,
    SPEAKING,
    ANYBODY
  }

  /**
   * An inflected form of a head.
   *
   * @param singular whether it is the first form of its row, the singular
   * @param possessed whether a possessive pronoun is written onto it
   */
  public record Form(Head head, boolean singular, boolean possessed) {}
}
