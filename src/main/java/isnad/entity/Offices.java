package isnad.entity;

import isnad.lexicon.EntityType;
import isnad.lexicon.Gazetteer;
import isnad.lexicon.Head;
import isnad.lexicon.NameLexicon;
import isnad.lexicon.Role;
import isnad.mention.Name;
import isnad.text.Text;
import isnad.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds who holds an office that an article names.
 *
 * @param recent the entities so far by when they were last named
 */
record Offices(NameLexicon lexicon, Gazetteer gazetteer, Recency recent) {

  /** The titles of those who have the office of another. */
  private static final String COUNTERPART = "t-counterpart";

  /** The person that an office means. */
  Optional<Cluster> described(Name name) {
    String key = key(name.office().orElse(""));
    Optional<Cluster> holder = holder(name, c -> c.offices.contains(key));
    if (holder.isPresent()) {
      return holder;
    }
    boolean told = name.country().isPresent();
    return holder(
        name,
        c ->
            c.offices.stream().anyMatch(office -> office.startsWith(key + " "))
                || ((key.indexOf(' ') < 0 || (told && c.country.isPresent()))
                    && c.offices.stream().anyMatch(office -> isSameHead(office, key))));
  }

  /** The person last named who holds an office, rather than one who held it. */
  private Optional<Cluster> holder(Name name, Predicate<Cluster> holds) {
    boolean former = name.role().equals(Optional.of(Role.ELI));
    Predicate<Cluster> fits =
        c -> c.type == EntityType.PERSON && c.agrees(name.country()) && holds.test(c);
    return recent
        .latest(c -> c.role.equals(Optional.of(Role.ELI)) == former && fits.test(c))
        .or(() -> name.country().isPresent() ? Optional.empty() : recent.latest(fits));
  }

  /** Whether an office is that of another: نظيره الألماني. */
  boolean isCounterpart(String key) {
    for (Head.Form form : lexicon.heads(Head.Kind.TITLE).of(head(key))) {
      if (form.head().id().equals(COUNTERPART)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSameHead(String office, String key) {
    return head(office).equals(head(key));
  }

  /** The first word of an office. */
  private static String head(String key) {
    return key.split(" ", -1)[0];
  }

  /** An office without articles, proclitics and gentilics. */
  String key(String office) {
    List<String> words = new ArrayList<>();
    for (Token token : Text.of(office).tokens()) {
      String form = token.form();
      if (words.isEmpty() && lexicon.clitics().readings(form).size() > 1) {
        form =
            lexicon.clitics().readings(form).stream()
                .map(r -> r.form())
                .filter(f -> lexicon.beginsHead(lexicon.clitics().withoutArticle(f)))
                .findFirst()
                .orElse(form);
      }
      String bare = lexicon.clitics().withoutArticle(form);
      if (token.isWord() && (words.isEmpty() || gazetteer.stateOfGentilic(bare).isEmpty())) {
        words.add(bare);
      }
    }
    return String.join(" ", words);
  }
}
