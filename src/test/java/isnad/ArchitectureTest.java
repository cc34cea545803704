package isnad;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The packages are the steps of the flow; each uses only those before it. */
class ArchitectureTest {

  /** In flow order. */
  private static final List<String> FLOW =
      List.of(
          "article",
          "text",
          "lexicon",
          "mention",
          "entity",
          "event.scene",
          "event.source",
          "event",
          "part",
          "extract",
          "rdf",
          "search",
          "store",
          "query",
          "export",
          "server.http",
          "server.html",
          "server.operation",
          "server.sparql",
          "server.graphs",
          "server.description",
          "server.pages",
          "server",
          "evaluate",
          "cli");

  private static final Set<String> MAY_USE_JENA =
      Set.of(
          "rdf",
          "search",
          "store",
          "query",
          "export",
          "server",
          "server.html",
          "server.sparql",
          "server.graphs",
          "server.description",
          "server.pages",
          "evaluate");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("isnad");

  @TestFactory
  Stream<DynamicTest> aPackageUsesOnlyPackagesBeforeIt() {
    return FLOW.stream()
        .map(
            step ->
                dynamicTest(
                    step,
                    () ->
                        noClasses()
                            .that()
                            .resideInAPackage("isnad." + step)
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(after(step))
                            .allowEmptyShould(true)
                            .check(CLASSES)));
  }

  private static String[] after(String step) {
    return FLOW.stream()
        .skip(FLOW.indexOf(step) + 1L)
        .map(later -> "isnad." + later)
        .toArray(String[]::new);
  }

  @Test
  void everyPackageIsAStepOfTheFlow() {
    Set<String> strangers = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      if (!FLOW.contains(type.getPackageName().replaceFirst("^isnad\\.?", ""))) {
        strangers.add(type.getName());
      }
    }
    assertEquals(Set.of(), strangers);
  }

  @Test
  void jenaIsSeenOnlyFromRdfOn() {
    onlyIn(MAY_USE_JENA, "org.apache.jena..");
  }

  @Test
  void rdf4jIsSeenOnlyInExport() {
    onlyIn(Set.of("export"), "org.eclipse.rdf4j..");
  }

  @Test
  void luceneIsSeenOnlyInSearch() {
    onlyIn(Set.of("search"), "org.apache.lucene..");
  }

  @Test
  void picocliIsSeenOnlyInCli() {
    onlyIn(Set.of("cli"), "picocli..");
  }

  private static void onlyIn(Set<String> steps, String library) {
    noClasses()
        .that()
        .resideOutsideOfPackages(steps.stream().map(s -> "isnad." + s).toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLinePrintsReadsTheEnvironmentOrExits() {
    classes()
        .that()
        .resideOutsideOfPackage("isnad.cli")
        .should(
            com.tngtech.archunit.lang.conditions.ArchConditions.not(
                com.tngtech.archunit.lang.conditions.ArchConditions.accessField(
                    System.class, "out")))
        .andShould(
            com.tngtech.archunit.lang.conditions.ArchConditions.not(
                com.tngtech.archunit.lang.conditions.ArchConditions.callMethod(
                    System.class, "exit", int.class)))
        .andShould(
            com.tngtech.archunit.lang.conditions.ArchConditions.not(
                com.tngtech.archunit.lang.conditions.ArchConditions.callMethod(
                    System.class, "getenv", String.class)))
        .check(CLASSES);
  }
}
