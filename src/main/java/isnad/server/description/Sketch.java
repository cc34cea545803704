package isnad.server.description;

import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** Triples that are written down one after the other. */
final class Sketch {

  private final List<Triple> triples = new ArrayList<>();

  List<Triple> triples() {
    return List.copyOf(triples);
  }

  void addAll(Iterable<Triple> others) {
    others.forEach(triples::add);
  }

  /** Says something of a thing; the property is a name with a prefix of {@link Terms}. */
  Sketch say(Node thing, String property, Node value) {
    triples.add(Triple.create(thing, Terms.of(property), value));
    return this;
  }

  Sketch say(Node thing, String property, String value) {
    return say(thing, property, NodeFactory.createLiteralString(value));
  }

  Sketch say(Node thing, String property, String value, String language) {
    return say(thing, property, NodeFactory.createLiteralLang(value, language));
  }

  Sketch say(Node thing, String property, long number) {
    return typed(thing, property, BigInteger.valueOf(number).toString(), XSDDatatype.XSDinteger);
  }

  Sketch say(Node thing, String property, Instant time) {
    String text = DateTimeFormatter.ISO_INSTANT.format(time.atOffset(ZoneOffset.UTC));
    return typed(thing, property, text, XSDDatatype.XSDdateTime);
  }

  Sketch typed(Node thing, String property, String value, RDFDatatype type) {
    return say(thing, property, NodeFactory.createLiteralDT(value, type));
  }

  Sketch is(Node thing, String type) {
    return say(thing, "rdf:type", Terms.of(type));
  }
}
