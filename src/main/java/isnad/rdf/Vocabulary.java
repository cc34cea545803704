package isnad.rdf;

import isnad.lexicon.EntityType;
import isnad.lexicon.EventType;
import isnad.lexicon.Factuality;
import isnad.lexicon.Role;
import isnad.mention.Amount;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms that Isnad's graphs use: those of {@code ontology/isnad.ttl}, and the few of other
 * vocabularies. Constants are properties; the classes are in {@link Type}.
 */
public final class Vocabulary {

  /** The namespace of Isnad's own terms, whatever the base of the data. */
  public static final String TERMS = "https://w3id.org/isnad/ontology#";

  private static final String DCTERMS = "http://purl.org/dc/terms/";
  private static final String GEO = "http://www.opengis.net/ont/geosparql#";
  private static final String OA = "http://www.w3.org/ns/oa#";
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
  private static final String SF = "http://www.opengis.net/ont/sf#";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  // Event
  public static final Node PARTICIPANT = term("participant");
  public static final Node AGENT = term("agent");
  public static final Node TARGET = term("target");
  public static final Node PLACE = term("place");
  public static final Node EARLIEST = term("earliest");
  public static final Node LATEST = term("latest");
  public static final Node QUANTITY = term("quantity");

  // Report and its chain of transmission
  public static final Node REPORTS = term("reports");
  public static final Node ARTICLE = term("article");
  public static final Node FACTUALITY = term("factuality");
  public static final Node VOUCHER = term("voucher");
  public static final Node PASSED_ON_BY = term("passedOnBy");
  public static final Node LINK = term("link");
  public static final Node PUBLISHER = term("publisher");
  public static final Node EVIDENCE = term("evidence");
  public static final Node CONFIDENCE = term("confidence");
  public static final Node FOUND_BY = term("foundBy");
  public static final Node CHAIN_DEPTH = term("chainDepth");
  public static final Node POSITION = term("position");
  public static final Node SOURCE = term("source");
  public static final Node CUE = term("cue");

  // Span
  public static final Node IN = term("in");
  public static final Node MENTIONS = term("mentions");
  public static final Node START = node(OA, "start");
  public static final Node END = node(OA, "end");
  public static final Node EXACT = node(OA, "exact");

  // Quantity
  public static final Node VALUE = term("value");
  public static final Node MODIFIER = term("modifier");
  public static final Node UNIT = term("unit");
  public static final Node WHAT = term("what");

  // Article
  public static final Node TEXT = term("text");
  public static final Node DIGEST = term("digest");
  public static final Node DC_TITLE = node(DCTERMS, "title");
  public static final Node DC_ISSUED = node(DCTERMS, "issued");
  public static final Node DC_PUBLISHER = node(DCTERMS, "publisher");
  public static final Node DC_SOURCE = node(DCTERMS, "source");
  public static final Node DC_LANGUAGE = node(DCTERMS, "language");
  public static final Node DC_IDENTIFIER = node(DCTERMS, "identifier");

  // Entity
  public static final Node PREF_LABEL = node(SKOS, "prefLabel");
  public static final Node ALT_LABEL = node(SKOS, "altLabel");
  public static final Node EXACT_MATCH = node(SKOS, "exactMatch");
  public static final Node COUNTRY = term("country");
  public static final Node COUNTRY_CODE = term("countryCode");
  public static final Node ROLE = term("role");
  public static final Node GENTILIC = term("gentilic");
  public static final Node METONYM = term("metonym");
  public static final Node CAPITAL = term("capital");
  public static final Node WITHIN = term("within");
  public static final Node POPULATION = term("population");
  public static final Node HAS_GEOMETRY = node(GEO, "hasGeometry");
  public static final Node AS_WKT = node(GEO, "asWKT");

  // Office holding
  public static final Node HOLDER = term("holder");
  public static final Node TITLE = term("title");
  public static final Node STATE = term("state");

  // General
  public static final Node RDF_TYPE = node(RDF, "type");
  public static final Node LABEL = node(RDFS, "label");
  public static final Node SUB_CLASS_OF = node(RDFS, "subClassOf");

  private Vocabulary() {}

  /** The classes. */
  public static final class Type {
    public static final Node ENTITY = term("Entity");
    public static final Node ACTOR = term("Actor");
    public static final Node EVENT = term("Event");
    public static final Node REPORT = term("Report");
    public static final Node ARTICLE = term("Article");
    public static final Node SPAN = term("Span");
    public static final Node LINK = term("Link");
    public static final Node QUANTITY = term("Quantity");
    public static final Node OFFICE_HOLDING = term("OfficeHolding");
    public static final Node FACTUALITY = term("Factuality");
    public static final Node ROLE = term("Role");
    public static final Node MODIFIER = term("Modifier");
    public static final Node TEXT_POSITION_SELECTOR = node(OA, "TextPositionSelector");
    public static final Node POINT = node(SF, "Point");

    private Type() {}

    public static Node of(EntityType type) {
      return term(type.term());
    }

    public static Node of(EventType type) {
      return term(type.name());
    }
  }

  /** A term of Isnad's ontology by its local name. */
  public static Node term(String localName) {
    return node(TERMS, localName);
  }

  public static Node of(Factuality factuality) {
    return term(factuality.term());
  }

  public static Node of(Role role) {
    return term(role.name());
  }

  /** The individual for a modifier; its local name begins with a capital: {@code AtLeast}. */
  public static Node of(Amount.Modifier modifier) {
    String word = modifier.term();
    return term(Character.toUpperCase(word.charAt(0)) + word.substring(1));
  }

  /**
   * Prefixes to write graphs with, by name; the data base has none, so that its IRIs stay whole.
   */
  public static Map<String, String> prefixes() {
    return Map.of(
        "isnad", TERMS, "dcterms", DCTERMS, "geo", GEO, "oa", OA, "rdf", RDF, "rdfs", RDFS, "sf",
        SF, "skos", SKOS, "xsd", XSD);
  }

  private static Node node(String namespace, String localName) {
    return NodeFactory.createURI(namespace + localName);
  }
}
