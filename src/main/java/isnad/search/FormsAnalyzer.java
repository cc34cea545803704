package isnad.search;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Cuts a text into words by the rules of UAX #29 and gives each its forms, all at the place of the
 * word; a word without forms leaves a gap.
 */
final class FormsAnalyzer extends Analyzer {

  private final Function<String, List<String>> forms;

  /** Makes an analyzer; {@code forms} must be thread-safe. */
  FormsAnalyzer(Function<String, List<String>> forms) {
    this.forms = forms;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    StandardTokenizer words = new StandardTokenizer();
    return new TokenStreamComponents(words, new Forms(words, forms));
  }

  /** Folds the letters between the wildcards of a term. */
  @Override
  protected TokenStream normalize(String field, TokenStream letters) {
    return new Forms(letters, word -> List.of(SearchFolding.fold(word)));
  }

  private static final class Forms extends TokenFilter {

    private final Function<String, List<String>> forms;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final Deque<String> further = new ArrayDeque<>();
    private State word;

    Forms(TokenStream words, Function<String, List<String>> forms) {
      super(words);
      this.forms = forms;
    }

    @Override
    public boolean incrementToken() throws java.io.IOException {
      if (!further.isEmpty()) {
        restoreState(word);
        term.setEmpty().append(further.remove());
        step.setPositionIncrement(0);
        return true;
      }
      int passedOver = 0;
      while (input.incrementToken()) {
        List<String> found = forms.apply(term.toString());
        if (!found.isEmpty()) {
          term.setEmpty().append(found.get(0));
          step.setPositionIncrement(step.getPositionIncrement() + passedOver);
          further.addAll(found.subList(1, found.size()));
          word = further.isEmpty() ? null : captureState();
          return true;
        }
        passedOver += step.getPositionIncrement();
      }
      return false;
    }

    @Override
    public void reset() throws java.io.IOException {
      super.reset();
      further.clear();
    }
  }
}
