package isnad.lexicon;

import isnad.lexicon.Clitics.Reading;
import isnad.text.Folding;
import isnad.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An immutable look-up of inflected words and phrases in text, with conjunctions, prepositions and
 * the article split off their front and pronouns off their end.
 *
 * @param <V> what a word stands for
 */
public final class Lexemes<V> {

  private final Phrases<Sense<V>> phrases;
  private final Set<String> homographs;
  private final Clitics clitics;

  private Lexemes(Phrases<Sense<V>> phrases, Set<String> homographs, Clitics clitics) {
    this.phrases = phrases;
    this.homographs = Set.copyOf(homographs);
    this.clitics = clitics;
  }

  /** One meaning of a written form. */
  private record Sense<V>(V value, Inflected inflected) {}

  /**
   * A word or phrase found in a text.
   *
   * @param value what it stands for
   * @param first the index of its first token
   * @param end the index after its last token
   * @param stripped how many letters of its first token's form are clitics before it; the article
   *     counts as part of the word
   * @param conjunction the conjunction written onto it, or the empty string
   * @param preposition the preposition written onto it, or the empty string
   * @param definite whether it has the article
   * @param pronoun the pronoun written onto its first word, or the empty string
   */
  public record Found<V>(
      V value,
      Inflected inflected,
      int first,
      int end,
      int stripped,
      String conjunction,
      String preposition,
      boolean definite,
      String pronoun) {

    /** The same word, standing for something else. */
    public <W> Found<W> as(W other) {
      return new Found<>(
          other, inflected, first, end, stripped, conjunction, preposition, definite, pronoun);
    }
  }

  /**
   * All that the words from a token on may stand for: of the readings of the token's clitics the
   * first that is known, and of its phrases the longest. Empty where nothing is known, or where the
   * word alone is the homograph of another.
   */
  public List<Found<V>> at(Text text, int first) {
    return at(text, first, Spelling.of(clitics, text.token(first).form(), this::knows));
  }

  private boolean knows(String form) {
    return phrases.beginsWith(form) || homographs.contains(form);
  }

  /** The folded words that decide what a token is: those that begin a phrase, and homographs. */
  Set<String> deciding() {
    Set<String> words = new HashSet<>(phrases.firstWords());
    words.addAll(homographs);
    return words;
  }

  /**
   * All that the words from a token on may stand for.
   *
   * @param spellings the ways to take the token apart, at least those whose form is deciding
   */
  List<Found<V>> at(Text text, int first, List<List<Spelling>> spellings) {
    if (!text.token(first).isWord()) {
      return List.of();
    }
    for (List<Spelling> group : spellings) {
      List<Found<V>> found = List.of();
      for (Spelling spelling : group) {
        Optional<Phrases.Match<Sense<V>>> match = phrases.longestAt(text, first, spelling.form());
        if (match.isPresent()) {
          found = found.isEmpty() ? new ArrayList<>() : found;
          addAll(found, text, match.get(), spelling);
        }
      }
      if (isHomograph(group.get(0).reading().form())) {
        return found.stream().filter(word -> word.end() > first + 1).toList();
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private boolean isHomograph(String form) {
    return homographs.contains(form) || homographs.contains(clitics.withoutArticle(form));
  }

  private void addAll(
      List<Found<V>> found, Text text, Phrases.Match<Sense<V>> match, Spelling spelling) {
    Reading reading = spelling.reading();
    for (Sense<V> sense : match.values()) {
      if (fits(sense.inflected(), text, match.first(), spelling)) {
        found.add(
            new Found<>(
                sense.value(),
                sense.inflected(),
                match.first(),
                match.end(),
                reading.stripped(),
                reading.conjunction(),
                reading.preposition(),
                spelling.definite(),
                spelling.pronoun()));
      }
    }
  }

  /** Whether a word may bear what is written onto it. */
  private boolean fits(Inflected inflected, Text text, int first, Spelling spelling) {
    Inflected.Aspect aspect = inflected.aspect();
    if (aspect == Inflected.Aspect.NONE) {
      return true;
    }
    if (aspect == Inflected.Aspect.JUSSIVE
        && (first == 0 || !clitics.governsJussive(text.token(first - 1).form()))) {
      return false;
    }
    boolean mayFollowPreposition =
        aspect == Inflected.Aspect.IMPERFECT
            && clitics.assimilates(spelling.reading().preposition());
    return !spelling.definite()
        && !(inflected.firstPerson() && clitics.isFirstPerson(spelling.pronoun()))
        && !clitics.isPossessive(spelling.pronoun())
        && (spelling.reading().preposition().isEmpty() || mayFollowPreposition);
  }

  /** Collects words. */
  public static final class Builder<V> {
    private final Phrases.Builder<Sense<V>> phrases = new Phrases.Builder<>();
    private final Set<String> homographs = new HashSet<>();
    private final Set<String> fixed = new HashSet<>();
    private final Clitics clitics;

    public Builder(Clitics clitics) {
      this.clitics = clitics;
    }

    /**
     * Adds a verb, or a phrase that begins with one.
     *
     * @param perfect third person masculine singular; the imperfect again where only that counts
     * @param imperfect third person masculine singular
     * @param passive perfect and imperfect passive where they are written differently
     */
    public Builder<V> verb(String perfect, String imperfect, List<String> passive, V value) {
      String[] words = perfect.split(" ", 2);
      String rest = words.length == 2 ? words[1] : "";
      String imperfectWord = imperfect.split(" ", 2)[0];
      List<Inflected> forms = new ArrayList<>(Inflection.perfect(words[0], Inflected.Voice.ACTIVE));
      if (!imperfect.isEmpty()) {
        forms.addAll(Inflection.imperfect(imperfectWord, words[0], Inflected.Voice.ACTIVE));
      }
      if (!passive.isEmpty()) {
        forms.addAll(Inflection.perfect(passive.get(0), Inflected.Voice.PASSIVE));
      }
      if (passive.size() > 1) {
        forms.addAll(Inflection.imperfect(passive.get(1), passive.get(0), Inflected.Voice.PASSIVE));
      }
      return addForms(forms, clitics.withPronouns(rest), value);
    }

    /** Adds a noun, or a phrase that begins with one, with its plurals. */
    public Builder<V> noun(String singular, List<String> plurals, V value) {
      List<String> phrase = List.of(singular.split(" ", 2));
      if (phrase.size() == 1) {
        return addForms(
            Inflection.noun(
                singular, plurals.stream().filter(plural -> !plural.contains(" ")).toList()),
            List.of(""),
            value);
      }
      addForms(Inflection.noun(phrase.get(0), List.of()), agreeing(phrase.get(1)), value);
      for (String plural : plurals) {
        String[] words = plural.split(" ", 2);
        addForms(
            Inflection.noun(words[0], List.of()),
            words.length == 2 ? agreeing(words[1]) : List.of(""),
            value);
      }
      return this;
    }

    /**
     * Adds a participle or adjective, or a phrase that begins with one.
     *
     * @param extra irregular forms; those of several words stand as they are written
     */
    public Builder<V> participle(
        String masculine, List<String> extra, Inflected.Voice voice, V value) {
      String[] words = masculine.split(" ", 2);
      List<String> single = extra.stream().filter(form -> !form.contains(" ")).toList();
      addForms(
          Inflection.participle(words[0], single, voice),
          words.length == 2 ? clitics.withPronouns(words[1]) : List.of(""),
          value);
      for (String phrase : extra) {
        String[] others = phrase.split(" ", 2);
        if (others.length == 2) {
          addForms(
              List.of(Inflection.written(others[0], voice)),
              clitics.withPronouns(others[1]),
              value);
        }
      }
      return this;
    }

    /** Adds a word or phrase that has one form. */
    public Builder<V> fixed(String phrase, V value) {
      String[] words = Folding.fold(phrase).split(" ", 2);
      fixed.add(words[0]);
      return addForms(
          List.of(
              new Inflected(
                  words[0], Inflected.Aspect.NONE, Inflected.Voice.ACTIVE, false, false, false)),
          List.of(words.length == 2 ? words[1] : ""),
          value);
    }

    /**
     * Takes a written form for another word than those added, where it stands for itself alone; not
     * one that was added just so.
     */
    public Builder<V> except(String form) {
      homographs.add(Folding.fold(form));
      return this;
    }

    private Builder<V> addForms(List<Inflected> forms, List<String> rests, V value) {
      for (Inflected form : forms) {
        for (String rest : rests) {
          phrases.add(
              rest.isEmpty() ? form.form() : form.form() + " " + rest, new Sense<>(value, form));
        }
      }
      return this;
    }

    /** The rest of a nominal phrase: indefinite, definite and accusative. */
    private List<String> agreeing(String rest) {
      List<String> variants = List.of("");
      for (String word : Folding.fold(rest).split(" ", -1)) {
        List<String> longer = new ArrayList<>();
        for (String variant : variants) {
          String start = variant.isEmpty() ? "" : variant + " ";
          longer.add(start + word);
          if (!clitics.hasArticle(word)) {
            longer.add(start + clitics.article() + word);
          }
          if (!Inflection.accusative(word).equals(word)) {
            longer.add(start + Inflection.accusative(word));
          }
        }
        variants = longer;
      }
      return withOwners(variants);
    }

    /** Phrases, and those without an article at their end with a pronoun: استدعاء سفيرها. */
    private List<String> withOwners(List<String> phrases) {
      List<String> all = new ArrayList<>(phrases);
      for (String phrase : phrases) {
        String last = phrase.substring(phrase.lastIndexOf(' ') + 1);
        if (!clitics.hasArticle(last)) {
          String base = Inflection.beforeSuffix(phrase);
          clitics.pronouns().forEach(pronoun -> all.add(base + pronoun));
        }
      }
      return all;
    }

    /** The words added so far; the builder must not be used again. */
    public Lexemes<V> build() {
      homographs.removeAll(fixed);
      return new Lexemes<>(phrases.build(), homographs, clitics);
    }
  }
}
