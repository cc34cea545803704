package isnad.server.graphs;

import isnad.server.http.Credentials;
import isnad.server.http.Route;
import isnad.server.sparql.ProtocolRequest;
import isnad.server.sparql.ProtocolRequest.Kind;
import isnad.server.sparql.SparqlText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** SPARQL 1.1 updates, for those with credentials. */
public final class UpdateRoute extends Route {

  private static final long serialVersionUID = 1;
  private static final int LONGEST_UPDATE = 64 << 20;

  private final transient Updates updates;
  private final transient Credentials credentials;
  private final String base;

  public UpdateRoute(Updates updates, Credentials credentials, String base) {
    super("POST");
    this.updates = updates;
    this.credentials = credentials;
    this.base = base;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    credentials.check(Optional.ofNullable(request.getHeader("Authorization")));
    ProtocolRequest asked = ProtocolRequest.read(Kind.UPDATE, request, LONGEST_UPDATE);
    updates.run(
        SparqlText.update(asked.text().orElseThrow(), base),
        asked.defaultGraphs(),
        asked.namedGraphs());
    response.setStatus(204);
  }
}
