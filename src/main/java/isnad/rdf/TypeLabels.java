package isnad.rdf;

import isnad.lexicon.EventType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** The Arabic and English labels of the ontology's classes. */
public final class TypeLabels {

  private final Map<String, String> arabic;
  private final Map<String, String> english;

  private TypeLabels(Map<String, String> arabic, Map<String, String> english) {
    this.arabic = Map.copyOf(arabic);
    this.english = Map.copyOf(english);
  }

  /** Collects the {@code rdfs:label}s of Isnad's terms. */
  public static TypeLabels of(Graph ontology) {
    Map<String, String> arabic = new HashMap<>();
    Map<String, String> english = new HashMap<>();
    ontology
        .find(Node.ANY, Vocabulary.LABEL, Node.ANY)
        .forEach(
            triple -> {
              if (triple.getSubject().isURI()
                  && triple.getSubject().getURI().startsWith(Vocabulary.TERMS)
                  && triple.getObject().isLiteral()) {
                String name = triple.getSubject().getURI().substring(Vocabulary.TERMS.length());
                String label = triple.getObject().getLiteralLexicalForm();
                if (triple.getObject().getLiteralLanguage().equals("ar")) {
                  arabic.put(name, label);
                } else if (triple.getObject().getLiteralLanguage().equals("en")) {
                  english.put(name, label);
                }
              }
            });
    return new TypeLabels(arabic, english);
  }

  /** The type's Arabic label, where the ontology has one. */
  public Optional<String> arabic(EventType type) {
    return Optional.ofNullable(arabic.get(type.name()));
  }

  /** The type's English label; without one, its name as words: {@code PhoneCall} is Phone call. */
  public String english(EventType type) {
    String label = english.get(type.name());
    return label != null ? label : words(type.name());
  }

  private static String words(String name) {
    StringBuilder words = new StringBuilder(name.substring(0, 1));
    for (char letter : name.substring(1).toCharArray()) {
      if (Character.isUpperCase(letter)) {
        words.append(' ');
      }
      words.append(Character.toLowerCase(letter));
    }
    return words.toString();
  }
}
