package isnad.cli;

import isnad.server.http.LogLine;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** A line for each record: {@code time=… level=… logger=… event=…}, for people and programs. */
public final class LogFormat extends Formatter {

  @Override
  public String format(LogRecord record) {
    String message = formatMessage(record);
    LogLine line =
        LogLine.with(
                "time",
                DateTimeFormatter.ISO_INSTANT.format(
                    record.getInstant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC)))
            .and("level", record.getLevel().getName().toLowerCase(Locale.ROOT))
            .and("logger", record.getLoggerName());
    if (message.startsWith(LogLine.EVENT)) {
      line.append(message);
    } else {
      line.and("message", message);
    }
    if (record.getThrown() != null) {
      line.and("error", record.getThrown().toString());
      StackTraceElement[] places = record.getThrown().getStackTrace();
      if (places.length > 0) {
        line.and("at", places[0].toString());
      }
    }
    return line + System.lineSeparator();
  }
}
