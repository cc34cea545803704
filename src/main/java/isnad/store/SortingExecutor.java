package isnad.store;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.iterator.QueryIterConvert;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.iterator.QueryIterTopN;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * Executes queries as TDB2 does, but evaluates what {@code ORDER BY} asks of a row once. Jena
 * evaluates it at each comparison of two rows, and a date is decoded and parsed each time.
 */
final class SortingExecutor extends OpExecutorTDB2 {

  SortingExecutor(ExecutionContext context) {
    super(context);
  }

  @Override
  protected QueryIterator execute(OpOrder order, QueryIterator input) {
    List<SortCondition> conditions = order.getConditions();
    QueryIterator rows = keyed(exec(order.getSubOp(), input), conditions);
    return plain(new QueryIterSort(rows, by(conditions), execCxt));
  }

  @Override
  protected QueryIterator execute(OpTopN top, QueryIterator input) {
    List<SortCondition> conditions = top.getConditions();
    boolean distinct = top.getSubOp() instanceof OpDistinct;
    Op below = distinct ? ((OpDistinct) top.getSubOp()).getSubOp() : top.getSubOp();
    QueryIterator rows = keyed(exec(below, input), conditions);
    return plain(new QueryIterTopN(rows, by(conditions), top.getLimit(), distinct, execCxt));
  }

  private QueryIterator keyed(QueryIterator rows, List<SortCondition> conditions) {
    return new QueryIterConvert(rows, row -> new KeyedRow(row, conditions, execCxt), execCxt);
  }

  /** The rows as they were, so that TDB2 finds its node ids in them. */
  private QueryIterator plain(QueryIterator rows) {
    return new QueryIterConvert(
        rows, row -> row instanceof KeyedRow keyed ? keyed.row() : row, execCxt);
  }

  /** The order of Jena's {@link BindingComparator}, ties included. */
  private Comparator<Binding> by(List<SortCondition> conditions) {
    boolean[] descending = new boolean[conditions.size()];
    for (int i = 0; i < descending.length; i++) {
      descending[i] = conditions.get(i).getDirection() == Query.ORDER_DESCENDING;
    }
    return (one, other) -> {
      KeyedRow left = KeyedRow.of(one, conditions, execCxt);
      KeyedRow right = KeyedRow.of(other, conditions, execCxt);
      for (int i = 0; i < descending.length; i++) {
        int compared = BindingComparator.compareNodesRaw(left.key(i), right.key(i));
        if (compared != 0) {
          return descending[i] ? -compared : compared;
        }
      }
      return BindingComparator.compareBindingsSyntactic(left.row(), right.row());
    };
  }
}
