package isnad.server;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a server can be told, under the same name by an option, a variable or a line of a file. */
public enum Setting {
  STORE("DIR", "The folder of the store, made if it is not there."),
  PORT("N", "Where to listen; 0 for any free port; 3030 if not given."),
  BASE("IRI", "The IRI below which the data are; https://w3id.org/isnad/ if not given."),
  LOAD("PATH", "Articles to load first, as isnad load does."),
  CONFIG("FILE", "Settings, a line each: name = value."),
  PUBLIC("", "Answer other machines too, not only this one."),
  TIMEOUT("SECONDS", "The longest that a query may take; 30 if not given."),
  MOST_ROWS("N", "The most rows that an answer may have; 500000 if not given."),
  MOST_MB("N", "The most megabytes that an answer may have; 512 if not given."),
  CONCURRENT("N", "How many queries may run at once; 16 if not given."),
  PATIENCE("SECONDS", "How long a query waits for its turn; 2 if not given."),
  SERVICES("HOSTS", "Hosts that queries may ask by SERVICE, with commas between them; none."),
  SERVICE_TIMEOUT("SECONDS", "The longest that such a host may take; 10 if not given."),
  UPDATES("", "Let the store be changed by those with a password or token."),
  PASSWORDS("FILE", "Who may change the store: a line name:password each."),
  TOKENS("FILE", "Tokens of programs that may change the store, a line each."),
  CERTIFICATE("FILE", "Speak HTTPS with this certificate (PEM, with its issuers)."),
  KEY("FILE", "The private key of the certificate (PEM, PKCS #8, no password)."),
  DUMPS("DIR", "Keep dumps here, made anew when the store has changed."),
  SLOW("SECONDS", "Tell of queries that take longer in the log; 1 if not given.");

  private final String value;
  private final String meaning;

  Setting(String value, String meaning) {
    this.value = value;
    this.meaning = meaning;
  }

  static Optional<Setting> of(String word) {
    return Arrays.stream(values()).filter(setting -> setting.word().equals(word)).findFirst();
  }

  static String words() {
    return Arrays.stream(values()).map(Setting::word).sorted().collect(Collectors.joining(", "));
  }

  /** Its name in files, and after two hyphens that of its option. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What its value is called in help; empty for those that are on or off. */
  public String value() {
    return value;
  }

  /** In English, for people. */
  public String meaning() {
    return meaning;
  }
}
