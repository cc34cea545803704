package isnad.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isnad.rdf.ArticleGraph;
import isnad.rdf.Examples;
import isnad.store.Change;
import isnad.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

  @TempDir Path folder;
  private Path place;
  private Path file;
  private Summary written;

  @BeforeEach
  void write() {
    place = folder.resolve("store");
    file = folder.resolve("backup.nq.gz");
    try (Store store = Store.open(place)) {
      store.put(List.of(article("a1"), article("a2")));
      written = new Backup(file).write(store);
    }
  }

  private static ArticleGraph article(String id) {
    return Examples.writer().graph(Examples.extraction(id));
  }

  private static Summary summary(Path place) {
    try (Store store = Store.open(place)) {
      return new Exporter(new StoreSource(store, Optional.empty()))
          .write(Format.NQUADS, OutputStream.nullOutputStream());
    }
  }

  @Test
  void whatIsRestoredIsWhatWasBackedUp() {
    Path other = folder.resolve("other");
    assertEquals(written, new Backup(file).restore(other));
    assertEquals(written, summary(other));
    try (Store store = Store.open(other)) {
      assertEquals(List.of(), store.unsearched());
      assertEquals(Change.UNCHANGED, store.put(article("a1")));
      assertEquals(Change.NEW, store.put(article("a3")));
    }
    assertEquals(
        written, new Exporter(new DumpSource(file)).write(Format.TRIG, folder.resolve("x.trig")));
  }

  @Test
  void aStoreThatIsOpenGoesOverToWhatIsRestored() throws Exception {
    try (Store store = Store.open(place)) {
      store.put(article("a3"));
      String version = store.version();
      long quads =
          store.read(
              dataset -> {
                new Backup(file).restore(place);
                long count = 0;
                for (var found = dataset.find(); found.hasNext(); found.next()) {
                  count++;
                }
                return count;
              });
      assertEquals(3 * written.statements() / 2, quads);
      Thread.sleep(300);
      assertEquals(2, store.articles().size());
      assertTrue(!version.equals(store.version()));
      assertEquals(Change.NEW, store.put(article("a4")));
      assertEquals(List.of(), store.unsearched());
    }
    assertEquals(3 * written.statements() / 2, summary(place).statements());
  }

  @Test
  void aFileThatIsNotWholeChangesNothing() throws IOException {
    byte[] whole;
    try (GZIPInputStream bytes = new GZIPInputStream(Files.newInputStream(file))) {
      whole = bytes.readAllBytes();
    }
    String text = new String(whole, StandardCharsets.UTF_8);
    String seal = text.substring(text.lastIndexOf('#'));
    refused(zipped(text.substring(0, text.length() - seal.length())), "expected a last line");
    refused(zipped(text.substring(text.indexOf('\n') + 1)), "found Summary");
    refused(zipped(text.replaceFirst("Al-Dar", "Al-Far")), "found Summary");
    refused(zipped(text + text), "expected nothing after line");
    refused(zipped("<a> <b>\n" + seal), "found no N-Quads");
    byte[] bytes = Files.readAllBytes(file);
    refused(Arrays.copyOf(bytes, bytes.length - 100), "");
    refused(whole, "Not in GZIP format");
    Files.delete(file);
    ExportException e = assertThrows(ExportException.class, () -> new Backup(file).restore(place));
    assertEquals(file + ": found no file, expected a backup", e.getMessage());
    assertEquals(written, summary(place));
    try (var entries = Files.list(place)) {
      assertEquals(
          List.of("current", "generation-1", "write.lock"),
          entries.map(entry -> entry.getFileName().toString()).sorted().toList());
    }
  }

  private void refused(byte[] content, String message) throws IOException {
    Files.write(file, content);
    ExportException e = assertThrows(ExportException.class, () -> new Backup(file).restore(place));
    assertTrue(
        e.getMessage().startsWith(file + ": found no whole backup: " + message), e.getMessage());
  }

  private static byte[] zipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream zipped = new GZIPOutputStream(bytes)) {
      zipped.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
