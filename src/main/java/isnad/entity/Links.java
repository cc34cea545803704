package isnad.entity;

import isnad.lexicon.EntityType;
import isnad.lexicon.Gazetteer;
import isnad.lexicon.GazetteerEntry;
import isnad.lexicon.Head;
import isnad.lexicon.NameLexicon;
import isnad.lexicon.NameLexicon.WordClass;
import isnad.lexicon.Role;
import isnad.lexicon.Synonyms;
import isnad.mention.Name;
import isnad.mention.Name.Manner;
import isnad.text.Text;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the entity, among those of an article so far, that a name points at.
 *
 * @param recent the entities so far by when they were last named, to which the caller adds
 * @param offices finds who holds an office
 * @param groups finds the people whom a description means
 * @param institutions which words name one institution
 * @param dominant the country that the article names most
 */
record Links(
    NameLexicon lexicon,
    Gazetteer gazetteer,
    Cores cores,
    Text text,
    Recency recent,
    Offices offices,
    UnnamedGroups groups,
    Synonyms institutions,
    Optional<String> dominant) {

  /** The rule of a head noun alone that means what was named before. */
  private static final String REFERENCE_BACK = "reference-back";

  /** The rule of names of parts of a country. */
  private static final String DIRECTION = "p-direction";

  /** The roles of organisations whose head nouns never mean an armed group: البورصة, القبيلة. */
  private static final Set<Role> OTHER_ROLES = EnumSet.of(Role.NGO, Role.BUS, Role.CVL);

  private static final String YEH = "\u064A";

  /** The entity that a name means; empty where it is a new one. */
  Optional<Cluster> of(Name name, String core) {
    return switch (name.type()) {
      case PERSON -> person(name, core);
      case STATE -> state(name);
      case GROUP -> groups.of(name, core);
      case PLACE -> place(name, core);
      default -> institution(name, core);
    };
  }

  private Optional<Cluster> latest(Predicate<Cluster> fits) {
    return recent.latest(fits);
  }

  private boolean sameKnown(Cluster cluster, Name name) {
    return name.known().isPresent()
        && cluster.known.map(GazetteerEntry::path).equals(name.known().map(GazetteerEntry::path));
  }

  private boolean otherKnown(Cluster cluster, Name name) {
    return name.known().isPresent() && cluster.known.isPresent() && !sameKnown(cluster, name);
  }

  private Optional<Cluster> state(Name name) {
    if (name.rule().equals(REFERENCE_BACK)) {
      String head = cores.words(text, name).get(0);
      return latest(c -> c.type == EntityType.STATE && c.heads.contains(head));
    }
    if (name.country().isPresent()) {
      return latest(c -> c.type == EntityType.STATE && c.country.equals(name.country()));
    }
    Optional<Cluster> governed =
        latest(
            c ->
                c.type == EntityType.STATE
                    && c.recent().stream().anyMatch(n -> n.rule().equals(name.rule())));
    if (governed.isPresent()) {
      return governed;
    }
    return latest(
        c -> c.type == EntityType.STATE && c.country.equals(dominant) && dominant.isPresent());
  }

  private Optional<Cluster> place(Name name, String core) {
    String head = cores.words(text, name).get(0);
    if (isPointing(name, head)) {
      return latest(
              c -> c.type == EntityType.PLACE && isMeantBy(c, head) && c.agrees(name.country()))
          .or(() -> latest(c -> c.type == EntityType.ARMED_GROUP && c.cores.contains(core)));
    }
    if (name.rule().equals(DIRECTION)) {
      return latest(c -> c.type == EntityType.PLACE && isSamePart(c, name));
    }
    return latest(
        c ->
            c.type == EntityType.PLACE
                && (sameKnown(c, name)
                    || (hasCore(c, core)
                        && ((name.manner() == Manner.NAMED && !isTerritory(name))
                            || (!otherKnown(c, name) && c.agrees(name.country())))))
                && isSameDivision(c, head));
  }

  /** Whether a cluster names the same part of the same country: شرقي تركيا and شرق البلاد. */
  private boolean isSamePart(Cluster cluster, Name name) {
    Name other = cluster.names.get(0);
    Optional<String> country = name.country().or(() -> dominant);
    return other.rule().equals(DIRECTION)
        && country.isPresent()
        && other.country().or(() -> dominant).equals(country)
        && direction(other).equals(direction(name));
  }

  /** The words of a part of a country without their nisba: شمال شرقي is شمال شرق. */
  private List<String> direction(Name name) {
    List<String> words = cores.words(text, name);
    return words.subList(0, words.size() - 1).stream()
        .map(word -> word.endsWith(YEH) ? word.substring(0, word.length() - 1) : word)
        .toList();
  }

  /** Whether a definite head noun alone stands for a place named before: المطار. */
  private boolean isPointing(Name name, String head) {
    return name.end() == name.first() + 1
        && cores.isDefinite(text, name)
        && !lexicon.heads(Head.Kind.PLACE).of(head).isEmpty();
  }

  /**
   * Whether a head noun alone may mean a place: one that is called so, a known town if it is that
   * of towns, the country that the article is about if it is that of countries.
   */
  private boolean isMeantBy(Cluster cluster, String head) {
    if (cluster.heads.contains(head)) {
      return true;
    }
    boolean town = cluster.known.filter(entry -> entry.population() > 0).isPresent();
    boolean country = cluster.names.stream().anyMatch(this::isTerritory);
    return has(head, Head.Use.COUNTRY)
        ? country && dominant.isPresent() && cluster.country.equals(dominant)
        : has(head, Head.Use.CITY) && town && !country && isSameDivision(cluster, head);
  }

  private boolean has(String head, Head.Use use) {
    return lexicon.heads(Head.Kind.PLACE).of(head).stream().anyMatch(form -> form.head().has(use));
  }

  /** Whether a cluster has that name or one that only goes on: قاعدة طبرق الجوية. */
  private boolean hasCore(Cluster cluster, String core) {
    return cluster.cores.contains(core)
        || cluster.cores.stream()
            .anyMatch(
                other ->
                    (core.indexOf(' ') > 0 && other.startsWith(core + " "))
                        || (other.indexOf(' ') > 0 && core.startsWith(other + " ")));
  }

  /** Whether a place with such a head noun may be the cluster's: no city is a province. */
  private boolean isSameDivision(Cluster cluster, String head) {
    Optional<String> own = cores.division(head);
    Set<String> others = new HashSet<>();
    cluster.heads.forEach(other -> cores.division(other).ifPresent(others::add));
    return own.isEmpty() || others.isEmpty() || others.contains(own.get());
  }

  private boolean isTerritory(Name name) {
    return name.rule().equals("country-as-place") || name.isBordering();
  }

  /** Whether an armed group may go by another word, too. */
  private boolean isOtherwise(Cluster cluster, Name name) {
    return isArmedGroup(cluster, name) && cluster.heads.stream().noneMatch(this::isApart);
  }

  /** Whether an armed group may be meant by such a head noun, too: الحزب, not الطائفة. */
  private boolean mayDiffer(Name name, String head) {
    return name.role().filter(OTHER_ROLES::contains).isEmpty() && !isApart(head);
  }

  /** Whether a head noun tells its group apart from the others of an article: المقاومة. */
  private boolean isApart(String head) {
    return lexicon.heads(Head.Kind.ORGANIZATION).of(head).stream()
        .anyMatch(form -> form.head().has(Head.Use.APART));
  }

  private Optional<Cluster> institution(Name name, String core) {
    boolean back = name.rule().equals(REFERENCE_BACK);
    if (name.rule().equals("group-reference")) {
      String head = cores.words(text, name).get(0);
      Optional<Cluster> group =
          latest(c -> isArmedGroup(c, name) && c.heads.contains(head))
              .or(
                  () ->
                      mayDiffer(name, head) ? latest(c -> isOtherwise(c, name)) : Optional.empty());
      if (group.isPresent()) {
        return group;
      }
    }
    Optional<Cluster> exact =
        latest(
            c ->
                c.type == name.type()
                    && (sameKnown(c, name)
                        || (!otherKnown(c, name)
                            && !back
                            && c.cores.contains(core)
                            && c.agrees(name.country()))));
    if (exact.isPresent() || !isShort(name, core)) {
      return exact.or(() -> longer(name, core)).or(() -> otherwise(name, core));
    }
    String head = cores.words(text, name).get(0);
    Optional<Cluster> pointed =
        latest(
            c ->
                (c.type == name.type()
                        || (back && c.type != EntityType.PLACE && c.type != EntityType.PERSON))
                    && c.agrees(name.country())
                    && (c.heads.contains(head) || (back && isKnownBy(c, head))));
    return pointed.or(() -> otherwise(name, core));
  }

  /** Whether the gazetteer knows a cluster by names that begin with a head noun. */
  private boolean isKnownBy(Cluster cluster, String head) {
    return cluster.type != EntityType.STATE
        && cluster.known.filter(entry -> cores.heads(entry).contains(head)).isPresent();
  }

  /** The institution that goes by another name, too: القوات الحكومية means الجيش. */
  private Optional<Cluster> otherwise(Name name, String core) {
    Optional<Synonyms.Meaning> meaning = institutions.of(core);
    if (meaning.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> country = name.country().or(() -> dominant);
    return latest(
        c ->
            c.type == name.type()
                && !otherKnown(c, name)
                && c.country.or(() -> dominant).equals(country)
                && mayMean(c, meaning.get()));
  }

  /** Whether a cluster is called by words of that meaning, and by none that tell it apart. */
  private static boolean mayMean(Cluster cluster, Synonyms.Meaning meaning) {
    boolean called = false;
    for (Synonyms.Meaning other : cluster.meanings) {
      boolean apart =
          !other.rest().isEmpty()
              && !meaning.rest().isEmpty()
              && !other.rest().equals(meaning.rest());
      if (apart) {
        return false;
      }
      called |= other.id().equals(meaning.id());
    }
    return called;
  }

  /** One whose name goes on where this one ends: منظمة الهجرة means منظمة الهجرة الدولية. */
  private Optional<Cluster> longer(Name name, String core) {
    boolean body = name.type() == EntityType.BODY;
    if (name.known().isPresent() || core.isEmpty() || (body && core.indexOf(' ') < 0)) {
      return Optional.empty();
    }
    String head = cores.words(text, name).get(0);
    return latest(
        c ->
            c.type != EntityType.PLACE
                && (c.type == EntityType.BODY) == body
                && c.agrees(name.country())
                && c.heads.contains(head)
                && c.cores.stream().anyMatch(other -> other.startsWith(core + " ")));
  }

  private static boolean isArmedGroup(Cluster cluster, Name name) {
    boolean transnational = cluster.known.isPresent() && cluster.country.isEmpty();
    return cluster.type == EntityType.ARMED_GROUP
        && cluster.agrees(name.country())
        && !(transnational && name.country().isPresent());
  }

  private boolean isShort(Name name, String core) {
    return name.known().isEmpty()
        && core.indexOf(' ') < 0
        && (name.rule().equals(REFERENCE_BACK)
            || name.end() - name.first() == 1
            || isOfState(name));
  }

  /** Whether a head noun is told with its state alone: الصحيفة الروسية, النقابة الكينية. */
  private boolean isOfState(Name name) {
    boolean named = name.type() == EntityType.MEDIA || name.type() == EntityType.ORGANIZATION;
    return named && cores.isDefinite(text, name) && cores.words(text, name).size() == 1;
  }

  private Optional<Cluster> person(Name name, String core) {
    if (name.manner() == Manner.DESCRIBED) {
      return offices.described(name);
    }
    Optional<Cluster> known = latest(c -> c.type == EntityType.PERSON && sameKnown(c, name));
    if (known.isPresent()) {
      return known;
    }
    Optional<Cluster> called = aliased(name);
    if (called.isPresent()) {
      return called;
    }
    Set<String> own = new HashSet<>(List.of(core.split(" ", -1)));
    Optional<Cluster> alike =
        latest(
            c ->
                c.type == EntityType.PERSON
                    && own.size() > 1
                    && !otherKnown(c, name)
                    && c.cores.contains(core));
    if (alike.isPresent()) {
      return alike;
    }
    String last = core.substring(core.lastIndexOf(' ') + 1);
    return latest(
        c ->
            c.type == EntityType.PERSON
                && !otherKnown(c, name)
                && fullNames(c).anyMatch(other -> samePerson(own, last, other)));
  }

  /** The person of whom a name is another: سالم الراشدي الملقب بأبي حمزة. */
  private Optional<Cluster> aliased(Name name) {
    int first = name.phraseFirst();
    int at = isAlias(first) ? first : first - 1;
    if (!isAlias(at)) {
      return Optional.empty();
    }
    int end = at > 0 && !text.token(at - 1).isWord() ? at - 1 : at;
    return latest(
        c ->
            c.type == EntityType.PERSON
                && c.names.stream().anyMatch(other -> other.phraseEnd() == end));
  }

  private boolean isAlias(int i) {
    return i >= 0 && lexicon.is(WordClass.ALIAS, text.token(i).form());
  }

  /** The cores that tell a person apart: the longer ones, a single word where there is no other. */
  private static Stream<List<String>> fullNames(Cluster person) {
    boolean full = person.coreWords().stream().anyMatch(words -> words.size() > 1);
    return person.coreWords().stream().filter(words -> words.size() > 1 || !full);
  }

  private boolean samePerson(Set<String> own, String last, List<String> words) {
    if (own.size() == 1) {
      return words.get(words.size() - 1).equals(last) || words.get(0).equals(last);
    }
    return words.containsAll(own) || own.containsAll(words);
  }
}
