package isnad.mention;

import isnad.lexicon.Clitics;
import isnad.lexicon.EntityType;
import isnad.lexicon.Gazetteer;
import isnad.lexicon.GazetteerEntry;
import isnad.lexicon.Head;
import isnad.lexicon.NameLexicon;
import isnad.lexicon.NameLexicon.WordClass;
import isnad.lexicon.Phrases;
import isnad.lexicon.Role;
import isnad.text.Text;
import isnad.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One reading of a text for names: what all finders look at, and what they have found so far. */
final class NameScan {

  private static final int DEEPEST = 4;
  private static final int MOST_STEPS = 6;
  private static final int SHORTEST_STEM = 3;
  private static final char HEH = 0x0647;
  private static final char ALEF = 0x0627;
  private static final char TANWIN = 0x064B;
  private static final String ARABIC_COMMA = "\u060C";
  private static final String PAUSES = ARABIC_COMMA + ",\"\u00AB(-\u2013";
  private static final String OPENING_QUOTES = "\"\u00AB\u201C'";
  private static final String CLOSING_QUOTES = "\"\u00BB\u201D'";

  final Text text;
  final Words words;
  final NameLexicon lexicon;
  final Gazetteer gazetteer;
  final List<Name> names = new ArrayList<>();

  private final Amount[] amounts;
  private final PersonFinder persons;
  private final TitleFinder titles;
  private final HeadFinder heads;
  private final GroupFinder groups;
  private final KnownFinder known;
  private final Towns towns;

  NameScan(Text text, NameLexicon lexicon, Gazetteer gazetteer, List<Amount> amounts) {
    this.text = text;
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.words = new Words(text, lexicon, gazetteer);
    this.amounts = new Amount[text.tokens().size()];
    for (Amount amount : amounts) {
      this.amounts[amount.first()] = amount;
    }
    persons = new PersonFinder(this);
    titles = new TitleFinder(this);
    heads = new HeadFinder(this);
    groups = new GroupFinder(this);
    known = new KnownFinder(this);
    towns = new Towns(this);
  }

  PersonFinder persons() {
    return persons;
  }

  TitleFinder titles() {
    return titles;
  }

  KnownFinder known() {
    return known;
  }

  Towns towns() {
    return towns;
  }

  /**
   * Reads the phrase that begins at a token and adds the names in it.
   *
   * @param depth how many phrases it lies in
   * @return the index after the phrase, or {@code i} where none was found
   */
  int phraseAt(int i, int depth) {
    if (depth > DEEPEST || !isInside(i)) {
      return i;
    }
    Optional<Phrases.Match<String>> fixed =
        lexicon.words(WordClass.FIXED).longestAt(text, i, words.form(i));
    if (fixed.isPresent()) {
      return fixed.get().end();
    }
    int mark = names.size();
    int knownEnd = known.longestEnd(i);
    if (knownEnd - i >= 2) {
      return better(i, depth, knownEnd, mark);
    }
    int end = headed(i, depth);
    if (end > i) {
      return end;
    }
    end = known.at(i, depth);
    if (end > i) {
      return end;
    }
    end = new PlacePhrases(this).alike(i);
    if (end > i) {
      return end;
    }
    end = towns.again(i);
    if (end > i) {
      return end;
    }
    end = persons.untitled(i, depth);
    return end > i ? end : new UnlistedPlace(this).at(i);
  }

  private int better(int i, int depth, int knownEnd, int mark) {
    int end = headed(i, depth);
    boolean compound =
        headAt(Head.Kind.BODY, i).filter(match -> match.end() > knownEnd).isPresent();
    if (end > knownEnd
        && (compound || !(isOnlyDescribed(knownEnd, end) || persons.isGivenName(knownEnd)))) {
      return end;
    }
    List<Name> headedNames = new ArrayList<>(names.subList(mark, names.size()));
    rollBack(mark);
    int found = known.at(i, depth);
    if (found > i) {
      return found;
    }
    names.addAll(headedNames);
    return end > i ? end : persons.untitled(i, depth);
  }

  /** Whether nothing but adjectives that tell no state follows a known name. */
  private boolean isOnlyDescribed(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isAdjective(i, true) || gentilicAt(i).isPresent()) {
        return false;
      }
    }
    return true;
  }

  private int headed(int i, int depth) {
    int end = groups.counted(i, depth);
    if (end > i) {
      return end;
    }
    end = titles.at(i, depth);
    if (end > i) {
      return end;
    }
    end = heads.at(i, depth);
    if (end > i) {
      return end;
    }
    return groups.at(i, depth);
  }

  boolean isInside(int i) {
    return i < words.size() && (words.isWord(i) || amounts[i] != null);
  }

  /** Whether a token is an ordinal or a number in figures. */
  boolean isNumber(int i) {
    return is(WordClass.ORDINAL, i)
        || (i < words.size() && text.token(i).kind() == Token.Kind.NUMBER);
  }

  Optional<Amount> amountAt(int i) {
    return Optional.ofNullable(amounts[i]);
  }

  void add(Draft draft) {
    names.add(draft.name(text, words));
  }

  void rollBack(int mark) {
    while (names.size() > mark) {
      names.remove(names.size() - 1);
    }
  }

  /** The head of a kind whose words begin at a token, articles aside. */
  Optional<Phrases.Match<Head.Form>> headAt(Head.Kind kind, int i) {
    return headAt(kind, i, words.limit(i));
  }

  /** The same, of the words before a limit. */
  Optional<Phrases.Match<Head.Form>> headAt(Head.Kind kind, int i, int limit) {
    Phrases<Head.Form> heads = lexicon.heads(kind);
    return heads.beginsWith(words.bare(i))
        ? heads.longestAt(
            i, limit, k -> k == i || words.isPlain(k) ? words.bare(k) : text.token(k).form())
        : Optional.empty();
  }

  boolean is(WordClass kind, int i) {
    return i >= 0 && i < words.size() && lexicon.is(kind, words.form(i));
  }

  Optional<GazetteerEntry> gentilicAt(int i) {
    return words.isWord(i) && !lexicon.isCommon(words.form(i)) && !isStateByName(i)
        ? gazetteer.stateOfGentilic(words.bare(i))
        : Optional.empty();
  }

  /** Whether a word that is also a plural of people is a state's name: الصومال. */
  private boolean isStateByName(int i) {
    return words.isDefinite(i)
        && !lexicon.isDefiniteNisba(words.form(i))
        && gazetteer.named(words.form(i)).stream()
            .anyMatch(entry -> entry.type() == EntityType.STATE);
  }

  /** Whether a token reads as an adjective of a definite or an indefinite noun. */
  boolean isAdjective(int i, boolean definite) {
    if (!words.isWord(i)
        || !words.preposition(i).isEmpty()
        || words.isDefinite(i) != definite
        || is(WordClass.TEMPORAL, i)
        || (!definite && amountAt(i).isPresent())) {
      return false;
    }
    boolean nisba = lexicon.isDefiniteNisba(words.form(i));
    boolean time = !nisba && words.isDefinite(i) && is(WordClass.TEMPORAL, i + 1);
    return gentilicAt(i).isPresent()
        || (lexicon.isAdjective(words.bare(i)) && !time)
        || (definite && nisba);
  }

  /**
   * The index after the adjectives that begin at a token; their gentilic tells the draft's country.
   * A plural of people after a singular is no adjective of the same noun: الحكومة اليمنية الحوثيين.
   */
  int adjectives(int i, boolean definite, Draft draft) {
    int limit = i > 0 && i <= words.size() ? words.limit(i - 1) : i;
    Agreement agreement = new Agreement(this, draft.first, definite);
    int end = i;
    while (end < limit
        && (isAdjective(end, definite) || agreement.isSamePeople(end))
        && (!words.isConjoined(end) || (end > i && isMoreOfAdjectives(end)))
        && !(!definite && isDirection(end))
        && !isTitleOfName(end)
        && !agreement.isOthers(end, end > i)
        && !agreement.isOfOtherGender(end)
        && !(draft.type != EntityType.GROUP && agreement.isGoverning(end))) {
      gentilicAt(end).ifPresent(state -> draft.country(state.country()));
      end++;
    }
    return end;
  }

  private boolean isMoreOfAdjectives(int i) {
    return gentilicAt(i).isEmpty() && !lexicon.heads(Head.Kind.ORGANIZATION).has(words.bare(i));
  }

  /** Whether a word begins a part of a country and describes nothing: 20 مدنيا جنوبي البلاد. */
  private boolean isDirection(int i) {
    return i + 1 < words.limit(i)
        && words.isPlain(i + 1)
        && (words.isDefinite(i + 1) || gazetteer.beginsState(words.form(i + 1)))
        && lexicon.heads(Head.Kind.PLACE).of(words.bare(i)).stream()
            .anyMatch(form -> form.head().has(Head.Use.DIRECTION));
  }

  /** Whether a word that looks like an adjective is a title with a name: المحكمة القاضي طارق. */
  private boolean isTitleOfName(int i) {
    if (!words.isPlain(i) || !words.isDefinite(i)) {
      return false;
    }
    return headAt(Head.Kind.TITLE, i)
        .map(Phrases.Match::end)
        .filter(
            end -> {
              int next = end;
              while (next < words.limit(i) && isAdjective(next, true)) {
                next++;
              }
              return next < words.limit(i) && words.isPlain(next) && persons.isGiven(next);
            })
        .isPresent();
  }

  /** The role that the first telling adjective from a token on gives: مصدر عسكري. */
  Optional<Role> roleOf(int from, int to) {
    for (int i = from; i < to; i++) {
      Optional<Role> role = lexicon.roleOfAdjective(words.bare(i));
      if (role.isPresent()) {
        return role;
      }
    }
    return Optional.empty();
  }

  /** Whether the token lies between parentheses, where numbers break down a total. */
  boolean isInParentheses(int i) {
    int sentence = text.sentenceOf(i).first();
    for (int k = i - 1; k >= Math.max(sentence, i - MOST_STEPS); k--) {
      if (text.token(k).is(")")) {
        return false;
      }
      if (text.token(k).is("(")) {
        return true;
      }
    }
    return false;
  }

  /** The index after a name in quotation marks that begins at a token, or {@code i}. */
  int quoted(int i, int limit) {
    if (i + 1 >= limit || !isOpeningQuote(i) || !words.isWord(i + 1)) {
      return i;
    }
    for (int k = i + 1; k < limit && k < i + 7; k++) {
      if (isClosingQuote(k)) {
        return k > i + 1 ? k + 1 : i;
      }
    }
    return i;
  }

  boolean isOpeningQuote(int i) {
    return i >= 0 && i < words.size() && OPENING_QUOTES.contains(text.token(i).form());
  }

  boolean isClosingQuote(int i) {
    return i >= 0 && i < words.size() && CLOSING_QUOTES.contains(text.token(i).form());
  }

  /** Whether a token is a mark after which a name may follow its title. */
  boolean isPause(int i) {
    return i < words.size() && PAUSES.contains(text.token(i).form());
  }

  /** Whether a token is a word that no list knows and that could be a name. */
  boolean isUnknown(int i) {
    String form = words.form(i);
    String bare = words.bare(i);
    Clitics clitics = lexicon.clitics();
    return words.isWord(i)
        && form.length() > 1
        && !Character.isDigit(form.charAt(form.length() - 1))
        && !lexicon.isCommon(form)
        && !lexicon.isCommon(bare)
        && !lexicon.isCommon(clitics.article() + bare)
        && !lexicon.isAdjective(bare)
        && !lexicon.beginsHead(bare)
        && gazetteer.stateOfGentilic(bare).isEmpty()
        && !isOwned(form)
        && !hasTanwin(i);
  }

  /** Whether a word is written with the ending of an indefinite accusative, as no name is. */
  boolean hasTanwin(int i) {
    return text.in(text.token(i).span()).indexOf(TANWIN) >= 0;
  }

  /** Whether a form is an ordinary word with a pronoun or as an object: إضرابه, متفجرا. */
  private boolean isOwned(String form) {
    int last = form.length() - 1;
    if (last > SHORTEST_STEM
        && form.charAt(last) == ALEF
        && !lexicon.clitics().hasArticle(form)
        && lexicon.isCommon(form.substring(0, last))
        && !lexicon.isNameWord(form)) {
      return true;
    }
    for (String pronoun : lexicon.clitics().pronouns()) {
      int stem = form.length() - pronoun.length();
      if (pronoun.charAt(0) == HEH && form.endsWith(pronoun) && stem >= SHORTEST_STEM) {
        String noun = form.substring(0, stem);
        return (lexicon.isCommon(noun) || lexicon.beginsHead(noun)) && !lexicon.isNameWord(form);
      }
    }
    return false;
  }

  /** Whether a word after the name of a place looks like a verb or plural: يعبرها, عامدين. */
  boolean isInflected(int i) {
    return lexicon.isPlural(words.bare(i))
        || lexicon.isVerbShaped(words.form(i))
        || persons.isInflected(i);
  }
}
