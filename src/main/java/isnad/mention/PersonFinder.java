package isnad.mention;

import isnad.lexicon.EntityType;
import isnad.lexicon.GazetteerEntry;
import isnad.lexicon.Head;
import isnad.lexicon.NameLexicon.WordClass;
import isnad.lexicon.Phrases;
import java.util.Optional;

/** Finds where personal names end, known ones and others. */
final class PersonFinder {

  private static final int MOST_WORDS = 6;
  private static final int SHORT_WORD = 4;
  private static final int SHORTEST_STEM = 3;

  private final NameScan scan;
  private final Words words;
  private final NameBounds bounds;
  private final Surnames surnames;

  PersonFinder(NameScan scan) {
    this.scan = scan;
    this.words = scan.words;
    this.bounds = new NameBounds(scan, this);
    this.surnames = new Surnames(scan, this);
  }

  /** The known person whose name begins at a token, if it has two words or a title before it. */
  Optional<Phrases.Match<GazetteerEntry>> known(int i) {
    return scan.gazetteer
        .nameAt(scan.text, i, words.form(i))
        .filter(m -> m.values().stream().anyMatch(e -> e.type() == EntityType.PERSON))
        .filter(m -> !isPreposition(m.end() - 1));
  }

  /** Whether a word is a preposition by its very spelling, though folded it is a name: على. */
  boolean isPreposition(int i) {
    return scan.is(WordClass.SPELLED_NAME, i) && !isSpelledName(i);
  }

  Optional<GazetteerEntry> entry(int first, int end) {
    return known(first)
        .filter(m -> m.end() == end)
        .flatMap(m -> m.values().stream().filter(e -> e.type() == EntityType.PERSON).findFirst());
  }

  /** Adds the known person by whom a group is named: قوات علي عبد الله صالح. */
  void within(int from, int end) {
    for (int i = from; i + 1 < end; i++) {
      Optional<GazetteerEntry> person = entry(i, end);
      if (person.isPresent()) {
        int first = scan.is(WordClass.FORMER, i) ? i + 1 : i;
        scan.add(new Draft(EntityType.PERSON, "person-name", first, end).known(person.get()));
        return;
      }
    }
  }

  /** The index after the personal name that follows a title, or {@code i} where none does. */
  int titledEnd(int i) {
    if (i < words.size() && isWholeName(i)) {
      words.readWhole(i);
    }
    if (i >= words.size()
        || !words.isPlain(i)
        || scan.is(WordClass.FORMER, i)
        || (words.isDefinite(i) && scan.gentilicAt(i).isPresent())) {
      return i;
    }
    Optional<Phrases.Match<GazetteerEntry>> match = known(i);
    if (match.isPresent()) {
      return extend(i, match.get().end());
    }
    boolean begins =
        isParticle(i)
            || isTwoWordName(i)
            || (isNameWord(i) && isNamely(i))
            || (scan.isUnknown(i) && words.form(i).length() > 2 && !bounds.isOtherWord(i));
    if (!begins || isPlaceName(i)) {
      return i;
    }
    return extend(i, i);
  }

  /**
   * A name of two words or more without a title; adds it. Inside another phrase only known names.
   */
  int untitled(int i, int depth) {
    if (bounds.isAlone(i)) {
      Draft alone = new Draft(EntityType.PERSON, "known-alone", i, i + 1);
      entry(i, i + 1).ifPresent(alone::known);
      return new Apposition(scan).after(alone);
    }
    Optional<Phrases.Match<GazetteerEntry>> match = known(i);
    int end = i;
    if (match.isPresent() && match.get().end() - i >= 2) {
      end = extend(i, match.get().end());
    } else if (depth == 0 && (isGiven(i) || (isParticle(i) && words.form(i).length() > 2))) {
      int longest = extend(i, i);
      if (longest == i + 1 && scan.is(WordClass.SAYING, i - 1)) {
        longest = new FamilyName(scan).beforeTitle(longest);
      }
      end = longest - i >= 2 ? longest : i;
    } else if (depth == 0 && isPossible(i)) {
      int longest = extend(i, isSpeaker(i) ? i + 1 : i);
      end = longest - i >= 2 && isSupported(i, longest) ? longest : i;
    }
    if (end == i && depth == 0 && !isPlaceName(i) && new LoneSpeaker(scan, this).isAt(i)) {
      end = i + 1;
    }
    if (end == i) {
      return i;
    }
    int first = scan.is(WordClass.FORMER, i) ? i + 1 : i;
    Draft draft = new Draft(EntityType.PERSON, "person-name", first, end);
    draft.phraseFirst = i;
    entry(i, end).ifPresent(draft::known);
    return new Apposition(scan).after(draft);
  }

  /**
   * A name after a gentilic, which tells the person's country; adds it: التنزاني أحمد غيلاني.
   *
   * @return the index after the name, or {@code i} where none follows
   */
  int gentiled(int i, GazetteerEntry state) {
    int first = i + 1;
    if (first >= words.limit(i)
        || !(isGiven(first) || known(first).isPresent() || isStranger(i, first))) {
      return i;
    }
    int end = titledEnd(first);
    if (end - first < 2) {
      return i;
    }
    Draft draft = new Draft(EntityType.PERSON, "person-after-gentilic", first, end);
    draft.phraseFirst = i;
    entry(first, end).ifPresent(draft::known);
    draft.country(state.country());
    return new Apposition(scan).after(draft);
  }

  /** Whether a word that no list knows ends in a pronoun, as a verb or noun does: أصابنا. */
  boolean isInflected(int i) {
    String form = words.form(i);
    return !isNameWord(i)
        && known(i).isEmpty()
        && scan.lexicon.clitics().pronouns().stream()
            .anyMatch(
                pronoun ->
                    pronoun.length() > 1
                        && form.endsWith(pronoun)
                        && form.length() - pronoun.length() >= SHORTEST_STEM);
  }

  /** Whether two words that no list knows follow a gentilic that describes no noun. */
  private boolean isStranger(int gentilic, int first) {
    return words.isDefinite(gentilic)
        && gentilic > scan.text.sentenceOf(first).first()
        && !words.isDefinite(gentilic - 1)
        && !scan.lexicon.beginsHead(words.bare(gentilic - 1))
        && first + 1 < words.limit(first)
        && words.isPlain(first)
        && words.isPlain(first + 1)
        && scan.isUnknown(first)
        && scan.isUnknown(first + 1);
  }

  /** Whether a given name begins at a token, with another name word or an unknown one after it. */
  boolean isGivenName(int i) {
    return i + 1 < words.limit(i)
        && words.isPlain(i)
        && !words.isDefinite(i)
        && scan.lexicon.isNameWord(words.form(i))
        && words.isPlain(i + 1)
        && (isNameWord(i + 1) || scan.isUnknown(i + 1));
  }

  boolean isGiven(int i) {
    boolean named = scan.lexicon.isNameWord(words.form(i)) && !scan.lexicon.isCommon(words.form(i));
    return words.isWord(i)
        && !words.isDefinite(i)
        && (named || isSpelledName(i))
        && !isPlaceName(i);
  }

  private boolean isPossible(int i) {
    return words.isWord(i)
        && words.preposition(i).isEmpty()
        && words.form(i).length() > 2
        && !isPlaceName(i)
        && ((scan.isUnknown(i) && !words.isDefinite(i))
            || isSpeaker(i)
            || (isNameWord(i) && !words.isDefinite(i) && isNamely(i)));
  }

  /** Whether an ordinary word after a verb of saying has a name after it: قالت زهرة آدم. */
  private boolean isSpeaker(int i) {
    return i > 0
        && scan.is(WordClass.SAYING, i - 1)
        && words.isPlain(i)
        && !words.isDefinite(i)
        && !isInflected(i)
        && !scan.lexicon.beginsHead(words.bare(i))
        && i + 1 < words.limit(i)
        && isGiven(i + 1);
  }

  /** Whether what stands around two words speaks for a person's name. */
  private boolean isSupported(int first, int end) {
    int limit = words.limit(first);
    boolean said = first > 0 && scan.is(WordClass.SAYING, first - 1);
    boolean pause = end + 1 < limit && scan.isPause(end);
    int next = pause ? end + 1 : end;
    if (next >= limit) {
      return said || hasFamilyName(first + 1, end);
    }
    boolean titled = words.isPlain(next) && scan.headAt(Head.Kind.TITLE, next).isPresent();
    boolean aged = pause && scan.amountAt(next).isPresent();
    boolean given = scan.lexicon.isNameWord(words.form(first));
    return said || aged || (titled && (pause || given)) || (given && hasFamilyName(first + 1, end));
  }

  private boolean hasFamilyName(int from, int end) {
    for (int i = from; i < end; i++) {
      String form = words.form(i);
      if (words.isDefinite(i)
          && scan.lexicon.isNameWord(form)
          && !scan.lexicon.isCommon(form)
          && scan.gentilicAt(i).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private boolean isPlaceName(int i) {
    return !scan.lexicon.isNameWord(words.form(i))
        && scan.gazetteer
            .nameAt(scan.text, i, words.form(i))
            .filter(m -> m.values().stream().noneMatch(e -> e.type() == EntityType.PERSON))
            .isPresent();
  }

  /** Whether a word is a part of names that the next one completes: أبو بكر, not ابن عم. */
  boolean isParticle(int i) {
    return scan.is(WordClass.NAME_PARTICLE, i)
        && scan.headAt(Head.Kind.TITLE, i).filter(kin -> kin.end() > i + 1).isEmpty();
  }

  /** Whether a given name of two short words begins at a token: عز الدين. */
  private boolean isTwoWordName(int i) {
    return words.form(i).length() <= SHORT_WORD
        && i + 2 < words.limit(i)
        && scan.is(WordClass.NAME_END, i + 1)
        && words.isPlain(i + 2)
        && (isNameWord(i + 2) || scan.isUnknown(i + 2));
  }

  /**
   * Whether a word that begins like a conjunction or preposition is a name, one that no list knows,
   * ويلفريد, or a short one: بان.
   */
  private boolean isWholeName(int i) {
    return isUnlistedName(i) || isShortName(i);
  }

  private boolean isShortName(int i) {
    return !words.preposition(i).isEmpty()
        && !words.isConjoined(i)
        && scan.lexicon.isNameWord(scan.text.token(i).form())
        && scan.text.in(scan.text.token(i).span()).equals(scan.text.token(i).form())
        && !scan.lexicon.isCommon(scan.text.token(i).form())
        && i + 1 < words.limit(i)
        && words.isPlain(i + 1)
        && (scan.isUnknown(i + 1) || scan.lexicon.isNameWord(words.form(i + 1)));
  }

  private boolean isUnlistedName(int i) {
    return words.isConjoined(i)
        && words.preposition(i).isEmpty()
        && !words.isDefinite(i)
        && scan.isUnknown(i)
        && !scan.lexicon.isNameWord(words.form(i))
        && scan.gazetteer.nameAt(scan.text, i, words.form(i)).isEmpty()
        && i + 1 < words.limit(i)
        && words.isPlain(i + 1)
        && scan.isUnknown(i + 1);
  }

  /** Whether a word is a name by its very spelling, though folded it is another word: علي. */
  boolean isSpelledName(int i) {
    return scan.lexicon.isSpelledName(scan.text.in(scan.text.spanWithout(i, words.stripped(i))));
  }

  boolean isNameWord(int i) {
    return scan.lexicon.isNameWord(words.form(i))
        || isSpelledName(i)
        || (words.isDefinite(i) && scan.lexicon.isNameWord(words.bare(i)));
  }

  /** Whether a word that is also an ordinary one has another name word after it. */
  private boolean isNamely(int i) {
    if (!scan.lexicon.isCommon(words.form(i))) {
      return true;
    }
    int next = i + 1;
    return next < words.limit(i)
        && words.isPlain(next)
        && (isParticle(next)
            || scan.is(WordClass.NAME_END, next)
            || scan.isUnknown(next)
            || (isNameWord(next)
                && (isSpelledName(i) || !scan.lexicon.isCommon(words.form(next)))));
  }

  /** Whether a word without the article is no name: أم علينا. */
  private boolean isOrdinary(int i) {
    return scan.lexicon.isCommon(words.form(i)) && !words.isDefinite(i) && !isNameWord(i);
  }

  private int extend(int first, int from) {
    int limit = words.limit(first);
    int end = from;
    int counted = from - first;
    while (end < limit && counted < MOST_WORDS) {
      if (end == first + 1 && bounds.isBeforeDescent(end)) {
        end++;
        counted++;
      } else if (end > first && bounds.isHyphen(end) && end + 1 < limit) {
        end += 2;
      } else if ((end > first && !words.isPlain(end)) || !words.isWord(end)) {
        break;
      } else if (isParticle(end)) {
        if (end + 1 >= limit
            || !words.isPlain(end + 1)
            || (end == first ? words.form(end + 1).length() <= 2 : isOrdinary(end + 1))) {
          break;
        }
        end += 2;
        counted++;
      } else if (end == first && isTwoWordName(first)) {
        end += 2;
        counted++;
      } else if (end == first + 1 && scan.is(WordClass.NAME_END, end)) {
        end++;
      } else if (bounds.endBefore(end, first, from)) {
        break;
      } else if (surnames.isPart(end, first)
          || surnames.follows(end, first)
          || (scan.isUnknown(end) && !isPlaceName(end) && !bounds.isSated(end, from, counted))) {
        end++;
        counted++;
      } else {
        break;
      }
    }
    return end;
  }
}
