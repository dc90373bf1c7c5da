package dev.peregrine.exporter.otlp.internal.send;

import java.net.URI;

/**
 * A server as a URI names it, whose credentials are left behind. A host name is taken as it is:
 * those of container networks may have an underscore, with which {@link URI#getHost} has none.
 */
public record HostAndPort(String host, int port) {

  /** The server of a URI, with the port that its scheme stands for if it names none. */
  public static HostAndPort of(URI uri) {
    String host = uri.getHost();
    if (host != null) {
      return new HostAndPort(host, uri.getPort() < 0 ? defaultPort(uri) : uri.getPort());
    }
    String authority = uri.getAuthority();
    String hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
    int colon = hostAndPort.lastIndexOf(':');
    return colon < 0
        ? new HostAndPort(hostAndPort, defaultPort(uri))
        : new HostAndPort(
            hostAndPort.substring(0, colon),
            Integer.parseInt(hostAndPort, colon + 1, hostAndPort.length(), 10));
  }

  private static int defaultPort(URI uri) {
    return "https".equals(uri.getScheme()) ? 443 : 80;
  }

  /** As requests name the server of a URI: without the port if it goes without saying. */
  public static String shortly(URI uri) {
    HostAndPort server = of(uri);
    return server.port == defaultPort(uri) ? server.host : server.text();
  }

  /** Both, with a colon. */
  public String text() {
    return host + ":" + port;
  }
}
