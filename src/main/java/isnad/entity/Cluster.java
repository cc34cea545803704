package isnad.entity;

import isnad.lexicon.EntityType;
import isnad.lexicon.GazetteerEntry;
import isnad.lexicon.Role;
import isnad.lexicon.Synonyms;
import isnad.mention.Name;
import isnad.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names that are taken to mean one entity, while an article is being resolved. */
final class Cluster {

  /** How many names back those are that another name is compared with. */
  private static final int RECENT = 100;

  /** How many different cores back those are. */
  private static final int RECENT_CORES = 20;

  final EntityType type;
  final List<Name> names = new ArrayList<>();
  final Set<String> cores = new HashSet<>();

  /** The words of each core, for the latest ones. */
  private final Deque<List<String>> coreWords = new ArrayDeque<>();

  final Set<String> heads = new HashSet<>();
  final Set<String> offices = new HashSet<>();

  /** For an institution, what its names mean beside others of one meaning. */
  final Set<Synonyms.Meaning> meanings = new HashSet<>();

  /** For people, their descriptions from the noun on, without what tells how many. */
  final Set<String> kinds = new HashSet<>();

  Optional<GazetteerEntry> known = Optional.empty();
  Optional<String> country = Optional.empty();
  Optional<Role> role = Optional.empty();

  Cluster(EntityType type) {
    this.type = type;
  }

  /**
   * Adds a name.
   *
   * @param core what stays of it
   * @param words its words without articles, of which the first is its head
   */
  void add(Name name, String core, List<String> words) {
    names.add(name);
    if (cores.add(core)) {
      coreWords.addFirst(List.of(core.split(" ", -1)));
      if (coreWords.size() > RECENT_CORES) {
        coreWords.removeLast();
      }
    }
    if (!words.isEmpty()) {
      heads.add(words.get(0));
    }
    if (known.isEmpty()) {
      known = name.known();
    }
    if (country.isEmpty()) {
      country = name.country();
    }
    if (role.isEmpty()) {
      role = name.role();
    }
  }

  /** Where it is first named. */
  Span first() {
    Span first = names.get(0).span();
    for (Name name : names) {
      first = name.span().compareTo(first) < 0 ? name.span() : first;
    }
    return first;
  }

  Name last() {
    return names.get(names.size() - 1);
  }

  /** The words of its latest cores. */
  Collection<List<String>> coreWords() {
    return coreWords;
  }

  /** Its latest names. */
  List<Name> recent() {
    return names.subList(Math.max(0, names.size() - RECENT), names.size());
  }

  boolean agrees(Optional<String> other) {
    return other.isEmpty() || country.isEmpty() || country.equals(other);
  }
}
