package isnad.rdf;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isnad.lexicon.EntityType;
import isnad.lexicon.Factuality;
import isnad.lexicon.Role;
import isnad.lexicon.Table;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.io.StringDocumentSource;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.profiles.Profiles;

/** The ontology is whole, in both languages, and OWL 2 DL; it and the word lists agree. */
class OntologyTest {

  private static final String TERMS = "https://w3id.org/isnad/ontology#";
  private static final Model ONTOLOGY = read("/isnad/ontology/isnad.ttl");
  private static final Model ALIGNMENTS = read("/isnad/ontology/alignments.ttl");

  /** Types of event for which CAMEO has no code of the same meaning. */
  private static final Set<String> WITHOUT_CAMEO_CODE =
      Set.of("Territory", "Movement", "Flight", "Return", "Election", "Appointment", "Departure");

  @Test
  void everyTermHasALabelAndADefinitionInBothLanguagesAndAnExample() {
    Set<String> missing = new TreeSet<>();
    for (Resource term : terms()) {
      for (Property property : List.of(RDFS.label, SKOS.definition)) {
        for (String language : List.of("ar", "en")) {
          if (term.listProperties(property, language).toList().size() != 1) {
            missing.add(term.getLocalName() + " " + property.getLocalName() + " @" + language);
          }
        }
      }
      if (!term.hasProperty(SKOS.example)) {
        missing.add(term.getLocalName() + " example");
      }
    }
    assertTrue(terms().size() > 130, () -> "found only " + terms().size() + " terms");
    assertEquals(Set.of(), missing);
  }

  @Test
  void labelsOfClassesDiffer() {
    for (String language : List.of("ar", "en")) {
      List<String> labels =
          ONTOLOGY
              .listSubjectsWithProperty(RDF.type, OWL2.Class)
              .filterKeep(type -> type.getURI().startsWith(TERMS))
              .mapWith(type -> type.getProperty(RDFS.label, language).getString())
              .toList();
      assertEquals(new TreeSet<>(labels).size(), labels.size(), () -> "found labels " + labels);
    }
  }

  @Test
  void typesOfEventAreThoseOfTheWordList() {
    Set<String> expected = new TreeSet<>();
    for (Table.Row row : eventTypes()) {
      expected.add(row.id() + " below " + row.text("parent"));
      expected.add(row.text("parent") + " below Event");
    }
    Set<String> found = new TreeSet<>();
    for (Resource parent : subclasses(term("Event"))) {
      found.add(parent.getLocalName() + " below Event");
      for (Resource type : subclasses(parent)) {
        found.add(type.getLocalName() + " below " + parent.getLocalName());
      }
    }
    assertEquals(expected, found);
  }

  @Test
  void symmetricTypesAreThoseOfTheWordList() {
    Set<String> expected =
        eventTypes().stream()
            .filter(row -> row.text("symmetric").equals("yes"))
            .map(Table.Row::id)
            .collect(toCollection(TreeSet::new));
    Set<String> found = new TreeSet<>();
    ONTOLOGY
        .listResourcesWithProperty(property("symmetric"), ONTOLOGY.createTypedLiteral(true))
        .forEach(type -> found.add(type.getLocalName()));
    assertEquals(expected, found);
  }

  @Test
  void typesOfEventCarryCodesOfCameoAndPlover() {
    Set<String> withoutCode = new TreeSet<>();
    Set<String> malformed = new TreeSet<>();
    for (Resource parent : subclasses(term("Event"))) {
      Stream.concat(Stream.of(parent), subclasses(parent).stream())
          .filter(type -> codes(type, "CameoCode").isEmpty())
          .forEach(type -> withoutCode.add(type.getLocalName()));
    }
    ONTOLOGY
        .listObjectsOfProperty(SKOS.notation)
        .mapWith(RDFNode::asLiteral)
        .filterDrop(code -> isWellFormed(code.getDatatypeURI(), code.getString()))
        .forEach(code -> malformed.add(code.toString()));
    assertEquals(new TreeSet<>(WITHOUT_CAMEO_CODE), withoutCode);
    assertEquals(Set.of(), malformed);
    assertEquals(Set.of("041"), codes(term("PhoneCall"), "CameoCode"));
    assertEquals(Set.of("CONSULT"), codes(term("PhoneCall"), "PloverCode"));
  }

  private static boolean isWellFormed(String datatype, String code) {
    return switch (datatype.substring(TERMS.length())) {
      case "CameoCode" -> code.matches("[0-9]{2,4}|[A-Z]{3}");
      case "PloverCode" -> code.matches("[A-Z]{3,}");
      default -> false;
    };
  }

  @Test
  void kindsOfEntityRolesAndFactualitiesAreThoseOfTheCode() {
    Set<Resource> kinds = subclasses(term("Actor"));
    kinds.addAll(subclasses(term("Entity")));
    kinds.remove(term("Actor"));
    assertEquals(names(EntityType.values(), EntityType::term), localNames(kinds));
    assertEquals(names(Role.values(), Role::name), localNames(instances("Role")));
    assertEquals(names(Factuality.values(), Factuality::term), localNames(instances("Factuality")));
    assertEquals(Set.of("About", "AtLeast", "AtMost", "Exact"), localNames(instances("Modifier")));
  }

  @Test
  void rolesCarryTheirCameoCodes() {
    for (Resource role : instances("Role")) {
      assertEquals(Set.of(role.getLocalName()), codes(role, "CameoCode"));
    }
  }

  @Test
  void kindsOfEntityAreDisjoint() {
    List<Resource> kinds =
        Arrays.stream(EntityType.values())
            .filter(type -> type != EntityType.PLACE)
            .map(type -> term(type.term()))
            .toList();
    for (Resource one : kinds) {
      for (Resource other : kinds) {
        assertTrue(
            one.equals(other)
                || ONTOLOGY.contains(one, OWL2.disjointWith, other)
                || ONTOLOGY.contains(other, OWL2.disjointWith, one),
            () -> one + " and " + other + " are not disjoint");
      }
    }
    assertTrue(ONTOLOGY.contains(term("Actor"), OWL2.disjointWith, term("Place")));
  }

  @Test
  void thereAreNoBlankNodes() {
    for (Model model : List.of(ONTOLOGY, ALIGNMENTS)) {
      assertEquals(
          List.of(),
          model
              .listStatements()
              .filterKeep(triple -> triple.getSubject().isAnon() || triple.getObject().isAnon())
              .toList());
    }
  }

  @Test
  void alignmentsSpeakOnlyOfDeclaredTermsOfOurs() {
    Set<String> unknown = new TreeSet<>();
    ALIGNMENTS
        .listSubjects()
        .filterKeep(subject -> subject.getURI().startsWith(TERMS))
        .filterDrop(subject -> ONTOLOGY.contains(subject, RDF.type))
        .forEach(subject -> unknown.add(subject.getURI()));
    assertEquals(Set.of(), unknown);
  }

  @Test
  void theyAreInTheProfileOwl2Dl() throws Exception {
    OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
    OWLOntology ontology = load(manager, "/isnad/ontology/isnad.ttl");
    OWLOntology alignments = load(manager, "/isnad/ontology/alignments.ttl");
    assertEquals(List.of(), List.copyOf(Profiles.OWL2_DL.checkOntology(ontology).getViolations()));
    assertEquals(
        List.of(), List.copyOf(Profiles.OWL2_DL.checkOntology(alignments).getViolations()));
    assertTrue(alignments.imports().anyMatch(ontology::equals));
  }

  @Test
  void theProfileRejectsARangeThatOwl2DoesNotKnow() throws Exception {
    String withRange =
        """
        @prefix isnad: <https://w3id.org/isnad/ontology#> .
        @prefix owl: <http://www.w3.org/2002/07/owl#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        <https://w3id.org/isnad/trial> a owl:Ontology .
        isnad:earliest a owl:DatatypeProperty ;
            rdfs:range <http://www.w3.org/2001/XMLSchema#date> .
        """;
    OWLOntology trial =
        OWLManager.createOWLOntologyManager()
            .loadOntologyFromOntologyDocument(new StringDocumentSource(withRange));
    assertFalse(Profiles.OWL2_DL.checkOntology(trial).isInProfile());
  }

  private static OWLOntology load(OWLOntologyManager manager, String resource)
      throws OWLOntologyCreationException, java.io.IOException {
    try (InputStream in = open(resource)) {
      return manager.loadOntologyFromOntologyDocument(in);
    }
  }

  private static List<Table.Row> eventTypes() {
    return Table.load("event-types.tsv").rows();
  }

  private static Set<Resource> terms() {
    return ONTOLOGY
        .listSubjects()
        .filterKeep(subject -> subject.isURIResource() && subject.getURI().startsWith(TERMS))
        .toSet();
  }

  private static Set<Resource> subclasses(Resource parent) {
    return ONTOLOGY.listResourcesWithProperty(RDFS.subClassOf, parent).toSet();
  }

  private static Set<Resource> instances(String type) {
    return ONTOLOGY.listResourcesWithProperty(RDF.type, term(type)).toSet();
  }

  private static Set<String> codes(Resource term, String datatype) {
    return ONTOLOGY
        .listObjectsOfProperty(term, SKOS.notation)
        .mapWith(RDFNode::asLiteral)
        .filterKeep(code -> code.getDatatypeURI().equals(TERMS + datatype))
        .mapWith(code -> code.getString())
        .toSet();
  }

  private static <T> Set<String> names(T[] values, java.util.function.Function<T, String> name) {
    return Arrays.stream(values).map(name).collect(toSet());
  }

  private static Set<String> localNames(Set<Resource> terms) {
    return terms.stream().map(Resource::getLocalName).collect(toSet());
  }

  private static Resource term(String name) {
    return ONTOLOGY.getResource(TERMS + name);
  }

  private static Property property(String name) {
    return ResourceFactory.createProperty(TERMS + name);
  }

  private static Model read(String resource) {
    Model model = ModelFactory.createDefaultModel();
    try (InputStream in = open(resource)) {
      RDFDataMgr.read(model, in, Lang.TURTLE);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return model;
  }

  private static InputStream open(String resource) {
    return Objects.requireNonNull(OntologyTest.class.getResourceAsStream(resource), resource);
  }
}
