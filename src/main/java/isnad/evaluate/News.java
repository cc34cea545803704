package isnad.evaluate;

import isnad.event.Event;
import isnad.extract.Extraction;
import isnad.lexicon.Clitics;
import isnad.lexicon.Factuality;
import isnad.text.Folding;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells whether a sentence reports an event as news rather than refers to one: it is asserted, its
 * word is not definite, and most is told of what news tells: where and when it happened, how many
 * it hurt and whom.
 */
final class News {

  /** How many days after it an event is still news. */
  private static final int FRESH = 10;

  private final Clitics clitics = Clitics.load();

  /** Whether it reports one of these types, whose victims it is to tell where they have any. */
  boolean reports(Extraction sentence, List<String> types, boolean hurting) {
    return sentence.events().stream()
        .filter(event -> types.contains(event.type().name()))
        .filter(event -> event.factuality() == Factuality.ASSERTED)
        .filter(event -> !clitics.hasArticle(Folding.fold(sentence.text().in(event.trigger()))))
        .anyMatch(event -> tellsMost(event, sentence, hurting));
  }

  private static boolean tellsMost(Event event, Extraction sentence, boolean hurting) {
    boolean first = sentence.events().indexOf(event) == 0;
    List<Boolean> circumstances =
        List.of(first, !event.places().isEmpty(), isFresh(event, sentence));
    List<Boolean> harm =
        hurting ? List.of(!event.quantities().isEmpty(), !event.targets().isEmpty()) : List.of();
    List<Boolean> all = Stream.concat(circumstances.stream(), harm.stream()).toList();
    return all.stream().filter(told -> told).count() * 2 > all.size();
  }

  private static boolean isFresh(Event event, Extraction sentence) {
    return sentence
        .article()
        .published()
        .flatMap(
            published -> event.time().flatMap(time -> time.end()).map(end -> age(end, published)))
        .filter(days -> days >= 0 && days <= FRESH)
        .isPresent();
  }

  private static long age(LocalDate end, LocalDate published) {
    return ChronoUnit.DAYS.between(end, published);
  }
}
