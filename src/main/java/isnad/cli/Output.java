package isnad.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.io.output.WriterOutputStream;
import picocli.CommandLine.Model.CommandSpec;

/** Standard output for those who write bytes. */
final class Output {

  private static final int BUFFER = 1 << 16;

  private Output() {}

  /** Lets {@code write} write UTF-8 to a command's standard output, which stays open. */
  static void of(CommandSpec command, Consumer<OutputStream> write) {
    written(
        command,
        bytes -> {
          write.accept(bytes);
          return command;
        });
  }

  /** As {@link #of}, for what has something to say of what it wrote. */
  static <T> T written(CommandSpec command, Function<OutputStream, T> write) {
    try {
      OutputStream bytes =
          WriterOutputStream.builder()
              .setWriter(command.commandLine().getOut())
              .setCharset(StandardCharsets.UTF_8)
              .setBufferSize(BUFFER)
              .get();
      T result = write.apply(bytes);
      bytes.flush();
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
