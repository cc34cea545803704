package isnad.server.sparql;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** A form of answers, and the media types that ask for it. */
public interface Form {

  /** The first is its own, the others are aliases. */
  List<String> mediaTypes();

  /** Its name among W3C's formats: {@code N-Triples} in {@code www.w3.org/ns/formats/N-Triples}. */
  String registeredName();

  default String mediaType() {
    return mediaTypes().get(0);
  }

  /** W3C's IRI for it. */
  default Node registered() {
    return NodeFactory.createURI("http://www.w3.org/ns/formats/" + registeredName());
  }

  /** Every media type of these forms, best first. */
  static List<String> offered(Form... forms) {
    return Arrays.stream(forms).flatMap(form -> form.mediaTypes().stream()).toList();
  }

  /** The one of these forms that a media type asks for. */
  static <F extends Form> Optional<F> of(F[] forms, String mediaType) {
    return Arrays.stream(forms).filter(form -> form.mediaTypes().contains(mediaType)).findFirst();
  }
}
