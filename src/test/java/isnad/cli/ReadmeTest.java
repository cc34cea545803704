package isnad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the README says to type works and gives what it shows. Maven's commands are left to those
 * who build; {@code serve}, which does not end, is read and not run.
 */
class ReadmeTest {

  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");
  private static final String PROGRAM = "java -jar target/isnad.jar ";
  private static final String MARKS = "[\\u200E\\u200F]";

  private final Knowledge knowledge = Knowledge.load();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  private static List<String> blocks(String language) throws IOException {
    Matcher block = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(readme());
    List<String> found = new ArrayList<>();
    while (block.find()) {
      found.add(block.group(1));
    }
    return found;
  }

  private static List<String> commands() throws IOException {
    return blocks("console").stream()
        .flatMap(String::lines)
        .map(line -> line.replaceFirst(" +# .*", ""))
        .toList();
  }

  private String[] arguments(String command) {
    assertTrue(command.startsWith("$ " + PROGRAM), command);
    return Arrays.stream(command.substring(2 + PROGRAM.length()).split(" "))
        .map(word -> word.startsWith("target/") ? folder + "/" + word.substring(7) : word)
        .toArray(String[]::new);
  }

  private int run(String... arguments) {
    return Main.commandLine(() -> knowledge)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  @Test
  void itsCommandsWorkAndItsQueryGivesItsAnswer() throws IOException {
    for (String command : commands()) {
      if (command.startsWith("$ mvn ")) {
        continue;
      }
      String[] arguments = arguments(command);
      if (arguments[0].equals("serve")) {
        Main.commandLine().parseArgs(arguments);
      } else {
        assertEquals(0, run(arguments), () -> command + "\n" + err);
      }
    }
    Path query = Files.writeString(folder.resolve("question.rq"), blocks("sparql").get(0));
    out.getBuffer().setLength(0);
    assertEquals(
        0, run("query", "--store", folder + "/graph", query.toString()), () -> err.toString());
    assertEquals(
        blocks("text").get(0).lines().map(String::stripTrailing).toList(),
        out.toString().replaceAll(MARKS, "").lines().map(String::stripTrailing).toList());
  }

  @Test
  void itShowsEveryCommand() throws IOException {
    String text = readme();
    for (String name : Main.commandLine().getSubcommands().keySet()) {
      assertTrue(text.contains(PROGRAM + name + " ") || text.contains("`" + name + " "), name);
    }
  }

  @Test
  void itsLinksLeadSomewhere() throws IOException {
    Matcher link = LINK.matcher(readme());
    while (link.find()) {
      assertTrue(Files.exists(Path.of(link.group(1))), link.group(1));
    }
  }
}
