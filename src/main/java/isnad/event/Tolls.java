package isnad.event;

import isnad.mention.Amount;
import isnad.text.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives events their quantities: a number goes to the event whose clause it stands in. */
final class Tolls {

  /** What people count as in an event of a type, where the counted noun does not tell. */
  private static final Map<String, Quantity.What> BY_TYPE =
      Map.of(
          "Killing", Quantity.What.KILLED,
          "Bombing", Quantity.What.KILLED,
          "Strike", Quantity.What.KILLED,
          "Detention", Quantity.What.DETAINED,
          "Flight", Quantity.What.DISPLACED,
          "Return", Quantity.What.DISPLACED,
          "Aid", Quantity.What.AMOUNT,
          "Capture", Quantity.What.CAPTURED);

  private final Scene scene;

  Tolls(Scene scene) {
    this.scene = scene;
  }

  /** Counts for events that stand in text order. */
  void count(List<Draft> drafts, List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      List<Draft> here =
          drafts.stream().filter(draft -> draft.sentence == sentence.index()).toList();
      if (here.isEmpty()) {
        continue;
      }
      int at = sentence.first();
      while (at < sentence.end()) {
        Optional<Amount> amount = scene.amountAt(at);
        if (amount.isPresent()) {
          give(amount.get(), here);
          at = amount.get().end();
        } else {
          at++;
        }
      }
    }
  }

  private void give(Amount amount, List<Draft> drafts) {
    Draft best = null;
    for (Draft draft : drafts) {
      boolean inClause = draft.first() <= amount.first() && amount.first() < draft.clauseEnd;
      boolean justBefore =
          amount.end() <= draft.first() && draft.first() - amount.end() <= 4 && best == null;
      if (inClause || justBefore) {
        best = draft;
      }
    }
    if (best != null) {
      best.quantities.add(new Quantity(amount, what(amount, best)));
    }
  }

  private Quantity.What what(Amount amount, Draft draft) {
    return draft
        .trigger()
        .toll()
        .or(() -> scene.whatIsCounted(amount))
        .map(Quantity.What::of)
        .orElseGet(() -> BY_TYPE.getOrDefault(draft.type().name(), Quantity.What.PARTICIPANTS));
  }
}
