package isnad.lexicon;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who likely does an event or undergoes it where no words tell: a row of {@code
 * seeds/lexicon/likely-parties.tsv}.
 *
 * @param part agent or target
 * @param types the types of entity of which the nearest one in the sentence is taken
 * @param before whether only those count that stand before the event
 * @param words how many words away they may stand
 */
public record LikelyParty(Slot part, Set<EntityType> types, boolean before, int words) {

  private static final Set<Slot> PARTS = EnumSet.of(Slot.AGENT, Slot.TARGET);

  private enum Side {
    BEFORE,
    EITHER
  }

  public LikelyParty {
    requireNonNull(part, "part is null");
    types = Set.copyOf(types);
  }

  /** Loads the table, by the name of the type of event. */
  static Map<String, List<LikelyParty>> load(Set<String> events) {
    Map<String, List<LikelyParty>> parties = new HashMap<>();
    for (Table.Row row : Table.load("likely-parties.tsv").rows()) {
      Slot part = row.choice("part", Slot.class);
      if (!PARTS.contains(part)) {
        throw row.problem("found part %s, expected agent or target".formatted(part));
      }
      if (!events.contains(row.text("event"))) {
        throw row.problem(
            "found event %s, expected an id of event-types.tsv".formatted(row.text("event")));
      }
      parties
          .computeIfAbsent(row.text("event"), event -> new ArrayList<>())
          .add(
              new LikelyParty(
                  part,
                  Set.copyOf(row.entityTypes("types")),
                  row.choice("side", Side.class) == Side.BEFORE,
                  row.number("words")));
    }
    return parties;
  }
}
