package isnad.rdf;

import isnad.lexicon.EntityType;
import isnad.lexicon.GazetteerEntry;
import isnad.lexicon.GazetteerEntry.Office;
import isnad.lexicon.Role;
import isnad.lexicon.SeedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * Reads the gazetteer, {@code seeds/gazetteer/*.ttl}, into entries. The files are Turtle with
 * relative IRIs, each subject in one block that begins a line.
 */
public final class GazetteerReader {

  /** The files of the gazetteer in the order in which they are read. */
  public static final List<String> FILES =
      List.of(
          "states.ttl", "organizations.ttl", "media.ttl", "groups.ttl", "people.ttl", "places.ttl");

  private static final String FOLDER = "isnad/seeds/gazetteer/";
  private static final String TERMS = "https://w3id.org/isnad/ontology#";
  private static final String OFFICE_HOLDING = "OfficeHolding";

  private final List<String> problems = new ArrayList<>();
  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private String file = "";

  private GazetteerReader() {}

  /**
   * Reads the gazetteer of the jar.
   *
   * @throws SeedException naming the file and line of everything that is wrong
   */
  public static List<GazetteerEntry> load() {
    GazetteerReader reader = new GazetteerReader();
    for (String name : FILES) {
      try (InputStream turtle = open(name)) {
        reader.parse(name, turtle);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return reader.entries();
  }

  /**
   * Reads one file.
   *
   * @param name what to call it in messages
   * @throws SeedException naming the file and line of everything that is wrong
   */
  public static List<GazetteerEntry> read(String name, InputStream turtle) {
    GazetteerReader reader = new GazetteerReader();
    reader.parse(name, turtle);
    return reader.entries();
  }

  private static InputStream open(String name) {
    InputStream turtle = GazetteerReader.class.getClassLoader().getResourceAsStream(FOLDER + name);
    if (turtle == null) {
      throw new SeedException(List.of(shown(name) + ":1: found no such file, expected it"));
    }
    return turtle;
  }

  private static String shown(String name) {
    return "seeds/gazetteer/" + name;
  }

  private void parse(String name, InputStream turtle) {
    file = name;
    try {
      RDFParser.create()
          .source(turtle)
          .lang(Lang.TURTLE)
          .resolver(IRIxResolver.create().noBase().resolve(false).allowRelative(true).build())
          .checking(false)
          .errorHandler(new Complaints())
          .parse(new Statements());
    } catch (RiotException e) {
      throw new SeedException(problems);
    }
  }

  private List<GazetteerEntry> entries() {
    Map<String, List<Office>> offices = new HashMap<>();
    for (Draft draft : drafts.values()) {
      if (draft.type.equals(OFFICE_HOLDING)) {
        draft
            .office()
            .ifPresent(o -> offices.computeIfAbsent(draft.holder, h -> new ArrayList<>()).add(o));
      }
    }
    List<GazetteerEntry> entries = new ArrayList<>();
    for (Draft draft : drafts.values()) {
      if (!draft.type.equals(OFFICE_HOLDING) && !draft.path.endsWith("/geometry")) {
        draft.entry(offices.getOrDefault(draft.path, List.of())).ifPresent(entries::add);
      }
    }
    if (!problems.isEmpty()) {
      throw new SeedException(problems);
    }
    return List.copyOf(entries);
  }

  private void add(String subject, String property, Node object) {
    Draft draft = drafts.get(subject);
    if (draft == null) {
      draft = new Draft(subject, file);
      drafts.put(subject, draft);
    }
    draft.set(property, object);
  }

  private static String local(String iri) {
    return iri.startsWith(TERMS) ? iri.substring(TERMS.length()) : iri;
  }

  private static int lineOf(String name, String path) {
    String start = "<" + path + ">";
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
      int number = 1;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(start)) {
          return number;
        }
        number++;
      }
      return 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SeedException e) {
      return 1;
    }
  }

  /** Takes the statements as the parser finds them. */
  private final class Statements extends StreamRDFBase {
    @Override
    public void triple(Triple triple) {
      add(local(triple.getSubject().getURI()), triple.getPredicate().getURI(), triple.getObject());
    }
  }

  /** Turns what the parser complains of into messages. */
  private final class Complaints implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
      problems.add("%s:%d: found %s, expected Turtle".formatted(shown(file), line, message));
    }

    @Override
    public void error(String message, long line, long column) {
      warning(message, line, column);
      throw new RiotException(message);
    }

    @Override
    public void fatal(String message, long line, long column) {
      error(message, line, column);
    }
  }

  /** What the statements read so far say of one subject. */
  private final class Draft {
    private final String path;
    private final String source;
    private final Set<String> otherNames = new LinkedHashSet<>();

    /** Names in Latin letters, by which Arabic texts call media alone: BBC. */
    private final Set<String> latinNames = new LinkedHashSet<>();

    private final List<String> gentilics = new ArrayList<>(0);
    private final List<String> metonyms = new ArrayList<>(0);
    private String type = "";
    private String labelAr = "";
    private String labelEn = "";
    private String country = "";
    private String role = "";
    private String holder = "";
    private String title = "";
    private String from = "";
    private String to = "";
    private String population = "0";

    Draft(String path, String source) {
      this.path = path;
      this.source = source;
    }

    void set(String property, Node object) {
      if (property.equals(RDF.type.getURI())) {
        type = local(object.getURI());
      } else if (property.equals(SKOS.prefLabel.getURI())) {
        if (object.getLiteralLanguage().equals("ar")) {
          labelAr = object.getLiteralLexicalForm();
        } else {
          labelEn = object.getLiteralLexicalForm();
        }
      } else if (property.equals(SKOS.altLabel.getURI())) {
        (object.getLiteralLanguage().equals("ar") ? otherNames : latinNames)
            .add(object.getLiteralLexicalForm());
      } else {
        setTerm(local(property), object);
      }
    }

    private void setTerm(String term, Node object) {
      switch (term) {
        case "gentilic" -> gentilics.add(object.getLiteralLexicalForm());
        case "metonym" -> metonyms.add(object.getLiteralLexicalForm());
        case "countryCode" -> country = object.getLiteralLexicalForm();
        case "country", "state" -> country = local(object.getURI()).substring("state/".length());
        case "role" -> role = local(object.getURI());
        case "population" -> population = object.getLiteralLexicalForm();
        case "holder" -> holder = local(object.getURI());
        case "earliest" -> from = object.getLiteralLexicalForm();
        case "latest" -> to = object.getLiteralLexicalForm();
        case "title" -> {
          if (title.isEmpty() || object.getLiteralLanguage().equals("en")) {
            title = object.getLiteralLexicalForm();
          }
        }
        default -> {
          // the gazetteer says more than an entry holds
        }
      }
    }

    Optional<GazetteerEntry> entry(List<Office> offices) {
      if (labelAr.isEmpty()) {
        problem("found no Arabic skos:prefLabel, expected one");
        return Optional.empty();
      }
      try {
        List<String> names = new ArrayList<>(otherNames.size() + 1);
        names.add(labelAr);
        names.addAll(otherNames);
        if (EntityType.of(type) == EntityType.MEDIA) {
          names.addAll(latinNames);
        }
        return Optional.of(
            new GazetteerEntry(
                path,
                EntityType.of(type),
                labelAr,
                text(labelEn),
                names,
                gentilics,
                metonyms,
                text(country),
                role(),
                offices,
                Long.parseLong(population)));
      } catch (IllegalArgumentException e) {
        problem("found " + e.getMessage() + ", expected a class, role and number of the ontology");
        return Optional.empty();
      }
    }

    Optional<Office> office() {
      if (holder.isEmpty()) {
        problem("found no isnad:holder, expected one");
        return Optional.empty();
      }
      try {
        return Optional.of(new Office(title, text(country), role(), day(from), day(to)));
      } catch (DateTimeParseException | IllegalArgumentException e) {
        problem("found " + e.getMessage() + ", expected ISO dates and a role of the ontology");
        return Optional.empty();
      }
    }

    private Optional<Role> role() {
      return text(role).map(Role::valueOf);
    }

    private Optional<LocalDate> day(String date) {
      return text(date).map(LocalDate::parse);
    }

    private Optional<String> text(String value) {
      return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private void problem(String message) {
      problems.add("%s:%d: %s: %s".formatted(shown(source), lineOf(source, path), path, message));
    }
  }
}
