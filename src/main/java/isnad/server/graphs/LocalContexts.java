package isnad.server.graphs;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;

/** Lets JSON-LD use the contexts that it brings along, and fetch none. */
final class LocalContexts {

  private LocalContexts() {}

  static JsonLdOptions options() {
    JsonLdOptions options =
        new JsonLdOptions(
            (address, unused) -> {
              throw new JsonLdError(
                  JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
                  "found context " + address + ", expected the context itself");
            });
    return options;
  }
}
