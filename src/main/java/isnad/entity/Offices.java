package isnad.entity;

import isnad.lexicon.EntityType;
import isnad.lexicon.Gazetteer;
import isnad.lexicon.GazetteerEntry;
import isnad.lexicon.Head;
import isnad.lexicon.NameLexicon;
import isnad.lexicon.OfficeNames;
import isnad.lexicon.Role;
import isnad.mention.Name;
import isnad.text.Text;
import isnad.text.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds who holds an office that an article names.
 *
 * @param names which words name one office
 * @param recent the entities so far by when they were last named
 * @param published the day on which offices count
 */
record Offices(
    NameLexicon lexicon,
    Gazetteer gazetteer,
    OfficeNames names,
    Recency recent,
    Optional<LocalDate> published) {

  /** The titles of those who have the office of another. */
  private static final String COUNTERPART = "t-counterpart";

  private static final String TWO_LAMS = "\u0644\u0644";

  private static final String OF = " of ";

  /** The person that an office means. */
  Optional<Cluster> described(Name name) {
    String key = key(name.office().orElse(""));
    Optional<Cluster> holder = holder(name, c -> isSame(c, key));
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

  /** The official last named, where a word may mean one of any office: المسؤول الألماني. */
  Optional<Cluster> anyOfficial(Name name) {
    String head = head(key(name.office().orElse("")));
    boolean any =
        lexicon.heads(Head.Kind.TITLE).of(head).stream()
            .anyMatch(form -> form.head().has(Head.Use.ANYBODY));
    return any
        ? recent.latest(
            c ->
                c.type == EntityType.PERSON
                    && !c.offices.isEmpty()
                    && c.agrees(name.country())
                    && c.role.equals(name.role()))
        : Optional.empty();
  }

  /** Whether somebody holds an office, by whatever name. */
  private boolean isSame(Cluster person, String key) {
    String office = canonical(key);
    return person.offices.stream().anyMatch(other -> canonical(other).equals(office));
  }

  /** An office by whatever words it is told. */
  String canonical(String key) {
    return names.office(key);
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

  /**
   * Whether somebody whom the gazetteer knows holds an office then, by what it calls the office.
   */
  boolean isKnownHolder(Cluster person, String key, Optional<String> country) {
    List<String> titles = names.titles(key);
    if (titles.isEmpty() || person.known.isEmpty()) {
      return false;
    }
    String of =
        country
            .flatMap(gazetteer::state)
            .flatMap(GazetteerEntry::labelEn)
            .map(OF::concat)
            .orElse("");
    for (GazetteerEntry.Office office : person.known.get().offices()) {
      boolean then = published.map(office::covers).orElse(true);
      for (String title : titles) {
        boolean called = office.title().equals(title) || office.title().equals(title + of);
        if (then && called && (office.country().isEmpty() || office.country().equals(country))) {
          return true;
        }
      }
    }
    return false;
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
      if (bare.startsWith(TWO_LAMS)) {
        bare = bare.substring(1);
      }
      if (token.isWord() && (words.isEmpty() || gazetteer.stateOfGentilic(bare).isEmpty())) {
        words.add(bare);
      }
    }
    return String.join(" ", words);
  }
}
