package isnad.search;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.Quad;

/**
 * Lets SPARQL's {@code text:query} search a {@link WordIndex}. It is there to be asked: what is
 * written to the index comes from the quads of its dataset.
 */
public final class JenaTextIndex implements TextIndex {

  /** What is given where a search names no number of hits. */
  private static final int NO_NUMBER = -1;

  private final Supplier<WordIndex> index;
  private final EntityDefinition definition = definition();

  /**
   * Makes a view.
   *
   * @param index asked for anew by each search
   */
  public JenaTextIndex(Supplier<WordIndex> index) {
    this.index = requireNonNull(index, "index is null");
  }

  private static EntityDefinition definition() {
    EntityDefinition definition = new EntityDefinition(Texts.SUBJECT, WordIndex.WORDS, Texts.GRAPH);
    definition.setLangField(Texts.LANGUAGE);
    definition.setUidField(Texts.UID);
    Texts.PROPERTIES.forEach(property -> definition.set(WordIndex.WORDS, property));
    return definition;
  }

  @Override
  public EntityDefinition getDocDef() {
    return definition;
  }

  @Override
  public List<TextHit> query(
      String subject,
      List<Resource> properties,
      String words,
      String graph,
      String language,
      int most,
      String highlight) {
    return index
        .get()
        .search(
            new Search(
                words,
                properties.stream().map(Resource::getURI).toList(),
                Optional.ofNullable(subject),
                Optional.ofNullable(graph).filter(name -> !isUnion(name)),
                Optional.ofNullable(language),
                most > 0 ? OptionalInt.of(most) : OptionalInt.empty(),
                Optional.ofNullable(highlight)));
  }

  /** The default graph that queries see is the union of all. */
  private static boolean isUnion(String graph) {
    return graph.equals(Quad.defaultGraphNodeGenerated.getURI())
        || graph.equals(Quad.defaultGraphIRI.getURI())
        || graph.equals(Quad.unionGraph.getURI());
  }

  @Override
  public List<TextHit> query(
      Node subject,
      List<Resource> properties,
      String words,
      String graph,
      String language,
      int most,
      String highlight) {
    String iri = subject != null && subject.isURI() ? subject.getURI() : null;
    return query(iri, properties, words, graph, language, most, highlight);
  }

  @Override
  public List<TextHit> query(
      List<Resource> properties,
      String words,
      String graph,
      String language,
      int most,
      String highlight) {
    return query((String) null, properties, words, graph, language, most, highlight);
  }

  @Override
  public List<TextHit> query(
      Node property, String words, String graph, String language, int most, String highlight) {
    List<Resource> properties =
        property == null
            ? List.of()
            : List.of(org.apache.jena.rdf.model.ResourceFactory.createResource(property.getURI()));
    return query(properties, words, graph, language, most, highlight);
  }

  @Override
  public List<TextHit> query(Node property, String words, String graph, String language, int most) {
    return query(property, words, graph, language, most, null);
  }

  @Override
  public List<TextHit> query(Node property, String words, String graph, String language) {
    return query(property, words, graph, language, NO_NUMBER);
  }

  @Override
  public Map<String, Node> get(String iri) {
    throw written();
  }

  @Override
  public void addEntity(Entity entity) {
    throw written();
  }

  @Override
  public void updateEntity(Entity entity) {
    throw written();
  }

  @Override
  public void deleteEntity(Entity entity) {
    throw written();
  }

  @Override
  public void prepareCommit() {
    throw written();
  }

  @Override
  public void commit() {
    throw written();
  }

  @Override
  public void rollback() {
    throw written();
  }

  @Override
  public void close() {
    throw written();
  }

  private static UnsupportedOperationException written() {
    return new UnsupportedOperationException("the index follows the quads of its dataset");
  }
}
