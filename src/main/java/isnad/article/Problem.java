package isnad.article;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * Why something that was to be read as an article was not. The world is bad: a problem is a value,
 * is counted, and harms no other article.
 *
 * @param where the file, with the line where one can be named: {@code news.jsonl:17}
 * @param message what was found and what was expected
 */
public record Problem(Kind kind, String where, String message) {

  public Problem {
    requireNonNull(kind, "kind is null");
    requireNonNull(where, "where is null");
    requireNonNull(message, "message is null");
  }

  /** A problem told as {@code found X, expected Y}. */
  static Problem of(Kind kind, String where, String found, String expected) {
    return new Problem(kind, where, "found " + found + ", expected " + expected);
  }

  /** One line, whatever was found: {@code news.jsonl:17: found …, expected …}. */
  @Override
  public String toString() {
    return (where + ": " + message).replaceAll("\\p{Cntrl}+", " ");
  }

  /** What is wrong; the names are stable. */
  public enum Kind {
    /** A file or folder that is not there. */
    MISSING,
    /** A file that cannot be opened or breaks off. */
    UNREADABLE,
    /** A folder without files. */
    NO_ARTICLES,
    /** A file of a form that Isnad does not read. */
    UNKNOWN_FORM,
    /** A file of bytes that are no text. */
    BINARY,
    /** Text in another encoding, or damaged. */
    NOT_UTF_8,
    /** An article, line or page too long to be one. */
    TOO_LARGE,
    /** An article or file without text. */
    EMPTY,
    /** A line that is not the JSON object of an article. */
    BROKEN_JSON,
    /** Front matter that does not end or is not {@code key: value}. */
    BROKEN_FRONT_MATTER,
    /** A file that is neither RSS nor Atom. */
    BROKEN_FEED,
    /** A day that no calendar has, or that is written in no known way. */
    BAD_DATE,
    /** An article on which Isnad itself failed. */
    FAILED;

    /** Its stable name, such as {@code not-utf-8}. */
    public String term() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Carries a problem from where it is found to the reader that hands it on. */
  static final class Found extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    Found(Problem problem) {
      super(problem.toString());
      this.problem = problem;
    }

    Found(Kind kind, String where, String found, String expected) {
      this(of(kind, where, found, expected));
    }

    Problem problem() {
      return problem;
    }
  }
}
