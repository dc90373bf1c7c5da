package dev.peregrine.exporter.otlp.internal.send.okhttp;

import dev.peregrine.exporter.otlp.internal.send.NetworkSettings;
import io.opentelemetry.sdk.common.export.HttpSenderConfig;
import io.opentelemetry.sdk.common.export.ProxyOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * OkHttp as one sender has configured it. Made with the first request, since all of it costs a
 * program's start dearly. A client that is to speak TLS reads every certificate that the JVM
 * trusts, so that one for cleartext does not. Thread-safe.
 */
final class Clients {

  private final HttpSenderConfig config;
  private final ExecutorService executor;
  private final NetworkSettings settings;
  private final HttpUrl url;
  private final @Nullable MediaType contentType;
  private final ProxyAuthentication proxyAuthentication = new ProxyAuthentication();
  private final OkHttpClient model;

  /** For redirects from cleartext to TLS; at worst two threads make one. */
  private volatile @Nullable OkHttpClient tlsModel;

  Clients(HttpSenderConfig config, NetworkSettings settings, ExecutorService executor) {
    this.config = config;
    this.executor = executor;
    this.settings = settings;
    this.url = HttpUrl.get(config.getEndpoint().toString());
    this.contentType = MediaType.parse(config.getContentType());
    this.model = make(url.isHttps());
  }

  HttpUrl url() {
    return url;
  }

  @Nullable MediaType contentType() {
    return contentType;
  }

  ProxyAuthentication proxyAuthentication() {
    return proxyAuthentication;
  }

  /** Makes a client with connections of its own. */
  OkHttpClient open() {
    return model.newBuilder().connectionPool(new ConnectionPool()).build();
  }

  /** The client, or one on the same connections that can speak TLS if that is needed. */
  OkHttpClient speaking(HttpUrl target, OkHttpClient client) {
    if (url.isHttps() || !target.isHttps()) {
      return client;
    }
    OkHttpClient tls = tlsModel;
    if (tls == null) {
      tls = make(/* tls= */ true);
      tlsModel = tls;
    }
    return tls.newBuilder().connectionPool(client.connectionPool()).build();
  }

  /**
   * The time of a call as a whole is limited by the sender, so that nothing else needs to be.
   * OkHttp's own limit wakes a thread for every call.
   */
  private OkHttpClient make(boolean tls) {
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .dispatcher(new Dispatcher(executor))
            .dns(settings.hostLookup()::lookup)
            .proxyAuthenticator(proxyAuthentication)
            .addNetworkInterceptor(proxyAuthentication)
            .socketFactory(new NoDelaySocketFactory(!url.isHttps()))
            .followRedirects(false)
            .connectTimeout(millis(config.getConnectTimeout()), TimeUnit.MILLISECONDS)
            .readTimeout(0, TimeUnit.MILLISECONDS)
            .writeTimeout(0, TimeUnit.MILLISECONDS);
    ProxyOptions proxy = config.getProxyOptions();
    if (proxy != null) {
      builder.proxySelector(proxy.getProxySelector());
    }
    if (tls) {
      addTls(builder);
    } else {
      builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
    }
    return builder.build();
  }

  private void addTls(OkHttpClient.Builder builder) {
    SSLContext sslContext = config.getSslContext();
    X509TrustManager trustManager = config.getTrustManager();
    if (sslContext != null && trustManager != null) {
      builder.sslSocketFactory(sslContext.getSocketFactory(), trustManager);
    }
    List<String> protocols = config.getEnabledProtocols();
    if (protocols != null) {
      ConnectionSpec spec =
          new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS)
              .tlsVersions(protocols.toArray(new String[0]))
              .build();
      builder.connectionSpecs(List.of(spec, ConnectionSpec.CLEARTEXT));
    }
  }

  /** OkHttp counts in milliseconds of 31 bits, 0 for no limit. */
  private static long millis(Duration timeout) {
    long millis = TimeUnit.NANOSECONDS.toMillis(timeout.toNanos());
    return millis > Integer.MAX_VALUE ? 0 : Math.max(millis, 1);
  }
}
