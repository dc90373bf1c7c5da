package dev.peregrine.exporter.otlp.internal.send.socket;

import dev.peregrine.exporter.otlp.internal.send.HostAndPort;
import dev.peregrine.exporter.otlp.internal.send.Reply;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections: to the server itself or over a proxy, with TLS if that is wanted. Thread-safe.
 *
 * @param <R> what comes back
 */
final class Connector<R extends Reply> {

  private final SocketSettings settings;
  private final WireProtocol<R> protocol;
  private final Dialer dialer;

  /** Null until there is a proxy. At worst two threads make one, and ask twice for credentials. */
  private volatile @Nullable ProxyDialer proxyDialer;

  Connector(SocketSettings settings, WireProtocol<R> protocol) {
    this.settings = settings;
    this.protocol = protocol;
    this.dialer = new Dialer(settings);
  }

  /** Opens a connection, and a session on it. Blocks until the holder's socket is cut. */
  OpenConnection<R> open(URI endpoint, SocketHolder holder) throws IOException {
    HostAndPort server = HostAndPort.of(endpoint);
    boolean tls = "https".equals(endpoint.getScheme());
    ProxySelector selector = settings.proxySelector();
    if (selector == null) {
      selector = ProxySelector.getDefault();
    }
    URI way = way(endpoint, server);
    if (selector == null || way == null) {
      return open(dialer.dial(server, holder), server, tls, endpoint, null);
    }
    List<Proxy> proxies = selector.select(way);
    if (isDirect(proxies)) {
      return open(dialer.dial(server, holder), server, tls, endpoint, null);
    }
    ProxyDialer.Way found =
        proxyDialer().dial(server, tls || protocol.needsTunnel(), selector, way, proxies, holder);
    return open(found.wire(), server, tls, endpoint, found.proxy());
  }

  /** Selectors of others may return anything. */
  private static boolean isDirect(@Nullable List<Proxy> proxies) {
    return proxies == null || proxies.isEmpty() || proxies.get(0).type() == Proxy.Type.DIRECT;
  }

  /** What a selector is asked about. It knows no protocol for tunnels but this one. */
  private @Nullable URI way(URI endpoint, HostAndPort server) {
    if (endpoint.getHost() == null) {
      return null;
    }
    return protocol.needsTunnel() ? URI.create("https://" + server.text()) : endpoint;
  }

  private ProxyDialer proxyDialer() {
    ProxyDialer known = proxyDialer;
    if (known == null) {
      known = new ProxyDialer(dialer);
      proxyDialer = known;
    }
    return known;
  }

  private OpenConnection<R> open(
      Socket wire, HostAndPort server, boolean tls, URI endpoint, @Nullable HttpProxy proxy)
      throws IOException {
    boolean open = false;
    try {
      Socket socket = tls ? TlsHandshake.over(wire, server, settings, protocol.name()) : wire;
      OpenConnection<R> connection = new OpenConnection<>(wire, socket, endpoint, proxy, protocol);
      open = true;
      return connection;
    } finally {
      if (!open) {
        OpenConnection.cut(wire);
      }
    }
  }
}
