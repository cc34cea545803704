package isnad.entity;

import isnad.lexicon.EntityType;
import isnad.lexicon.Head;
import isnad.lexicon.NameLexicon;
import isnad.lexicon.Role;
import isnad.mention.Name;
import isnad.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the entity, among those of an article so far, that a description of people means:
 * المتظاهرون after آلاف المتظاهرين, 32 قتيلا after 32 شخصا, الشعب السوري after السوريون.
 *
 * @param recent the entities so far by when they were last named
 * @param offices finds who holds an office
 */
record UnnamedGroups(NameLexicon lexicon, Cores cores, Text text, Recency recent, Offices offices) {

  /** The rule of an office whose holder the article need not name. */
  static final String UNNAMED_OFFICIAL = "unnamed-official";

  /** The rules of names for all the people of a state. */
  private static final List<String> PEOPLES = List.of("people-of-state", "g-people");

  /** Numbers up to this one are so common that equal ones tell nothing. */
  private static final BigDecimal COMMON_NUMBER = BigDecimal.valueOf(5);

  private static final String LAM = "\u0644";

  /** The entity that a description means; empty where it is a new one. */
  Optional<Cluster> of(Name name, String core) {
    Optional<Cluster> group = sameGroup(name, core);
    if (!name.rule().equals(UNNAMED_OFFICIAL) || !cores.isDefinite(text, name)) {
      return group;
    }
    int last = group.map(other -> other.last().first()).orElse(-1);
    return offices
        .described(name)
        .filter(holder -> holder.last().first() > last)
        .or(() -> group)
        .or(() -> offices.anyOfficial(name));
  }

  private Optional<Cluster> sameGroup(Name name, String core) {
    String stem = stem(core);
    Optional<Cluster> same =
        recent.latest(
            c ->
                isGroupLike(c, name)
                    && c.cores.stream().anyMatch(other -> stem(other).equals(stem)));
    if (same.isPresent()) {
      return same;
    }
    boolean pointing =
        name.end() - name.first() == 1
            && (cores.isDefinite(text, name) || name.preposition().endsWith(LAM));
    Optional<Cluster> alike =
        recent.latest(
            c ->
                isGroupLike(c, name)
                    && c.recent().stream()
                        .anyMatch(
                            n ->
                                pointing
                                    ? isOfKind(n, name, core)
                                    : n.rule().equals(name.rule()) && isEqual(n, name)));
    return alike
        .or(() -> pointing ? recent.latest(c -> isMission(c, core)) : Optional.empty())
        .or(() -> otherwise(name));
  }

  /** The same people told by another noun or with another number. */
  private Optional<Cluster> otherwise(Name name) {
    String kind = kind(name);
    return recent.latest(
        c ->
            isGroupLike(c, name)
                && ((kind.indexOf(' ') > 0 && c.kinds.contains(kind))
                    || c.recent().stream()
                        .anyMatch(n -> isSameToll(n, name) || isSamePeople(n, name))));
  }

  /** Whether both are equal numbers of people of whom one says nothing else: 32 قتيلا, 32 شخصا. */
  private boolean isSameToll(Name one, Name other) {
    return isEqual(one, other)
        && one.amount().get().value().compareTo(COMMON_NUMBER) > 0
        && isCivil(one)
        && isCivil(other)
        && (isAnybody(one) || isAnybody(other));
  }

  private static boolean isCivil(Name name) {
    return name.role().equals(Optional.of(Role.CVL));
  }

  private boolean isAnybody(Name name) {
    return head(name).filter(at -> has(at, name, Head.Use.ANYBODY)).isPresent();
  }

  private boolean has(int noun, Name name, Head.Use use) {
    for (Head.Form form : forms(noun)) {
      if (form.head().id().equals(name.rule()) && form.head().has(use)) {
        return true;
      }
    }
    return false;
  }

  /** Whether both are all the people of one state: الشعب السوري, السوريون. */
  private boolean isSamePeople(Name one, Name other) {
    return PEOPLES.contains(one.rule())
        && PEOPLES.contains(other.rule())
        && one.amount().isEmpty()
        && other.amount().isEmpty()
        && isWhole(one)
        && isWhole(other)
        && one.country().isPresent()
        && one.country().equals(other.country());
  }

  private boolean isWhole(Name name) {
    return cores.isDefinite(text, name) || name.preposition().endsWith(LAM);
  }

  /** The words of a description from its noun on, without a number or quantifier before it. */
  String kind(Name name) {
    Optional<Integer> head = head(name);
    if (head.isEmpty()) {
      return "";
    }
    List<String> words = new ArrayList<>();
    for (int i = head.get(); i < name.end(); i++) {
      words.add(lexicon.clitics().withoutArticle(text.token(i).form()));
    }
    return String.join(" ", words);
  }

  /** The token of the noun that a description is found by. */
  private Optional<Integer> head(Name name) {
    for (int i = name.first(); i < name.end(); i++) {
      for (Head.Form form : forms(i)) {
        if (form.head().id().equals(name.rule())) {
          return Optional.of(i);
        }
      }
    }
    return Optional.empty();
  }

  private List<Head.Form> forms(int i) {
    return lexicon
        .heads(Head.Kind.GROUP)
        .of(lexicon.clitics().withoutArticle(text.token(i).form()));
  }

  /** Whether a noun by itself may point at what a name describes: المصادر, after مصادر طبية. */
  private boolean isOfKind(Name described, Name pointing, String noun) {
    if (described.rule().equals(pointing.rule())) {
      return true;
    }
    for (Head.Form form : lexicon.heads(Head.Kind.GROUP).of(noun)) {
      if (form.head().id().equals(described.rule())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the article names a mission by that noun, which then means it: البعثة. */
  private static boolean isMission(Cluster cluster, String noun) {
    return cluster.type == EntityType.INTERGOVERNMENTAL_ORGANIZATION
        && cluster.heads.contains(noun);
  }

  private boolean isGroupLike(Cluster cluster, Name name) {
    return cluster.type == EntityType.GROUP
        && cluster.agrees(name.country())
        && (name.amount().isEmpty()
            || cluster.recent().stream()
                .noneMatch(n -> n.amount().isPresent() && !isEqual(n, name)));
  }

  private static boolean isEqual(Name one, Name other) {
    return one.amount().isPresent()
        && other.amount().isPresent()
        && one.amount().get().value().compareTo(other.amount().get().value()) == 0;
  }

  private String stem(String core) {
    return lexicon.isPlural(core) ? core.substring(0, core.length() - 2) : core;
  }
}
