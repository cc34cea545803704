package isnad.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The questions that come with Isnad, from {@code queries/*.rq}, in order of their names. */
public final class Catalog {

  private static final String FOLDER = "isnad/queries";

  private final List<Question> questions;

  private Catalog(List<Question> questions) {
    this.questions = List.copyOf(questions);
  }

  /**
   * Loads the queries of the jar.
   *
   * @throws QueryException naming every line that is wrong in any of them
   */
  public static Catalog load() {
    URL folder = Catalog.class.getClassLoader().getResource(FOLDER);
    if (folder == null) {
      throw new QueryException(List.of("queries:1: found no such folder in the jar"));
    }
    try {
      URI uri = folder.toURI();
      if (!uri.getScheme().equals("jar")) {
        return read(Path.of(uri));
      }
      String jar = uri.getRawSchemeSpecificPart().replaceFirst("!/.*$", "");
      try (FileSystem files = FileSystems.newFileSystem(Path.of(URI.create(jar)))) {
        return read(files.getPath(FOLDER));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads the {@code .rq} files of a folder, not those of folders in it.
   *
   * @throws QueryException naming every line that is wrong in any of them
   */
  public static Catalog read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> entries = Files.list(folder)) {
      files = entries.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
    }
    List<String> problems = new ArrayList<>();
    List<Question> questions = new ArrayList<>();
    for (Path file : files) {
      String path = "queries/" + file.getFileName();
      QuestionReader.catalogued(path, text(path, file), problems).ifPresent(questions::add);
    }
    refuse(problems);
    return new Catalog(questions);
  }

  /**
   * Reads a query of the user's own; its header may be left out.
   *
   * @throws QueryException naming every line that is wrong
   */
  public static Question question(Path file) throws IOException {
    List<String> problems = new ArrayList<>();
    Optional<Question> question =
        QuestionReader.own(
            file.toString().replace('\\', '/'), text(file.toString(), file), problems);
    refuse(problems);
    return question.orElseThrow();
  }

  private static String text(String path, Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new QueryException(List.of(path + ":1: found bytes that are not UTF-8"));
    }
  }

  private static void refuse(List<String> problems) {
    if (!problems.isEmpty()) {
      throw new QueryException(problems);
    }
  }

  public List<Question> questions() {
    return questions;
  }

  public Optional<Question> find(String name) {
    return questions.stream().filter(question -> question.name().equals(name)).findFirst();
  }
}
