package isnad.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isnad.event.Quantity;
import isnad.lexicon.Units.Form;
import isnad.lexicon.Units.Kind;
import isnad.lexicon.Units.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnitsTest {

  private final Units units = Units.load();

  @Test
  void aFormSaysWhatIsCountedAndHowMany() {
    assertEquals(
        Optional.of(new Unit("dead", Kind.PERSON, Optional.of("killed"), Form.DUAL)),
        units.find("قتيلين"));
    assertEquals(
        Optional.of(new Unit("soldiers", Kind.PERSON, Optional.empty(), Form.PLURAL)),
        units.find("جنود"));
    assertEquals(Optional.empty(), units.find("مفاوضات"));
  }

  @Test
  void aPluralThatLooksDualIsPlural() {
    assertEquals(Form.PLURAL, units.find("مدنيين").orElseThrow().form());
  }

  @Test
  void anEnglishPluralSaysWhatANumberOfItMeans() {
    assertEquals(Optional.of("length"), units.whatOf("km"));
    assertEquals(Optional.empty(), units.whatOf("soldiers"));
  }

  @Test
  void everyWhatIsATermOfQuantities() {
    List<String> terms = Arrays.stream(Quantity.What.values()).map(Quantity.What::term).toList();
    for (Table.Row row : Table.load("units.tsv").rows()) {
      row.find("what").ifPresent(what -> assertTrue(terms.contains(what), row.id()));
    }
  }
}
