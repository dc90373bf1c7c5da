package dev.peregrine.exporter.otlp.internal.options;

import dev.peregrine.exporter.otlp.internal.send.NetworkSettings;
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
import org.jspecify.annotations.Nullable;

/** An exporter's options as senders of either protocol want to see them. */
public final class SenderConfig implements HttpSenderConfig, GrpcSenderConfig, NetworkSettings {

  private final ExporterOptions options;

  /** Null for the JVM's defaults. */
  private final @Nullable TlsContext tls;

  public SenderConfig(ExporterOptions options) {
    this.options = options;
    this.tls = options.tls == null ? null : options.tls.open();
  }

  @Override
  public long maxConnectionAgeNanos() {
    return options.maxConnectionAgeNanos();
  }

  @Override
  public int tlsVersion() {
    return tls == null ? 0 : tls.version();
  }

  @Override
  public URI getEndpoint() {
    return options.endpoint;
  }

  @Override
  public String getFullMethodName() {
    return options.signal.grpcMethod();
  }

  @Override
  public String getContentType() {
    return options.json ? "application/json" : "application/x-protobuf";
  }

  @Override
  public @Nullable Compressor getCompressor() {
    return options.compressor;
  }

  @Override
  public Duration getTimeout() {
    return Duration.ofNanos(options.timeoutNanos);
  }

  @Override
  public Duration getConnectTimeout() {
    return Duration.ofNanos(options.connectTimeoutNanos);
  }

  @Override
  public Supplier<Map<String, List<String>>> getHeadersSupplier() {
    return options.headers;
  }

  @Override
  public @Nullable ProxyOptions getProxyOptions() {
    return options.proxy;
  }

  @Override
  public @Nullable RetryPolicy getRetryPolicy() {
    return options.retryPolicy;
  }

  @Override
  public @Nullable SSLContext getSslContext() {
    return tls == null ? null : tls.sslContext();
  }

  @Override
  public @Nullable X509TrustManager getTrustManager() {
    return tls == null ? null : tls.trustManager();
  }

  @Override
  public @Nullable ExecutorService getExecutorService() {
    return options.executor;
  }

  @Override
  public @Nullable List<String> getEnabledProtocols() {
    return options.enabledProtocols;
  }

  @Override
  public long getMaxResponseBodySize() {
    return options.maxResponseBytes;
  }
}
