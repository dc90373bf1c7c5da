package dev.peregrine.exporter.otlp.internal.send.okhttp;

import java.io.IOException;
import java.net.Proxy;
import okhttp3.Authenticator;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/**
 * Gives a proxy that asks for it the name and the password of the JVM's {@link
 * java.net.Authenticator}, and nobody else.
 *
 * <p>OkHttp does so by itself for a tunnel. A request that the proxy is to read it would not repeat,
 * since its body can be written only once.
 */
final class ProxyAuthentication implements Authenticator, Interceptor {

  private static final String HEADER = "Proxy-Authorization";
  private static final int ASKED_FOR = 407;

  private volatile @Nullable String credentials;

  @Override
  public @Nullable Request authenticate(@Nullable Route route, Response response)
      throws IOException {
    if (response.request().header(HEADER) != null) {
      // They were refused.
      credentials = null;
      return null;
    }
    Request authenticated = JAVA_NET_AUTHENTICATOR.authenticate(route, response);
    if (authenticated != null) {
      credentials = authenticated.header(HEADER);
    }
    return authenticated;
  }

  /** Whether a request should be repeated after this answer. */
  boolean isWorthRepeating(Response response) {
    return response.code() == ASKED_FOR && credentials != null;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    String known = credentials;
    Connection connection = chain.connection();
    if (known == null || connection == null || !isReadByProxy(connection.route())) {
      return chain.proceed(chain.request());
    }
    return chain.proceed(chain.request().newBuilder().header(HEADER, known).build());
  }

  private static boolean isReadByProxy(Route route) {
    return route.proxy().type() == Proxy.Type.HTTP && !route.requiresTunnel();
  }
}
