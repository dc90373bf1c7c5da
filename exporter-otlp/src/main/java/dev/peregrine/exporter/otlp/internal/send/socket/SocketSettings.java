package dev.peregrine.exporter.otlp.internal.send.socket;

import dev.peregrine.exporter.otlp.internal.send.NetworkSettings;
import io.opentelemetry.sdk.common.export.Compressor;
import io.opentelemetry.sdk.common.export.GrpcSenderConfig;
import io.opentelemetry.sdk.common.export.HttpSenderConfig;
import io.opentelemetry.sdk.common.export.ProxyOptions;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What a transport wants to know of a sender's configuration, whichever protocol it is for.
 *
 * @param threadName what threads are called, if there is no executor
 * @param headers asked for each request; may throw
 * @param executor null for threads of the transport's own
 * @param sslContext null for the JVM's
 * @param tlsProtocols which versions of TLS may be spoken; null for the JVM's
 * @param proxySelector null for the JVM's
 */
public record SocketSettings(
    String threadName,
    URI endpoint,
    Supplier<Map<String, List<String>>> headers,
    @Nullable Compressor compressor,
    Duration connectTimeout,
    @Nullable ExecutorService executor,
    @Nullable SSLContext sslContext,
    @Nullable List<String> tlsProtocols,
    @Nullable ProxySelector proxySelector,
    NetworkSettings network) {

  public static SocketSettings of(HttpSenderConfig config) {
    ProxyOptions proxy = config.getProxyOptions();
    return new SocketSettings(
        "otlp-http",
        config.getEndpoint(),
        config.getHeadersSupplier(),
        config.getCompressor(),
        config.getConnectTimeout(),
        config.getExecutorService(),
        config.getSslContext(),
        config.getEnabledProtocols(),
        proxy == null ? null : proxy.getProxySelector(),
        NetworkSettings.of(config));
  }

  public static SocketSettings of(GrpcSenderConfig config) {
    return new SocketSettings(
        "otlp-grpc",
        config.getEndpoint(),
        config.getHeadersSupplier(),
        config.getCompressor(),
        config.getConnectTimeout(),
        config.getExecutorService(),
        config.getSslContext(),
        config.getEnabledProtocols(),
        null,
        NetworkSettings.of(config));
  }
}
