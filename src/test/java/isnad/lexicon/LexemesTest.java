package isnad.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import isnad.text.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexemesTest {

  private final Lexemes<String> lexemes =
      new Lexemes.Builder<String>(Clitics.load())
          .verb("سيطر", "يسيطر", List.of(), "control")
          .verb("دعا", "يدعو", List.of("دعي", "يدعى"), "appeal")
          .verb("التقى", "يلتقي", List.of(), "meet")
          .verb("قام", "يقوم", List.of(), "do")
          .verb("لقي مصرعه", "يلقى مصرعه", List.of(), "die")
          .verb("قوم", "يقوم", List.of(), "straighten")
          .verb("قوم الأسعار", "يقوم الأسعار", List.of(), "raise")
          .except("قوم")
          .noun("لقاء", List.of("لقاءات"), "gathering")
          .noun("زيارة", List.of("زيارات"), "visit")
          .noun("محادثة هاتفية", List.of("محادثات هاتفية"), "call")
          .participle("متهم", List.of(), Inflected.Voice.PASSIVE, "accused")
          .build();

  private String read(String text) {
    return read(text, 0);
  }

  private String read(String text, int token) {
    return lexemes.at(Text.of(text), token).stream()
        .map(f -> f.value() + " " + f.inflected().aspect() + " " + f.pronoun())
        .map(String::strip)
        .distinct()
        .findFirst()
        .orElse("-");
  }

  @Test
  void everyPersonOfAStrongVerb() {
    for (String form : List.of("سيطر", "سيطرت", "سيطروا", "وسيطرا")) {
      assertEquals("control PERFECT", read(form), form);
    }
    for (String form : List.of("تسيطر", "يسيطرون", "ليسيطروا")) {
      assertEquals("control IMPERFECT", read(form), form);
    }
    assertEquals("control FUTURE", read("وسيسيطرون"));
  }

  @Test
  void weakVerbsLoseAndChangeTheirEnd() {
    for (String form : List.of("دعا", "دعت", "دعوا", "دعوا", "ودعا")) {
      assertEquals("appeal PERFECT", read(form), form);
    }
    for (String form : List.of("يدعو", "تدعو", "يدعون")) {
      assertEquals("appeal IMPERFECT", read(form), form);
    }
    assertEquals("meet PERFECT", read("التقيا"));
    assertEquals("meet PERFECT ه", read("التقاه"));
  }

  @Test
  void theJussiveStandsOnlyAfterItsParticle() {
    assertEquals("appeal JUSSIVE", read("لم يدع", 1));
    assertEquals("do JUSSIVE", read("ولم يقم", 1));
    assertEquals("-", read("يدع"));
    assertEquals("-", read("يقم"));
  }

  @Test
  void aHamzaBeforeAPronounStandsOnItsCarrier() {
    for (String form : List.of("لقائه", "لقاؤه", "لقاءه")) {
      assertEquals("gathering NONE ه", read(form), form);
    }
  }

  @Test
  void aHomographStandsForNothingAlone() {
    assertEquals("do IMPERFECT", read("تقوم"));
    assertEquals("-", read("القوم"));
    assertEquals("-", read("وقوم"));
    assertEquals("raise PERFECT", read("قوم الأسعار"));
  }

  @Test
  void thePossessiveOfTheFirstPersonStandsOnlyAfterTeh() {
    assertEquals("visit NONE ي", read("زيارتي"));
    assertEquals("-", read("لقاءي"));
  }

  @Test
  void theRestOfAVerbalPhraseFollowsItsSubject() {
    assertEquals("die PERFECT", read("لقي مصرعه"));
    assertEquals("die PERFECT", read("ولقوا مصرعهم"));
    assertEquals("-", read("لقي"));
  }

  @Test
  void nounsTakeArticleDualPluralAndPronoun() {
    for (String form : List.of("زيارة", "الزيارة", "بزيارة", "للزيارة", "زيارتان", "زيارات")) {
      assertEquals("visit NONE", read(form), form);
    }
    assertEquals("visit NONE ه", read("زيارته"));
    assertEquals("call NONE", read("المحادثة الهاتفية"));
    assertEquals("call NONE", read("محادثات هاتفية"));
  }

  @Test
  void participlesAgree() {
    for (String form : List.of("متهمة", "المتهمين", "متهما", "والمتهمون")) {
      assertEquals("accused NONE", read(form), form);
    }
  }
}
