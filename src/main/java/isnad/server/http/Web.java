package isnad.server.http;

import jakarta.servlet.MultipartConfigElement;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The web server: routes at paths, over HTTP or HTTPS. */
public final class Web implements AutoCloseable {

  private static final int MOST_THREADS = 200;
  private static final int MILLISECONDS_TO_FINISH = 5_000;
  private static final int LONGEST_ADDRESS = 64 << 10;

  private final Server server;
  private final ServerConnector connector;
  private final ServletContextHandler routes = new ServletContextHandler();
  private final boolean isSecure;

  private Web(Server server, ServerConnector connector, boolean isSecure) {
    this.server = server;
    this.connector = connector;
    this.isSecure = isSecure;
  }

  /**
   * A server that does not listen yet.
   *
   * @param port 0 for any that is free
   * @param loopback whether only this machine can ask
   */
  public static Web at(int port, boolean loopback, Optional<Certificate> certificate) {
    Server server = new Server(new QueuedThreadPool(MOST_THREADS));
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(LONGEST_ADDRESS);
    if (loopback) {
      // A proxy on this machine says what the client asked for; nobody else is to be believed.
      http.addCustomizer(new ForwardedRequestCustomizer());
    }
    certificate.ifPresent(unused -> http.addCustomizer(new SecureRequestCustomizer(false)));
    HttpConnectionFactory plain = new HttpConnectionFactory(http);
    ServerConnector connector =
        certificate
            .map(present -> new ServerConnector(server, secured(present), plain))
            .orElseGet(() -> new ServerConnector(server, new ConnectionFactory[] {plain}));
    connector.setPort(port);
    connector.setHost(loopback ? "localhost" : null);
    server.addConnector(connector);
    server.setStopTimeout(MILLISECONDS_TO_FINISH);
    Web web = new Web(server, connector, certificate.isPresent());
    Handler handler = web.routes;
    server.setHandler(new GracefulHandler(handler));
    server.setErrorHandler(Web::tellError);
    web.routes.setErrorHandler(Web::tellError);
    return web;
  }

  private static SslConnectionFactory secured(Certificate certificate) {
    SslContextFactory.Server secure = new SslContextFactory.Server();
    secure.setKeyStore(certificate.keys());
    secure.setKeyStorePassword("");
    return new SslConnectionFactory(secure, "http/1.1");
  }

  /** What goes wrong before a route is reached is told as plainly as by the routes. */
  private static boolean tellError(Request request, Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
    response.getHeaders().put("Access-Control-Allow-Origin", "*");
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    String message = "found a request that cannot be answered: status " + response.getStatus();
    org.eclipse.jetty.io.Content.Sink.write(response, true, message + "\n", callback);
    return true;
  }

  /** Lets a route answer at a path, such as {@code /queries/*}. */
  public void route(String path, Route route) {
    ServletHolder holder = new ServletHolder(route);
    holder.getRegistration().setMultipartConfig(new MultipartConfigElement(""));
    routes.addServlet(holder, path);
  }

  /**
   * Listens.
   *
   * @throws IllegalStateException if that cannot be, such as when another listens at the port
   */
  public void start() {
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("cannot listen", e);
    }
  }

  public int port() {
    return connector.getLocalPort();
  }

  /** The first page, as this machine sees it. */
  public String url() {
    return "%s://localhost:%d/".formatted(isSecure ? "https" : "http", port());
  }

  /** Waits until the server is closed. */
  public void join() {
    try {
      server.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes no more requests, and lets those at work finish for a while. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("cannot stop", e);
    }
  }
}
