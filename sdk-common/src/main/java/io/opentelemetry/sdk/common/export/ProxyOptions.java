package io.opentelemetry.sdk.common.export;

import java.net.InetSocketAddress;
import java.net.ProxySelector;

/** Which proxy requests go through. Immutable. */
public final class ProxyOptions {

  private final ProxySelector proxySelector;

  private ProxyOptions(ProxySelector proxySelector) {
    this.proxySelector = proxySelector;
  }

  /**
   * Leaves the choice of the proxy to a selector.
   *
   * @param proxySelector asked for each connection
   * @return the options
   */
  public static ProxyOptions create(ProxySelector proxySelector) {
    return new ProxyOptions(proxySelector);
  }

  /**
   * Sends everything through one HTTP proxy.
   *
   * @param socketAddress the address of the proxy
   * @return the options
   * @throws IllegalArgumentException if the address is null
   */
  public static ProxyOptions create(InetSocketAddress socketAddress) {
    return new ProxyOptions(new FixedProxySelector(socketAddress));
  }

  /**
   * What chooses the proxy.
   *
   * @return the selector
   */
  public ProxySelector getProxySelector() {
    return proxySelector;
  }

  @Override
  public String toString() {
    return "ProxyOptions{proxySelector=" + proxySelector + "}";
  }
}
