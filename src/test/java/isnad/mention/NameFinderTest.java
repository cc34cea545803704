package isnad.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import isnad.Cases;
import isnad.lexicon.Gazetteer;
import isnad.lexicon.NameLexicon;
import isnad.rdf.GazetteerReader;
import isnad.text.Text;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class NameFinderTest {

  @TestFactory
  Stream<DynamicTest> namesOfSentences() throws IOException {
    NameFinder finder = new NameFinder(Gazetteer.of(GazetteerReader.load()), NameLexicon.load());
    Boilerplate boilerplate = Boilerplate.load();
    return Cases.tests(
        "sentences/names.tsv",
        row ->
            assertEquals(
                row.text("expected"), shown(finder, boilerplate, row.text("text")), row::id));
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
