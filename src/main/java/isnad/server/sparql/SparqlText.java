package isnad.server.sparql;

import isnad.server.http.Refusal;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;

/** Parses SPARQL 1.1 that clients send; what is wrong is told with its line and column. */
public final class SparqlText {

  private static final Pattern PLACE = Pattern.compile("\\bline:? (\\d+), column:? (\\d+)");

  /** Words by which the same query may give another answer on the same data. */
  private static final Pattern FICKLE =
      Pattern.compile(
          "\\b(NOW|RAND|UUID|STRUUID|BNODE)\\s*\\(|\\bSERVICE\\b", Pattern.CASE_INSENSITIVE);

  private static final int LONGEST = 300;

  private SparqlText() {}

  public static Query query(String text, String base) {
    return parsed("query", () -> QueryFactory.create(text, base, Syntax.syntaxSPARQL_11));
  }

  public static UpdateRequest update(String text, String base) {
    return parsed("update", () -> UpdateFactory.create(text, base, Syntax.syntaxSPARQL_11));
  }

  /** Whether a client may keep the answer of a query for as long as the data are the same. */
  static boolean isLasting(String text) {
    return !FICKLE.matcher(text).find();
  }

  private static <T> T parsed(String what, Supplier<T> parse) {
    try {
      return parse.get();
    } catch (QueryParseException e) {
      throw Refusal.of(400, placed(what, e));
    } catch (QueryException e) {
      throw Refusal.of(400, "%s:1:1: %s".formatted(what, e.getMessage()));
    } catch (StackOverflowError e) {
      throw Refusal.of(400, what + ":1:1: found an expression that is nested too deeply");
    }
  }

  private static String shortened(String message) {
    return message.length() > LONGEST ? message.substring(0, LONGEST) + " …" : message;
  }

  private static String placed(String what, QueryParseException wrong) {
    String message = wrong.getMessage().strip();
    Matcher place = PLACE.matcher(message);
    boolean isSaid = place.find();
    String line = isSaid ? place.group(1) : "" + Math.max(1, wrong.getLine());
    String column = isSaid ? place.group(2) : "" + Math.max(1, wrong.getColumn());
    String found =
        message
            .replaceFirst("(?i)^(lexical error at )?line \\d+, column \\d+[.:]?\\s*", "")
            .replaceFirst("^Encountered:?", "found")
            .replaceFirst("^found \" \"(.{1,40}?)\" \".*? \"\"", "found $1")
            .replaceFirst("^found \"<EOF>\"", "found the end")
            .replaceFirst("\\s+at line \\d+, column \\d+\\.?", "")
            .replaceFirst("\\s*Was expecting( one of)?:\\s*", ", expected ")
            .replace("\"\\ufeff\"", "")
            .replaceAll("\\s*\\.\\.\\.\\s*", " ")
            .replaceAll("\\s+", " ")
            .strip();
    return "%s:%s:%s: %s".formatted(what, line, column, shortened(found));
  }
}
