package isnad.cli;

import isnad.query.Catalog;
import isnad.query.Format;
import isnad.query.Parameter;
import isnad.query.Question;
import isnad.rdf.Iris;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a question to a store or endpoint. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = "Answers a question of the catalog, or a query of one's own.")
final class Query implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Base base;

  @ArgGroup(multiplicity = "0..1")
  private Source source;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME|FILE",
      description = "A query of the catalog by its name, or a .rq file.")
  private Optional<String> name;

  @Option(names = "--list", description = "Show the catalog: names, questions, what can be set.")
  private boolean list;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "What the query is asked of, such as state=IRN.")
  private Map<String, String> values = new LinkedHashMap<>();

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "table, csv, tsv, json or xml; ${DEFAULT-VALUE} if not given.")
  private Format format;

  @Override
  public Integer call() throws IOException {
    if (list) {
      Catalog.load().questions().forEach(this::show);
      spec.commandLine().getOut().flush();
      return ExitCode.OK;
    }
    if (source == null || name.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "found no %s, expected %s"
              .formatted(
                  name.isEmpty() ? "query" : "data",
                  name.isEmpty() ? "a NAME or FILE, or --list" : "--store or --endpoint"));
    }
    Iris iris = base.iris();
    Question question = question(name.get());
    source.answer(
        iris,
        answerer ->
            Output.of(
                spec,
                bytes -> answerer.answer(question.query(iris.base(), values), format, bytes)));
    spec.commandLine().getOut().flush();
    return ExitCode.OK;
  }

  private static Question question(String name) throws IOException {
    Optional<Question> known = Catalog.load().find(name);
    if (known.isPresent()) {
      return known.get();
    }
    Path file = Path.of(name);
    if (!Files.isRegularFile(file)) {
      throw new CommandException(
          name + ": found no such query, expected a name of isnad query --list or a file");
    }
    return Catalog.question(file);
  }

  private void show(Question question) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(question.name());
    out.println("    " + question.english());
    out.println("    " + question.arabic());
    for (Parameter parameter : question.parameters()) {
      out.println(
          "    --set %s=%s   %s (%s)"
              .formatted(
                  parameter.name(),
                  parameter.standard(),
                  parameter.meaning(),
                  parameter.kind().word()));
    }
  }
}
