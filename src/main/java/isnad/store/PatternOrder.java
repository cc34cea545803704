package isnad.store;

import isnad.rdf.Vocabulary;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.engine.optimizer.reorder.PatternElements;
import org.apache.jena.sparql.engine.optimizer.reorder.PatternTriple;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderFixed;
import org.apache.jena.sparql.sse.Item;

/**
 * In what order the triple patterns of a query are looked up: TDB2's fixed order, except that a
 * property with few values is no way into the graph. Two reports in three are {@code
 * isnad:Asserted}; TDB2 takes such a pattern for as choosy as the name of an event, and reads all
 * of them for each row.
 */
final class PatternOrder extends ReorderFixed {

  /** More than TDB2's for a class (5), less than for every triple of a resource (10). */
  private static final double FEW_VALUES_WEIGHT = 8;

  private static final Set<Item> FEW_VALUES =
      Stream.of(
              Vocabulary.FACTUALITY,
              Vocabulary.CHAIN_DEPTH,
              Vocabulary.CONFIDENCE,
              Vocabulary.FOUND_BY,
              Vocabulary.PUBLISHER,
              Vocabulary.POSITION,
              Vocabulary.WHAT,
              Vocabulary.UNIT,
              Vocabulary.MODIFIER,
              Vocabulary.VALUE,
              Vocabulary.ROLE,
              Vocabulary.DC_PUBLISHER,
              Vocabulary.DC_LANGUAGE)
          .map(Item::createNode)
          .collect(Collectors.toUnmodifiableSet());

  @Override
  public double weight(PatternTriple pattern) {
    double weight = super.weight(pattern);
    return FEW_VALUES.contains(pattern.predicate)
            && PatternElements.isVar(pattern.subject)
            && !PatternElements.isVar(pattern.object)
        ? Math.max(weight, FEW_VALUES_WEIGHT)
        : weight;
  }
}
