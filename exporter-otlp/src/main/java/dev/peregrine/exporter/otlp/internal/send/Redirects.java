package dev.peregrine.exporter.otlp.internal.send;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Which redirects a request follows: those that keep the method, to the same server, or from http to
 * https on the same host. Headers often carry credentials, which are nobody else's business.
 */
public final class Redirects {

  /** How many in a row. */
  public static final int MAX = 5;

  private Redirects() {}

  /** Where to go on, or null if the answer is final. */
  public static @Nullable URI target(URI from, int status, @Nullable String location) {
    if ((status != 307 && status != 308) || location == null) {
      return null;
    }
    URI to;
    try {
      to = from.resolve(location);
    } catch (IllegalArgumentException e) {
      return null;
    }
    boolean sameHost = from.getHost() != null && from.getHost().equalsIgnoreCase(to.getHost());
    boolean sameServer = port(from) == port(to) && from.getScheme().equals(to.getScheme());
    boolean safer = "http".equals(from.getScheme()) && "https".equals(to.getScheme());
    return sameHost && (sameServer || safer) ? to : null;
  }

  private static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return "https".equals(uri.getScheme()) ? 443 : 80;
  }
}
