package isnad.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import isnad.lexicon.EntityType;
import isnad.lexicon.Factuality;
import isnad.lexicon.Role;
import isnad.mention.Amount;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

class VocabularyTest {

  @Test
  void everyTermOfIsnadIsInTheOntology() {
    Graph ontology = RDFParser.source(Path.of("ontology/isnad.ttl")).toGraph();
    Set<String> missing = new TreeSet<>();
    Stream.of(constants(Vocabulary.class), constants(Vocabulary.Type.class), individuals())
        .flatMap(nodes -> nodes)
        .filter(node -> node.getURI().startsWith(Vocabulary.TERMS))
        .filter(node -> !ontology.contains(node, Vocabulary.RDF_TYPE, Node.ANY))
        .forEach(node -> missing.add(node.getURI()));
    assertEquals(Set.of(), missing);
  }

  private static Stream<Node> constants(Class<?> holder) {
    return Arrays.stream(holder.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == Node.class)
        .map(VocabularyTest::value);
  }

  private static Node value(Field field) {
    try {
      return (Node) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<Node> individuals() {
    return Stream.of(
            Arrays.stream(Factuality.values()).map(Vocabulary::of),
            Arrays.stream(Role.values()).map(Vocabulary::of),
            Arrays.stream(Amount.Modifier.values()).map(Vocabulary::of),
            Arrays.stream(EntityType.values()).map(Vocabulary.Type::of))
        .flatMap(nodes -> nodes);
  }
}
