package dev.peregrine.exporter.otlp.internal.send.socket;

import dev.peregrine.exporter.otlp.internal.send.HostAndPort;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Connects to servers over proxies. Thread-safe. */
final class ProxyDialer {

  private final Dialer dialer;
  private final ConcurrentHashMap<InetSocketAddress, AskingProxy> known = new ConcurrentHashMap<>();

  ProxyDialer(Dialer dialer) {
    this.dialer = dialer;
  }

  /**
   * A connection, and the proxy that reads requests on it, if one does.
   *
   * @param wire without TLS as yet
   */
  record Way(Socket wire, @Nullable HttpProxy proxy) {}

  /**
   * Takes the first of the proxies that can be reached.
   *
   * @param tunnel whether HTTP proxies are to pass on whatever is sent
   * @param selector is told of those that cannot be reached
   * @param asked what the selector was asked about
   */
  Way dial(
      HostAndPort server,
      boolean tunnel,
      ProxySelector selector,
      URI asked,
      List<Proxy> proxies,
      SocketHolder holder)
      throws IOException {
    IOException failure = null;
    for (Proxy proxy : proxies) {
      try {
        return dial(server, tunnel, proxy, holder);
      } catch (IOException e) {
        if (proxy.address() != null) {
          selector.connectFailed(asked, proxy.address(), e);
        }
        if (failure != null) {
          e.addSuppressed(failure);
        }
        failure = e;
      }
    }
    throw failure == null ? new UnknownHostException(server.host()) : failure;
  }

  private Way dial(HostAndPort server, boolean tunnel, Proxy proxy, SocketHolder holder)
      throws IOException {
    if (proxy.type() == Proxy.Type.DIRECT) {
      return new Way(dialer.dial(server, holder), null);
    }
    if (proxy.type() == Proxy.Type.SOCKS) {
      InetSocketAddress target = InetSocketAddress.createUnresolved(server.host(), server.port());
      return new Way(dialer.connect(new Socket(proxy), target, holder), null);
    }
    if (!(proxy.address() instanceof InetSocketAddress address)) {
      throw new IOException("Not the address of a proxy: " + proxy.address());
    }
    AskingProxy http = known.computeIfAbsent(address, AskingProxy::new);
    if (!tunnel) {
      return new Way(dial(address, holder), http);
    }
    String authorization = http.authorization();
    Socket wire = dial(address, holder);
    int status = Tunnel.open(wire, server, authorization);
    if (status == AskingProxy.ASKS && http.askFor(authorization != null)) {
      OpenConnection.cut(wire);
      wire = dial(address, holder);
      status = Tunnel.open(wire, server, http.authorization());
    }
    if (status / 100 == 2) {
      return new Way(wire, null);
    }
    OpenConnection.cut(wire);
    if (status == AskingProxy.ASKS) {
      boolean unused = http.askFor(/* sent= */ true);
      throw new IOException("Failed to authenticate with proxy: status code 407");
    }
    throw new IOException("The proxy makes no tunnel: status code " + status);
  }

  private Socket dial(InetSocketAddress proxy, SocketHolder holder) throws IOException {
    return proxy.isUnresolved()
        ? dialer.dial(new HostAndPort(proxy.getHostString(), proxy.getPort()), holder)
        : dialer.connect(new Socket(Proxy.NO_PROXY), proxy, holder);
  }
}
