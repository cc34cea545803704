package isnad.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import isnad.lexicon.Gazetteer;
import isnad.lexicon.NameLexicon;
import isnad.lexicon.Table;
import isnad.rdf.GazetteerReader;
import isnad.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class NameFinderTest {

  private static final String CASES = "src/test/cases/sentences/names.tsv";

  @TestFactory
  Stream<DynamicTest> namesOfSentences() throws IOException {
    NameFinder finder = new NameFinder(Gazetteer.of(GazetteerReader.load()), NameLexicon.load());
    Boilerplate boilerplate = Boilerplate.load();
    try (BufferedReader lines = Files.newBufferedReader(Path.of(CASES))) {
      return Table.read(CASES, lines).rows().stream()
          .map(
              row ->
                  DynamicTest.dynamicTest(
                      row.id(),
                      () ->
                          assertEquals(
                              row.text("expected"),
                              shown(finder, boilerplate, row.text("text")),
                              row.id())));
    }
  }

  private static String shown(NameFinder finder, Boilerplate boilerplate, String original) {
    Text text = Text.of(original);
    List<Name> names = finder.find(text, boilerplate.reporting(text), List.of(), Optional.empty());
    return names.isEmpty()
        ? "-"
        : names.stream()
            .map(name -> shown(name) + ":" + text.in(name.span()))
            .collect(Collectors.joining("|"));
  }

  private static String shown(Name name) {
    return name.type().term() + (name.manner() == Name.Manner.PASSING ? "?" : "");
  }
}
