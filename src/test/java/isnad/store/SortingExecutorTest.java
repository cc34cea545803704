package isnad.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase1;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows come in Jena's order, but what they are sorted by is evaluated once a row. */
class SortingExecutorTest {

  private static final String MANY_KINDS =
      """
      PREFIX : <urn:x:> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      INSERT DATA { GRAPH :g {
        :a :on "2015-08-11"^^xsd:date ; :n 3 . :b :on "2011-02-01"^^xsd:date ; :n 3 . :c :n 10 .
        :d :on "صباحا" ; :n 3.5 . :e :on :c ; :n "x"@ar . :f :on "2015-08-11"^^xsd:date .
        :g :on "2015"^^xsd:gYear ; :n "2" . :h :n _:blank . :i :on true ; :n 1 } }
      """;
  private static final String COUNTED = "urn:x:counted";

  private final DatasetGraph plain = DatasetGraphFactory.createTxnMem();
  private final Store store = Store.inMemory();

  @BeforeEach
  void insert() {
    UpdateExec.dataset(plain).update(MANY_KINDS).execute();
    store
        .dataset()
        .executeWrite(() -> UpdateExec.dataset(store.dataset()).update(MANY_KINDS).execute());
  }

  @AfterEach
  void close() {
    FunctionRegistry.get().remove(COUNTED);
    store.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ORDER BY ?on ?s",
        "ORDER BY DESC(?on) ?s",
        "ORDER BY ?n DESC(?s)",
        "ORDER BY DESC(?n) ?on",
        "ORDER BY DESC(?on) ?n LIMIT 4",
        "ORDER BY ?n ?on LIMIT 3 OFFSET 2",
        "ORDER BY (STRLEN(STR(?n)) * 2) ?s LIMIT 5",
        "ORDER BY (1/?n) DESC(?s)"
      })
  void rowsComeInJenasOrder(String order) {
    String query =
        "PREFIX : <urn:x:> SELECT %s ?s ?on WHERE { GRAPH :g { ?s ?p ?o OPTIONAL { ?s :on ?on }"
            + " OPTIONAL { ?s :n ?n FILTER(!isBlank(?n)) } } } "
            + order;
    for (String form :
        List.of(
            query.formatted(""),
            query.formatted("DISTINCT").replace("?on WHERE", "?on ?n WHERE"))) {
      assertEquals(rows(plain, form), rows(store.dataset(), form));
    }
  }

  @Test
  void aSortThatGoesToTheDiskKeepsItsOrder() {
    store.dataset().getContext().set(ARQ.spillToDiskThreshold, 2L);
    String query =
        "SELECT ?s ?on { GRAPH ?g { ?s ?p ?on FILTER(!isBlank(?on)) } } ORDER BY DESC(?on) ?s";
    assertEquals(rows(plain, query), rows(store.dataset(), query));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "LIMIT 2"})
  void aConditionIsEvaluatedOnceARow(String limit) {
    AtomicInteger evaluations = new AtomicInteger();
    FunctionRegistry.get()
        .put(
            COUNTED,
            iri ->
                new FunctionBase1() {
                  @Override
                  public NodeValue exec(NodeValue value) {
                    evaluations.incrementAndGet();
                    return value;
                  }
                });
    List<String> rows =
        rows(
            store.dataset(),
            "SELECT ?s { GRAPH ?g { ?s <urn:x:on> ?on } } ORDER BY <%s>(?on) ?s %s"
                .formatted(COUNTED, limit));
    assertEquals(limit.isEmpty() ? 7 : 2, rows.size());
    assertEquals(7, evaluations.get());
  }

  private static List<String> rows(DatasetGraph dataset, String query) {
    List<String> rows = new ArrayList<>();
    dataset.begin(ReadWrite.READ);
    try (QueryExec asked = QueryExec.dataset(dataset).query(query).build()) {
      asked
          .select()
          .forEachRemaining(
              row -> rows.add(row.get("s") + " " + row.get("on") + " " + row.get("n")));
    } finally {
      dataset.end();
    }
    return rows;
  }
}
