package isnad.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.query.GraphQuery;
import org.eclipse.rdf4j.query.QueryEvaluationException;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Java programs of others at the endpoint. Those in other languages are run by .ci/clients. */
class ClientsTest {

  private static final String PREFIXES =
      """
      PREFIX isnad: <https://w3id.org/isnad/ontology#>
      PREFIX notes: <https://notes.example/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      """;
  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
  private static final IRI IRAN = VALUES.createIRI(Served.IRIS.base() + "state/IRN");
  private static final IRI LABEL =
      VALUES.createIRI("http://www.w3.org/2004/02/skos/core#prefLabel");
  private static final Literal NAME = VALUES.createLiteral("إيران", "ar");

  private static Served served;
  private static SPARQLRepository repository;

  @BeforeAll
  static void start() {
    served = Served.graph(settings -> settings);
    repository = new SPARQLRepository(served.url() + "isnad/sparql");
    repository.init();
  }

  @AfterAll
  static void stop() {
    repository.shutDown();
    served.close();
  }

  @Test
  void rdf4jAsksWithABoundVariable() {
    try (RepositoryConnection connection = repository.getConnection()) {
      TupleQuery query =
          connection.prepareTupleQuery(
              PREFIXES
                  + "SELECT ?name { ?state skos:prefLabel ?name FILTER(LANG(?name) = \"ar\") }");
      query.setBinding("state", IRAN);
      assertEquals(
          List.of(NAME), query.evaluate().stream().map(row -> row.getValue("name")).toList());
      assertTrue(connection.prepareBooleanQuery("ASK { ?s ?p ?o }").evaluate());
    }
  }

  @Test
  void rdf4jReadsStatementsAndGraphs() {
    try (RepositoryConnection connection = repository.getConnection()) {
      assertTrue(connection.hasStatement(IRAN, LABEL, NAME, false));
      assertFalse(connection.hasStatement(IRAN, LABEL, VALUES.createLiteral("إيران"), false));
      Set<Statement> statements =
          connection.getStatements(IRAN, null, null).stream().collect(Collectors.toSet());
      GraphQuery construct =
          connection.prepareGraphQuery("CONSTRUCT WHERE { <" + IRAN + "> ?p ?o }");
      assertEquals(statements, construct.evaluate().stream().collect(Collectors.toSet()));
      assertTrue(statements.size() > 1, () -> statements.toString());
      long graphs = served.store().<Long>read(dataset -> Iter.count(dataset.listGraphNodes()));
      assertEquals(graphs, connection.getContextIDs().stream().count());
    }
  }

  @Test
  void rdf4jIsToldWhatIsWrong() {
    try (RepositoryConnection connection = repository.getConnection()) {
      TupleQuery query = connection.prepareTupleQuery("SELECT * { ?s ?p }");
      QueryEvaluationException fault =
          assertThrows(QueryEvaluationException.class, () -> query.evaluate().close());
      assertTrue(fault.getMessage().contains("query:1:"), fault::getMessage);
    }
  }

  @Test
  void jenaJoinsItsOwnGraphWithTheEndpoint() {
    DatasetGraph own =
        RDFParser.fromString(
                """
                PREFIX notes: <https://notes.example/>
                notes:asia notes:follows "IRN", "PAK" .
                notes:africa notes:follows "MLI" .
                """,
                Lang.TURTLE)
            .toDatasetGraph();
    try (QueryExec query =
        QueryExec.dataset(own)
            .query(
                PREFIXES
                    + """
                    SELECT ?name {
                      notes:asia notes:follows ?code
                      SERVICE <%sisnad/sparql> {
                        ?state a isnad:State ; isnad:countryCode ?code ; skos:prefLabel ?name
                        FILTER(LANG(?name) = "ar")
                      }
                    } ORDER BY ?name"""
                        .formatted(served.url()))
            .build()) {
      RowSet rows = query.select();
      List<String> names =
          rows.stream().map(row -> row.get("name").getLiteralLexicalForm()).toList();
      assertEquals(List.of("إيران", "باكستان"), names);
    }
  }
}
