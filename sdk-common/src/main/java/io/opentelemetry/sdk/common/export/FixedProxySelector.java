package io.opentelemetry.sdk.common.export;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/** Chooses the same HTTP proxy for every address. */
final class FixedProxySelector extends ProxySelector {

  private final Proxy proxy;

  FixedProxySelector(InetSocketAddress address) {
    proxy = new Proxy(Proxy.Type.HTTP, address);
  }

  @Override
  public List<Proxy> select(URI uri) {
    return List.of(proxy);
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {
    // The sender reports the failure; there is no other proxy to choose.
  }

  @Override
  public String toString() {
    return "SimpleProxySelector{proxy=" + proxy + "}";
  }
}
