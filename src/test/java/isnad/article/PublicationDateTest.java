package isnad.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-07-05",
        " 2021-07-05 ",
        "2021-07-05T23:59",
        "2021-07-05T00:30:00+03:00",
        "2021-07-05T10:30:00.123Z",
        "2021-07-05 10:30:00 +0300",
        "2021-07-05T24:00:00Z",
        "Mon, 05 Jul 2021 10:30:00 GMT",
        "Mon, 5 Jul 2021 10:30 +0300",
        "5 July 2021",
        "05 Jul 21 10:30:00 EST"
      })
  void theDayIsTheOneThatStandsThere(String written) throws Exception {
    assertEquals(LocalDate.of(2021, 7, 5), PublicationDate.parse(written, "here"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-02-29",
        "2021-13-01",
        "2021-00-10",
        "2021-07-05T25:00:00Z",
        "2021-07-05T10:61:00Z",
        "31 Jun 2021",
        "2021/07/05",
        "05-07-2021",
        "yesterday",
        "20210705",
        "1625443200",
        "5 Foo 2021"
      })
  void anythingElseIsAProblem(String written) {
    Problem.Found found =
        assertThrows(Problem.Found.class, () -> PublicationDate.parse(written, "here"));
    assertEquals(Problem.Kind.BAD_DATE, found.problem().kind());
  }
}
