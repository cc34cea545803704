package isnad.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.queryparser.classic.TokenMgrError;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/**
 * Reads a search in Lucene's classic syntax: every word must stand in the text, unless {@code OR}
 * is between them. A bare word is sought by its stem, and a text that has it as it is written comes
 * first. A phrase in quotation marks, a wildcard, a fuzzy word or a range is sought as it is
 * written, and so is a word after {@code exact:}. Used once.
 */
final class SearchParser extends QueryParser {

  private static final float AS_WRITTEN = 2;

  private SearchParser(Analyzer analyzer) {
    super(WordIndex.WORDS, analyzer);
    setDefaultOperator(Operator.AND);
    setAllowLeadingWildcard(true);
    setSplitOnWhitespace(true);
  }

  /**
   * Reads a search. One that has only words that are passed over finds nothing.
   *
   * @throws ParseException saying what is wrong
   */
  static Query query(String search, Analyzer analyzer) throws ParseException {
    if (search.isBlank()) {
      return new MatchNoDocsQuery("no words");
    }
    try {
      Query query = new SearchParser(analyzer).parse(search);
      return query instanceof BooleanQuery all && all.clauses().isEmpty()
          ? new MatchNoDocsQuery("only words that are passed over")
          : query;
    } catch (TokenMgrError | TooComplexToDeterminizeException | IndexSearcher.TooManyClauses e) {
      throw new ParseException(e.getMessage());
    }
  }

  @Override
  protected Query getFieldQuery(String field, String words, boolean quoted) throws ParseException {
    if (quoted || known(field).equals(WordIndex.EXACT)) {
      return super.getFieldQuery(WordIndex.EXACT, words, quoted);
    }
    Query stem = super.getFieldQuery(WordIndex.WORDS, words, false);
    Query written = super.getFieldQuery(WordIndex.EXACT, words, false);
    return stem == null || written == null
        ? stem
        : new BooleanQuery.Builder()
            .add(stem, Occur.MUST)
            .add(new BoostQuery(written, AS_WRITTEN), Occur.SHOULD)
            .build();
  }

  @Override
  protected Query getFieldQuery(String field, String phrase, int slop) throws ParseException {
    known(field);
    return super.getFieldQuery(WordIndex.EXACT, phrase, slop);
  }

  @Override
  protected Query getWildcardQuery(String field, String term) throws ParseException {
    if (!"*".equals(field)) {
      known(field);
    }
    return super.getWildcardQuery("*".equals(field) ? field : WordIndex.EXACT, term);
  }

  @Override
  protected Query getPrefixQuery(String field, String term) throws ParseException {
    known(field);
    return super.getPrefixQuery(WordIndex.EXACT, term);
  }

  @Override
  protected Query getFuzzyQuery(String field, String term, float similarity) throws ParseException {
    known(field);
    return super.getFuzzyQuery(WordIndex.EXACT, SearchFolding.fold(term), similarity);
  }

  @Override
  protected Query getRegexpQuery(String field, String term) throws ParseException {
    known(field);
    return super.getRegexpQuery(WordIndex.EXACT, term);
  }

  @Override
  protected Query getRangeQuery(
      String field, String from, String to, boolean fromIncluded, boolean toIncluded)
      throws ParseException {
    known(field);
    return super.getRangeQuery(WordIndex.EXACT, from, to, fromIncluded, toIncluded);
  }

  private static String known(String field) throws ParseException {
    if (!field.equals(WordIndex.WORDS) && !field.equals(WordIndex.EXACT)) {
      throw new ParseException(
          "found field %s, expected %s, or a backslash before the colon"
              .formatted(field, WordIndex.EXACT));
    }
    return field;
  }
}
