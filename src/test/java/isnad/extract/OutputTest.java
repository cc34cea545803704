package isnad.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isnad.article.Article;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputTest {

  @Test
  void jsonLeavesOutWhatIsNotKnown() {
    String quoted = Readings.TEXT.replace("\"", "\\\"");
    assertEquals(
        ("{'id':'a1','text':'"
                + "%s"
                + "','published':'2021-07-05','publisher':'example','entities':["
                + "{'id':'e1','type':'Group','name':'مسلحون','name_en':'name of e1','role':'REB',"
                + "'mentions':[[8,14]]},"
                + "{'id':'e2','type':'Place','name':'قندوز','name_en':'name of e2',"
                + "'country':'AFG','mentions':[[16,21]]},"
                + "{'id':'e3','type':'Media','name':'رويترز','name_en':'name of e3',"
                + "'mentions':[[28,34]]}],'events':["
                + "{'id':'v1','type':'Attack','trigger':[2,6],'also':[[37,40]],'agents':['e1'],"
                + "'targets':[],'places':['e2'],'time':{'start':'2021-07-04'},"
                + "'factuality':'asserted','sources':['e3'],'quantities':[{'value':7,"
                + "'modifier':'atLeast','unit':'civilians','what':'killed'}]}]}")
            .replace('\'', '"')
            .replace("%s", quoted),
        JsonLines.line(Readings.attack()));
  }

  @Test
  void halfACharacterIsWrittenAsItsEscape() {
    Article article = Article.of("x", "a\uD800b\u0000😀");
    assertEquals(
        "{\"id\":\"x\",\"text\":\"a\\ud800b\\u0000😀\",\"entities\":[],\"events\":[]}",
        JsonLines.line(Readings.ofNothing(article)));
  }

  @Test
  void anEventIsARowOfCsv() {
    assertEquals(
        "article,published,type,trigger,agents,targets,places,start,end,factuality,chain,"
            + "quantities,quote\r\n",
        EventRows.header());
    assertEquals(
        "a1,2021-07-05,Attack,هاجم,مسلحون,,قندوز,2021-07-04,,asserted,رويترز,"
            + "atLeast 7 civilians (killed),\"😀 هاجم \"\"مسلحون\"\" قندوز، قالت رويترز.\"\r\n",
        EventRows.rows(Readings.attack()));
  }

  @Test
  void anExplanationNamesWordsSpansAndRules() {
    String explanation = Explanation.of(Readings.attack());
    for (String line :
        List.of(
            "article a1, published 2021-07-05, by example",
            "sentence 1: 😀 هاجم \"مسلحون\" قندوز، قالت رويترز.",
            "  «مسلحون» [8, 14)  Group named  by by-hand",
            "  e2 Place قندوز / name of e2 AFG GOV  by by-hand",
            "  مسلحون (e1): «قائد» AFG  «مسلحون» [8, 14)  by title-name",
            "  v1 Attack «هاجم» [2, 6) asserted, confidence 0.9, by attack-verb",
            "    time       2021-07-04/..",
            "    chain      رويترز (e3) by «قالت» [23, 27)")) {
      assertTrue(explanation.lines().anyMatch(line::equals), () -> line + "\n in\n" + explanation);
    }
  }
}
