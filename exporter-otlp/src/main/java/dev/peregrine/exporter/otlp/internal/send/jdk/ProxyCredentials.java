package dev.peregrine.exporter.otlp.internal.send.jdk;

import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Gives a proxy that asks for it the name and the password of the JVM's {@link Authenticator}, and
 * nobody else. An authenticator of the client's own would keep it from sending an application's
 * {@code Authorization} header.
 */
final class ProxyCredentials {

  private static final String HEADER = "Proxy-Authorization";
  private static final int ASKED_FOR = 407;

  private final @Nullable ProxySelector selector;
  private volatile @Nullable String known;

  /**
   * @param selector null for the JVM's
   */
  ProxyCredentials(@Nullable ProxySelector selector) {
    this.selector = selector;
  }

  /** Adds what the proxy on the way asked for before. */
  void addTo(HttpRequest.Builder request, URI uri) {
    String credentials = known;
    if (credentials != null && proxyFor(uri) != null) {
      request.setHeader(HEADER, credentials);
    }
  }

  /** Whether a request should be repeated after this answer, since there is more to add now. */
  boolean askFor(URI uri, HttpResponse<?> response) {
    if (response.statusCode() != ASKED_FOR) {
      return false;
    }
    if (response.request().headers().firstValue(HEADER).isPresent()) {
      // They were refused.
      known = null;
      return false;
    }
    InetSocketAddress proxy = proxyFor(uri);
    PasswordAuthentication password =
        proxy == null
            ? null
            : Authenticator.requestPasswordAuthentication(
                proxy.getHostString(),
                proxy.getAddress(),
                proxy.getPort(),
                "http",
                "",
                "Basic",
                null,
                Authenticator.RequestorType.PROXY);
    if (password == null) {
      return false;
    }
    String text = password.getUserName() + ":" + String.valueOf(password.getPassword());
    known =
        "Basic "
            + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.ISO_8859_1));
    return true;
  }

  private @Nullable InetSocketAddress proxyFor(URI uri) {
    ProxySelector effective = selector == null ? ProxySelector.getDefault() : selector;
    if (effective != null) {
      for (Proxy proxy : effective.select(uri)) {
        if (proxy.type() == Proxy.Type.HTTP && proxy.address() instanceof InetSocketAddress http) {
          return http;
        }
      }
    }
    return null;
  }
}
