package dev.peregrine.sampler.jaeger.internal;

import dev.peregrine.exporter.otlp.internal.send.NetworkSettings;
import dev.peregrine.exporter.otlp.internal.send.grpc.NettyGrpcSenderProvider;
import dev.peregrine.exporter.otlp.internal.send.http2.SocketGrpcSenderProvider;
import dev.peregrine.exporter.otlp.internal.tls.TlsContext;
import io.opentelemetry.sdk.common.export.Compressor;
import io.opentelemetry.sdk.common.export.GrpcSender;
import io.opentelemetry.sdk.common.export.GrpcSenderConfig;
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

/** How a server is reached: as those of the OTLP exporters, with their client. */
public record ManagerConnection(URI endpoint, TlsContext tls, long maxResponseBytes)
    implements GrpcSenderConfig, NetworkSettings {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  /**
   * A client, which opens nothing yet.
   *
   * @param channel an {@code io.grpc.ManagedChannel} to take instead; null for sockets of our own
   */
  public GrpcSender open(@Nullable Object channel) {
    return channel == null
        ? new SocketGrpcSenderProvider().createSender(this)
        : NettyGrpcSenderProvider.createSender(this, channel);
  }

  @Override
  public int tlsVersion() {
    return tls.version();
  }

  @Override
  public URI getEndpoint() {
    return endpoint;
  }

  @Override
  public String getFullMethodName() {
    return SamplingManager.METHOD;
  }

  @Override
  public @Nullable Compressor getCompressor() {
    return null;
  }

  @Override
  public Duration getConnectTimeout() {
    return TIMEOUT;
  }

  @Override
  public Duration getTimeout() {
    return TIMEOUT;
  }

  @Override
  public Supplier<Map<String, List<String>>> getHeadersSupplier() {
    return Map::of;
  }

  @Override
  public @Nullable RetryPolicy getRetryPolicy() {
    return null;
  }

  @Override
  public @Nullable SSLContext getSslContext() {
    return tls.sslContext();
  }

  @Override
  public @Nullable X509TrustManager getTrustManager() {
    return tls.trustManager();
  }

  @Override
  public @Nullable ExecutorService getExecutorService() {
    return null;
  }

  @Override
  public long getMaxResponseBodySize() {
    return maxResponseBytes;
  }
}
