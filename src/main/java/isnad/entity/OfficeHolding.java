package isnad.entity;

import static java.util.Objects.requireNonNull;

import isnad.lexicon.Role;
import isnad.text.Span;
import java.util.Optional;

/**
 * What an article says of a person's office: وزير الخارجية الإيراني محمد جواد ظريف.
 *
 * @param person the id of the person's entity
 * @param title the office, in the article's words
 * @param country ISO 3166-1 alpha-3 code of the state whose office it is
 * @param evidence the words of title and name
 */
public record OfficeHolding(
    String person,
    String title,
    Optional<String> country,
    Optional<Role> role,
    Span evidence,
    String rule) {

  public OfficeHolding {
    requireNonNull(person, "person is null");
    requireNonNull(title, "title is null");
    requireNonNull(country, "country is null");
    requireNonNull(role, "role is null");
    requireNonNull(evidence, "evidence is null");
  }
}
