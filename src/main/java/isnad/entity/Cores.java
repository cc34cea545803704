package isnad.entity;

import isnad.lexicon.EntityType;
import isnad.lexicon.Gazetteer;
import isnad.lexicon.GazetteerEntry;
import isnad.lexicon.Head;
import isnad.lexicon.NameLexicon;
import isnad.mention.Name;
import isnad.text.Folding;
import isnad.text.Span;
import isnad.text.Text;
import isnad.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stays of a name when articles, gentilics and head nouns that do not tell it apart go. */
record Cores(NameLexicon lexicon, Gazetteer gazetteer) {

  private static final String TWO_LAMS = "\u0644\u0644";

  /** Folded words of a name without articles, quotation marks and its gentilic. */
  List<String> words(Text text, Name name) {
    List<String> words = new ArrayList<>();
    for (int i = name.first(); i < name.end(); i++) {
      Token token = text.token(i);
      if (token.isMark()) {
        continue;
      }
      String form = i == name.first() ? firstForm(text, name) : token.form();
      String bare = lexicon.clitics().withoutArticle(form);
      if (words.isEmpty() || gazetteer.stateOfGentilic(bare).isEmpty()) {
        words.add(bare);
      }
    }
    return words;
  }

  /** The article that two lams written together hide: للأجهزة الأمنية is الأجهزة الأمنية. */
  String article(Text text, Name name) {
    int start = name.span().start();
    boolean hidden =
        start > text.token(name.first()).span().start() + 1
            && text.in(new Span(start - 2, start)).equals(TWO_LAMS);
    return hidden ? lexicon.clitics().article() : "";
  }

  /** Whether a name begins with the article. */
  boolean isDefinite(Text text, Name name) {
    return lexicon.clitics().hasArticle(firstForm(text, name));
  }

  private static String firstForm(Text text, Name name) {
    int end = text.token(name.first()).span().end();
    return Folding.fold(text.in(new Span(name.span().start(), Math.min(end, name.span().end()))));
  }

  /** The words of a name; a place, party or newspaper goes by what follows its head noun. */
  String core(Text text, Name name) {
    List<String> words = words(text, name);
    int from = 0;
    if (words.size() > 1 && isDroppedHead(name, words.get(0))) {
      from = 1;
    }
    return String.join(" ", words.subList(from, words.size()));
  }

  private boolean isDroppedHead(Name name, String word) {
    return switch (name.type()) {
      case PLACE -> division(word).isPresent();
      case ARMED_GROUP, ORGANIZATION -> is(Head.Kind.ORGANIZATION, word);
      case MEDIA -> is(Head.Kind.MEDIA, word);
      default -> false;
    };
  }

  /** The first words of the longer names of an entry: تنظيم in تنظيم الدولة. */
  Set<String> heads(GazetteerEntry entry) {
    Set<String> heads = new HashSet<>();
    for (String name : entry.names()) {
      int space = name.indexOf(' ');
      if (space > 0) {
        heads.add(lexicon.clitics().withoutArticle(Folding.fold(name.substring(0, space))));
      }
    }
    return heads;
  }

  /** The head noun before a name in apposition to it: دمشق in العاصمة دمشق. */
  Optional<String> headBefore(Text text, Name name) {
    return Optional.of(text.token(name.phraseFirst()).form())
        .filter(any -> name.type() == EntityType.PLACE && name.phraseFirst() < name.first())
        .flatMap(
            form ->
                lexicon.clitics().readings(form).stream()
                    .map(reading -> lexicon.clitics().withoutArticle(reading.form()))
                    .filter(bare -> !lexicon.heads(Head.Kind.PLACE).of(bare).isEmpty())
                    .findFirst());
  }

  /** What kind of town or division a head noun says that a place is; other heads are names. */
  Optional<String> division(String word) {
    return lexicon.heads(Head.Kind.PLACE).of(word).stream()
        .map(Head.Form::head)
        .filter(head -> head.has(Head.Use.TOWN) || head.has(Head.Use.DIVISION))
        .map(Head::id)
        .findFirst();
  }

  private boolean is(Head.Kind kind, String word) {
    return lexicon.heads(kind).has(word);
  }
}
