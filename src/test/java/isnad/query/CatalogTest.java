package isnad.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogTest {

  private static final String BASE = "https://data.example/isnad/";

  @TempDir Path folder;

  @Test
  void everyProblemOfEveryFileIsNamedAtOnce() throws IOException {
    write("one.rq", "# name: two\n# question@en: ?\n# parameter: x (colour) red — its colour\n");
    write(
        "three.rq",
        """
        # name: three
        # question@ar: ?
        # question@en: ?
        # parameter: day (date) yesterday — the day
        # parameter: who
        SELECT * { ?a ?b }
        """);
    QueryException refused = assertThrows(QueryException.class, () -> Catalog.read(folder));
    assertEquals(
"""
queries/one.rq:3: found kind colour, expected one of state, iri, term, string, date, integer, limit
queries/one.rq:1: found no line "# question@ar:", expected one
queries/one.rq:1: found name two, expected one as the file
queries/one.rq:3: found no SPARQL 1.1: Encountered "<EOF>" at line 3, column 41.
queries/three.rq:4: day: found "yesterday", expected a day such as 2021-07-05
queries/three.rq:5: found parameter "who", expected "name (kind) standard value — meaning"
queries/three.rq:6: found no SPARQL 1.1: Encountered " "}" "} "" at line 6, column 18.""",
        refused.getMessage());
  }

  @Test
  void aParameterIsAVariableOfTheQuery() throws IOException {
    Path file = write("own.rq", "# parameter: who (iri) any — who\nSELECT * { ?a ?b ?c }\n");
    assertEquals(
        file + ":1: found no variable ?who, expected the parameter's",
        assertThrows(QueryException.class, () -> Catalog.question(file)).getMessage());
  }

  @Test
  void aLimitIsTheOneThatTheTextSays() throws IOException {
    String header = "# parameter: most (limit) 10 — how many\n";
    Path file = write("own.rq", header + "SELECT * { ?a ?b ?c }\n");
    assertEquals(
        file + ":1: found LIMIT nowhere, expected one LIMIT 10",
        assertThrows(QueryException.class, () -> Catalog.question(file)).getMessage());
    Path twice =
        write("twice.rq", header + "SELECT * { { SELECT * { ?a ?b ?c } LIMIT 9 } } LIMIT 10\n");
    assertEquals(
        twice + ":1: found LIMIT 10 and 9, expected one LIMIT 10",
        assertThrows(QueryException.class, () -> Catalog.question(twice)).getMessage());
  }

  @Test
  void aLimitIsSetWhereItStandsAndCanBeLifted() throws IOException {
    Question question =
        Catalog.question(
            write(
                "own.rq",
"""
# parameter: most (limit) 2 — how many
SELECT (COUNT(*) AS ?n) { { SELECT ?s { ?s a <https://w3id.org/isnad/ontology#Report> } LIMIT 2 } }
"""));
    assertEquals("n\n2\n", answer(question, Map.of(), Format.CSV).replace("\r", ""));
    assertEquals("n\n1\n", answer(question, Map.of("most", "1"), Format.CSV).replace("\r", ""));
    String all = answer(question, Map.of("most", "any"), Format.CSV).replace("\r", "");
    assertTrue(Integer.parseInt(all.strip().substring(2)) > 2, all);
    assertEquals(
        "own: most: found \"-1\", expected a whole number, or any",
        assertThrows(QueryException.class, () -> question.query(BASE, Map.of("most", "-1")))
            .getMessage());
  }

  @Test
  void aFileOfTheUsersOwnNeedsNoHeader() throws IOException {
    Path file = write("own.rq", "SELECT ?code { <state/IRN> ?p ?code . FILTER(?code = \"IRN\") }");
    Question question = Catalog.question(file);
    assertEquals("own", question.name());
    assertEquals("code\nIRN\n", answer(question, Map.of(), Format.CSV).replace("\r", ""));
  }

  @Test
  void bytesThatAreNotUtf8AreOneLine() throws IOException {
    Path file = folder.resolve("own.rq");
    Files.write(file, new byte[] {(byte) 0xFF, (byte) 0xFE});
    assertEquals(
        file + ":1: found bytes that are not UTF-8",
        assertThrows(QueryException.class, () -> Catalog.question(file)).getMessage());
  }

  @Test
  void everyWrongValueIsNamedAtOnce() {
    Question question = Catalog.load().find("contacts-between-states").orElseThrow();
    QueryException refused =
        assertThrows(
            QueryException.class,
            () -> question.query(BASE, Map.of("first", "any", "second", "x>", "third", "y")));
    assertEquals(
"""
contacts-between-states: found parameter third, expected first, second, lang
contacts-between-states: first: found "any", expected a country code of three letters, such as IRN
contacts-between-states: second: found "x>", expected a country code of three letters, such as IRN""",
        refused.getMessage());
  }

  @Test
  void aValueCannotBreakOutOfItsPlace() throws IOException {
    Question question =
        Catalog.question(
            write(
                "own.rq", "# parameter: text (string) any — a text\nSELECT ?s { ?s ?p ?text }\n"));
    assertEquals("s\n", answer(question, Map.of("text", "\" } #"), Format.CSV).replace("\r", ""));
  }

  @Test
  void aTableKeepsItsColumnsAndShowsArabic() {
    Question question = Catalog.load().find("passed-on-by").orElseThrow();
    String table = answer(question, Map.of("agency", "organization/agency"), Format.TABLE);
    assertTrue(table.contains("\u200Eوكالة الخبر\u200E"), table);
    assertTrue(table.contains("isnad:PhoneCall"), table);
    assertTrue(table.endsWith("(1 row)" + System.lineSeparator()), table);
  }

  @Test
  void rowsAreWrittenInEveryFormat() {
    Question question = Catalog.load().find("who-called-whom").orElseThrow();
    assertTrue(answer(question, Map.of(), Format.JSON).contains("\"bindings\""));
    assertTrue(answer(question, Map.of(), Format.XML).contains("<sparql"));
    assertTrue(answer(question, Map.of(), Format.TSV).startsWith("?date\t?caller"));
    assertTrue(answer(question, Map.of(), Format.CSV).startsWith("date,caller"));
  }

  @Test
  void graphsAndYesOrNoAreAnswersToo() throws IOException {
    Question ask = Catalog.question(write("ask.rq", "ASK { ?s ?p ?o }"));
    assertTrue(answer(ask, Map.of(), Format.CSV).contains("true"));
    assertTrue(answer(ask, Map.of(), Format.TABLE).contains("es"));
    Question describe = Catalog.question(write("describe.rq", "DESCRIBE <state/IRN>"));
    assertTrue(answer(describe, Map.of(), Format.TABLE).contains("\"IRN\""));
    Question construct =
        Catalog.question(write("construct.rq", "CONSTRUCT WHERE { <state/IRN> ?p ?o }"));
    assertTrue(answer(construct, Map.of(), Format.XML).contains("rdf:RDF"));
  }

  private static String answer(Question question, Map<String, String> values, Format format) {
    DatasetGraph dataset = QueriesTest.graph(BASE);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Answerer answerer = Answerer.of(dataset, BASE)) {
      answerer.answer(question.query(BASE, values), format, out);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
