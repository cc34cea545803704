package isnad.search;

import isnad.lexicon.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What is taken off a folded word to find others of its family: the rows of {@code
 * seeds/lexicon/search-affixes.tsv}.
 */
record Affixes(List<Affix> articles, List<Affix> clitics, List<Affix> suffixes) {

  /** Where an affix stands. */
  enum Kind {
    ARTICLE,
    CLITIC,
    SUFFIX
  }

  /**
   * Letters at an end of a word.
   *
   * @param form folded
   * @param least how many letters of the word must be left
   */
  record Affix(String form, int least) {

    private boolean begins(String word) {
      return word.length() >= form.length() + least && word.startsWith(form);
    }

    private boolean ends(String word) {
      return word.length() >= form.length() + least && word.endsWith(form);
    }
  }

  Affixes {
    articles = longestFirst(articles);
    clitics = List.copyOf(clitics);
    suffixes = List.copyOf(suffixes);
  }

  static Affixes of(Table table) {
    return new Affixes(of(table, Kind.ARTICLE), of(table, Kind.CLITIC), of(table, Kind.SUFFIX));
  }

  private static List<Affix> of(Table table, Kind kind) {
    List<Affix> affixes = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      if (row.choice("kind", Kind.class) == kind) {
        affixes.add(new Affix(SearchFolding.fold(row.text("form")), row.number("least")));
      }
    }
    return affixes;
  }

  private static List<Affix> longestFirst(List<Affix> affixes) {
    return affixes.stream()
        .sorted(Comparator.comparing((Affix affix) -> affix.form().length()).reversed())
        .toList();
  }

  /**
   * The word without articles and suffixes. All that look like one are taken off, so that a word
   * that only seems to have an article has one stem with the article and without.
   */
  String stem(String word) {
    return untilNothingGoes(untilNothingGoes(word, this::withoutArticle), this::withoutSuffix);
  }

  private static String untilNothingGoes(String word, UnaryOperator<String> shorten) {
    String stem = word;
    String shorter = shorten.apply(stem);
    while (shorter.length() < stem.length()) {
      stem = shorter;
      shorter = shorten.apply(stem);
    }
    return stem;
  }

  private String withoutArticle(String word) {
    for (Affix article : articles) {
      if (article.begins(word)) {
        return word.substring(article.form().length());
      }
    }
    return word;
  }

  private String withoutSuffix(String word) {
    for (Affix suffix : suffixes) {
      if (suffix.ends(word)) {
        return word.substring(0, word.length() - suffix.form().length());
      }
    }
    return word;
  }

  /** The stems of a word of a text: of itself first, then of what follows a clitic it may have. */
  List<String> stems(String word) {
    Set<String> stems = new LinkedHashSet<>();
    stems.add(stem(word));
    for (Affix clitic : clitics) {
      if (clitic.begins(word)) {
        stems.add(stem(word.substring(clitic.form().length())));
      }
    }
    return List.copyOf(stems);
  }
}
