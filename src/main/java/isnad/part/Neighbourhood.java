package isnad.part;

import isnad.entity.Entity;
import isnad.event.Event;
import isnad.lexicon.Role;
import isnad.text.Span;
import isnad.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What stands around a trigger, and what it tells of an entity named there: on which side of the
 * trigger it stands, how far, what is between, what is written onto it, and what the event and the
 * entity are.
 */
final class Neighbourhood {

  /** From how many tokens or names on no more difference is made. */
  private static final int SOME = 3;

  /** From how many that have a part already on no more difference is made. */
  private static final int SEVERAL = 2;

  /** How many triggers on each side of a mention may be the one nearest to it. */
  private static final int NEIGHBOURS = 2;

  private static final int[] GAPS = {0, 1, 2, 3, 4, 6, 10, 16};

  private final Text text;
  private final Event event;
  private final int first;
  private final int last;
  private final int[] triggers;
  private final List<Candidates.Naming> namings;

  private enum Side {
    BEFORE("before"),
    WITHIN("within"),
    AFTER("after");

    private final String word;

    Side(String word) {
      this.word = word;
    }
  }

  /**
   * The surroundings of an event's trigger.
   *
   * @param first the trigger's first token
   * @param last the trigger's last token
   * @param triggers the first tokens of the triggers of all events, in order
   * @param namings the mentions near the trigger, in order
   */
  Neighbourhood(
      Text text,
      Event event,
      int first,
      int last,
      int[] triggers,
      List<Candidates.Naming> namings) {
    this.text = text;
    this.event = event;
    this.first = first;
    this.last = last;
    this.triggers = triggers;
    this.namings = namings;
  }

  /** How many tokens a mention is away from the trigger. */
  int distance(Candidates.Naming naming) {
    return Math.min(Math.abs(naming.first() - last), Math.abs(naming.last() - first));
  }

  /** What speaks for a part of an entity or against it that is named far from the trigger. */
  List<String> features(Entity entity, Set<Part> given) {
    List<String> features = common(entity, given);
    features.add("far");
    features.add("far " + parts(given) + type());
    return features;
  }

  /** What speaks for a part of the entity that a mention names or against it. */
  List<String> features(Candidates.Naming naming, Set<Part> given) {
    Entity entity = naming.entity();
    List<String> features = common(entity, given);
    Side side = side(naming);
    String beside = "side=" + side.word;
    String kind = " entity=" + entity.type().term();
    int from = side == Side.AFTER ? last + 1 : naming.last() + 1;
    int to = side == Side.AFTER ? naming.first() : first;
    features.add(beside + type());
    features.add(beside + kind);
    features.add(beside + " tokens=" + bucket(Math.abs(to - from)));
    features.add(beside + " triggers=" + Math.min(SOME, triggersIn(from, to)));
    features.add(beside + " names=" + Math.min(SOME, othersIn(from, to, entity)));
    features.add(beside + " rank=" + Math.min(SOME, rank(naming, side)) + type());
    features.add(beside + " nearest=" + isNearest(naming));
    String clitic = beside + " clitic=" + clitic(naming);
    features.add(clitic + kind);
    features.add(clitic + " " + parts(given));
    return features;
  }

  private List<String> common(Entity entity, Set<Part> given) {
    List<String> features = new ArrayList<>(32);
    String kind = " entity=" + entity.type().term();
    features.add("always");
    for (Part part : given) {
      String gave = "given=" + part;
      features.add(gave);
      features.add(gave + type());
      features.add(gave + kind);
    }
    boolean source = event.chain().stream().anyMatch(link -> link.source().equals(entity.id()));
    if (source) {
      features.add("source");
      features.add("source" + type());
      features.add("source" + kind);
    }
    for (Part part : Part.values()) {
      addCount(features, part.toString(), part.of(event).size(), given.isEmpty() && !source);
    }
    addCount(features, "SOURCE", event.chain().size(), given.isEmpty() && !source);
    features.add("fits" + kind + type());
    features.add("role=" + entity.role().map(Role::name).orElse("none") + type());
    features.add("factuality=" + event.factuality());
    return features;
  }

  /** How many have a part already, and that this one has none. */
  private void addCount(List<String> features, String part, int count, boolean free) {
    String have = part + "=" + Math.min(SEVERAL, count);
    features.add(have);
    if (free) {
      features.add("free " + have + type());
    }
  }

  private String type() {
    return " type=" + event.type().name();
  }

  private static String parts(Set<Part> given) {
    StringBuilder parts = new StringBuilder("given=");
    for (Part part : Part.values()) {
      if (given.contains(part)) {
        parts.append(part).append(' ');
      }
    }
    return parts.toString().strip();
  }

  private Side side(Candidates.Naming naming) {
    if (naming.first() > last) {
      return Side.AFTER;
    }
    return naming.last() < first ? Side.BEFORE : Side.WITHIN;
  }

  private static int bucket(int tokens) {
    int bucket = 0;
    for (int least : GAPS) {
      if (tokens >= least) {
        bucket = least;
      }
    }
    return bucket;
  }

  private int triggersIn(int from, int to) {
    return Math.max(0, Candidates.atLeast(triggers, to) - Candidates.atLeast(triggers, from));
  }

  private int othersIn(int from, int to, Entity entity) {
    List<String> seen = new ArrayList<>(SOME);
    for (Candidates.Naming other : namings) {
      String id = other.entity().id();
      boolean between = other.first() >= from && other.first() < to;
      if (between && !id.equals(entity.id()) && !seen.contains(id) && seen.size() < SOME) {
        seen.add(id);
      }
    }
    return seen.size();
  }

  /** How many mentions stand nearer to the trigger on the same side. */
  private int rank(Candidates.Naming naming, Side side) {
    int rank = 0;
    for (Candidates.Naming other : namings) {
      boolean nearer =
          side == Side.AFTER
              ? other.first() > last && other.first() < naming.first()
              : other.last() < first && other.first() > naming.first();
      rank += side != Side.WITHIN && nearer ? 1 : 0;
    }
    return rank;
  }

  /** Whether no other trigger stands nearer to a mention. */
  private boolean isNearest(Candidates.Naming naming) {
    int own = naming.first() > last ? naming.first() - last : first - naming.last();
    int next = Candidates.atLeast(triggers, naming.first());
    int nearest = Integer.MAX_VALUE;
    for (int i = Math.max(0, next - NEIGHBOURS);
        i < Math.min(triggers.length, next + NEIGHBOURS);
        i++) {
      if (triggers[i] != first) {
        int away = triggers[i] - (triggers[i] > naming.last() ? naming.last() : naming.first());
        nearest = Math.min(nearest, Math.abs(away));
      }
    }
    return own <= nearest;
  }

  /** The letters written onto the front of a mention, such as a preposition. */
  private String clitic(Candidates.Naming naming) {
    int start = text.token(naming.first()).span().start();
    int end = naming.name().span().start();
    return end > start ? text.in(new Span(start, end)) : "";
  }
}
