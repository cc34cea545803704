package isnad.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import isnad.text.Text;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What sentence cases cannot say: dates turned to the future. */
class DateFinderTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2021, 7, 5);

  private final DateFinder finder = DateFinder.load();

  private String next(String sentence) {
    Date date = finder.find(Text.of(sentence), Optional.of(PUBLISHED)).get(0);
    return DateFinder.next(date, PUBLISHED).interval().map(Interval::toString).orElse("?");
  }

  @Test
  void aPlanOnABareDayMeansTheNextOne() {
    assertEquals("2021-07-11/2021-07-11", next("يصل الوزير الأحد."));
  }

  @Test
  void aPlanOnTheDayOfPublicationMeansThatDay() {
    assertEquals("2021-07-05/2021-07-05", next("يصل الوزير الاثنين."));
  }

  @Test
  void aPlanInABareMonthMeansTheNextOne() {
    assertEquals("2022-03-01/2022-03-31", next("يصل الوزير في آذار."));
  }

  @Test
  void whatIsSaidToBePastStays() {
    assertEquals("2021-06-28/2021-06-28", next("وصل الوزير الاثنين الماضي."));
    assertEquals("2021-07-04/2021-07-04", next("وصل الوزير أمس."));
  }
}
