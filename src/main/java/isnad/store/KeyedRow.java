package isnad.store;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/** A row of results with the values that it is sorted by, each evaluated when first asked for. */
final class KeyedRow extends BindingBase {

  private final List<SortCondition> conditions;
  private final ExecutionContext context;
  private final NodeValue[] keys;
  private final boolean[] evaluated;

  KeyedRow(Binding row, List<SortCondition> conditions, ExecutionContext context) {
    super(row);
    this.conditions = conditions;
    this.context = context;
    this.keys = new NodeValue[conditions.size()];
    this.evaluated = new boolean[keys.length];
  }

  /** The row with its keys; one that comes back from a sort on disk has lost them. */
  static KeyedRow of(Binding row, List<SortCondition> conditions, ExecutionContext context) {
    return row instanceof KeyedRow keyed ? keyed : new KeyedRow(row, conditions, context);
  }

  Binding row() {
    return parent;
  }

  /** The value of a condition, or null where it has none, as Jena's comparator wants it. */
  NodeValue key(int condition) {
    if (!evaluated[condition]) {
      evaluated[condition] = true;
      keys[condition] = evaluate(conditions.get(condition));
    }
    return keys[condition];
  }

  private NodeValue evaluate(SortCondition condition) {
    if (condition.getExpression().isVariable()
        && !parent.contains(condition.getExpression().asVar())) {
      return null;
    }
    try {
      return condition.getExpression().eval(parent, context);
    } catch (ExprEvalException e) {
      return null;
    }
  }

  @Override
  protected Iterator<Var> vars1() {
    return Collections.emptyIterator();
  }

  @Override
  protected void forEach1(BiConsumer<Var, Node> action) {}

  @Override
  protected int size1() {
    return 0;
  }

  @Override
  protected boolean isEmpty1() {
    return true;
  }

  @Override
  protected boolean contains1(Var var) {
    return false;
  }

  @Override
  protected Node get1(Var var) {
    return null;
  }

  @Override
  protected Binding detachWithNewParent(Binding newParent) {
    return new KeyedRow(newParent, conditions, context);
  }
}
