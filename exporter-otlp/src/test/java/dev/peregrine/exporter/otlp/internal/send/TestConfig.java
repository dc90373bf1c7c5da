package dev.peregrine.exporter.otlp.internal.send;

import dev.peregrine.exporter.otlp.internal.tls.TlsContext;
import io.opentelemetry.sdk.common.export.Compressor;
import io.opentelemetry.sdk.common.export.GrpcSenderConfig;
import io.opentelemetry.sdk.common.export.HttpSenderConfig;
import io.opentelemetry.sdk.common.export.ProxyOptions;
import io.opentelemetry.sdk.common.export.RetryPolicy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;

/** A configuration of a sender, free to choose. The timeouts are too long to be met by chance. */
public final class TestConfig implements HttpSenderConfig, GrpcSenderConfig, NetworkSettings {

  public URI endpoint;
  public Duration timeout = Duration.ofMinutes(5);
  public Duration connectTimeout = Duration.ofMinutes(5);
  public Supplier<Map<String, List<String>>> headers = Map::of;
  public long maxResponseBytes = 1_000;
  public Compressor compressor;
  public RetryPolicy retryPolicy;
  public ProxyOptions proxy;
  public SSLContext sslContext;
  public X509TrustManager trustManager;
  public ExecutorService executor;
  public List<String> enabledProtocols;
  public Duration maxConnectionAge = Duration.ofNanos(Long.MAX_VALUE);
  public HostLookup hostLookup = HostLookup.JVM;
  public TlsContext tls;

  public TestConfig(URI endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  public URI getEndpoint() {
    return endpoint;
  }

  @Override
  public String getContentType() {
    return "application/x-protobuf";
  }

  @Override
  public String getFullMethodName() {
    return "test.Service/Export";
  }

  @Override
  public Compressor getCompressor() {
    return compressor;
  }

  @Override
  public Duration getTimeout() {
    return timeout;
  }

  @Override
  public Duration getConnectTimeout() {
    return connectTimeout;
  }

  @Override
  public Supplier<Map<String, List<String>>> getHeadersSupplier() {
    return headers;
  }

  @Override
  public ProxyOptions getProxyOptions() {
    return proxy;
  }

  @Override
  public RetryPolicy getRetryPolicy() {
    return retryPolicy;
  }

  /** Takes certificates and keys from there, and follows their changes. */
  public void use(TlsContext context) {
    tls = context;
    sslContext = context.sslContext();
    trustManager = context.trustManager();
  }

  @Override
  public long maxConnectionAgeNanos() {
    return maxConnectionAge.toNanos();
  }

  @Override
  public int tlsVersion() {
    return tls == null ? 0 : tls.version();
  }

  @Override
  public HostLookup hostLookup() {
    return hostLookup;
  }

  @Override
  public SSLContext getSslContext() {
    return sslContext;
  }

  @Override
  public X509TrustManager getTrustManager() {
    return trustManager;
  }

  @Override
  public ExecutorService getExecutorService() {
    return executor;
  }

  @Override
  public List<String> getEnabledProtocols() {
    return enabledProtocols;
  }

  @Override
  public long getMaxResponseBodySize() {
    return maxResponseBytes;
  }
}
