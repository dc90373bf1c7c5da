package dev.peregrine.exporter.otlp.internal.send;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Selects the same proxies for a host, and none for others. */
final class SelectedProxies extends ProxySelector {

  /** A host that nobody else knows than the proxies. */
  static final String HOST = "collector.invalid";

  /** Those that could not be reached, or would not lead on. */
  final ConcurrentLinkedQueue<SocketAddress> failed = new ConcurrentLinkedQueue<>();

  private final List<Proxy> proxies;

  private SelectedProxies(List<Proxy> proxies) {
    this.proxies = proxies;
  }

  /** Has the JVM select them. */
  static SelectedProxies set(Proxy... proxies) {
    SelectedProxies selected = new SelectedProxies(List.of(proxies));
    ProxySelector.setDefault(selected);
    return selected;
  }

  @Override
  public List<Proxy> select(URI uri) {
    return uri.getHost().equals(HOST) ? proxies : List.of(Proxy.NO_PROXY);
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException e) {
    failed.add(address);
  }
}
