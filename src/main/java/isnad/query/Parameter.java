package isnad.query;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/**
 * A variable of a query that whoever asks may set.
 *
 * @param name the variable, without its question mark
 * @param standard the value where none is given; {@value #ANY} leaves the variable free
 * @param meaning in English, for people
 */
public record Parameter(String name, Kind kind, String standard, String meaning) {

  /** The value that leaves the variable free, so that everything matches. */
  public static final String ANY = "any";

  private static final String ONTOLOGY = "https://w3id.org/isnad/ontology#";
  private static final Pattern STATE = Pattern.compile("[A-Za-z]{3}");
  private static final Pattern TERM = Pattern.compile("[A-Za-z]+");

  /** What values a parameter takes. */
  public enum Kind {
    /** An ISO 3166-1 alpha-3 code, such as {@code IRN}. */
    STATE("a country code of three letters, such as IRN"),
    /** A path below the base of the data, such as {@code person/imran-khan}, or a whole IRI. */
    IRI("a path such as person/imran-khan, or an IRI"),
    /** The local name of a term of the ontology, such as {@code Meeting}. */
    TERM("a term of the ontology, such as Meeting"),
    /** Text, matched as it is. */
    STRING("a text"),
    /** A calendar day, such as {@code 2021-07-05}. */
    DATE("a day such as 2021-07-05"),
    /** A whole number. */
    INTEGER("a whole number"),
    /** How much at the most: the {@code LIMIT} of the query or of its part that has one. */
    LIMIT("a whole number");

    private final String expected;

    Kind(String expected) {
      this.expected = expected;
    }

    static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    static String words() {
      return Arrays.stream(values()).map(Kind::word).collect(Collectors.joining(", "));
    }

    /** The kind's name in the header of a query. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Parameter {
    requireNonNull(name, "name is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(standard, "standard is null");
    requireNonNull(meaning, "meaning is null");
  }

  /**
   * What the value stands for in the graph, or empty if it leaves the variable free. Only a
   * parameter whose standard value is {@value #ANY} can be left free, and a limit be lifted: the
   * others keep their query from asking for everything at once.
   *
   * @param base the IRI below which the data are, ending in a slash
   * @throws QueryException if the value is none of this kind
   */
  public Optional<Node> node(String value, String base) {
    if (value.equals(ANY)) {
      if (mayBeFree()) {
        return Optional.empty();
      }
      throw unexpected(value);
    }
    return Optional.of(
        switch (kind) {
          case STATE -> iri(base + "state/" + matching(STATE, value).toUpperCase(Locale.ROOT));
          case IRI -> iri(resolved(value, base));
          case TERM -> iri(ONTOLOGY + matching(TERM, value));
          case STRING -> NodeFactory.createLiteralString(value);
          case DATE -> NodeFactory.createLiteralDT(day(value), XSDDatatype.XSDdate);
          case INTEGER -> integer(number(value));
          case LIMIT -> integer(natural(value));
        });
  }

  private boolean mayBeFree() {
    return standard.equals(ANY) || kind == Kind.LIMIT;
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private String matching(Pattern pattern, String value) {
    if (!pattern.matcher(value).matches()) {
      throw unexpected(value);
    }
    return value;
  }

  private String resolved(String value, String base) {
    if (value.isBlank() || value.chars().anyMatch(c -> c <= ' ' || "<>\"{}|\\^`".indexOf(c) >= 0)) {
      throw unexpected(value);
    }
    try {
      return IRIx.create(base).resolve(value).str();
    } catch (IRIException e) {
      throw unexpected(value);
    }
  }

  private String day(String value) {
    try {
      return LocalDate.parse(value).toString();
    } catch (DateTimeParseException e) {
      throw unexpected(value);
    }
  }

  private static Node integer(long number) {
    return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
  }

  private long natural(String value) {
    long number = number(value);
    if (number < 0) {
      throw unexpected(value);
    }
    return number;
  }

  private long number(String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw unexpected(value);
    }
  }

  private QueryException unexpected(String value) {
    String expected = mayBeFree() ? kind.expected + ", or any" : kind.expected;
    return new QueryException(
        List.of("%s: found \"%s\", expected %s".formatted(name, value, expected)));
  }
}
