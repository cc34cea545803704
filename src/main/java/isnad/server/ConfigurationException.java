package isnad.server;

import java.util.List;

/** A server cannot be set up as it was told; every fault is a line of the message. */
public final class ConfigurationException extends RuntimeException {

  private static final long serialVersionUID = 1;

  ConfigurationException(List<String> faults) {
    super(String.join("\n", faults));
  }
}
