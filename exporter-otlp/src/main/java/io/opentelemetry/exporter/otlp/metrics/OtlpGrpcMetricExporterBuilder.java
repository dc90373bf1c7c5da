package io.opentelemetry.exporter.otlp.metrics;

import dev.peregrine.exporter.otlp.internal.options.ExporterOptions;
import dev.peregrine.exporter.otlp.internal.options.MetricPreferences;
import dev.peregrine.exporter.otlp.internal.options.OptionsAccess;
import io.grpc.ManagedChannel;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.common.export.RetryPolicy;
import io.opentelemetry.sdk.metrics.export.AggregationTemporalitySelector;
import io.opentelemetry.sdk.metrics.export.DefaultAggregationSelector;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Builds an {@link OtlpGrpcMetricExporter}. Not thread-safe.
 *
 * <p>Every setter checks its argument at once: {@link NullPointerException} for null, {@link
 * IllegalArgumentException} for a value that cannot work. The message names the parameter.
 */
public final class OtlpGrpcMetricExporterBuilder {

  private final ExporterOptions options;
  private MetricPreferences preferences;

  OtlpGrpcMetricExporterBuilder(ExporterOptions options, MetricPreferences preferences) {
    this.options = options;
    this.preferences = preferences;
    OptionsAccess.register(this, options);
  }

  /**
   * Sends over a channel of your own instead of one that the exporter opens: endpoint, TLS,
   * compression and connect timeout are then the channel's affair, and so is closing it.
   *
   * @param channel the channel
   * @return this builder
   * @deprecated Use {@link #setEndpoint(String)}.
   */
  @Deprecated
  public OtlpGrpcMetricExporterBuilder setChannel(ManagedChannel channel) {
    options.setChannel(channel);
    return this;
  }

  /**
   * Sets how long one export may take, retries included. The default is 10 seconds.
   *
   * @param timeout the time; 0 means no limit
   * @param unit the unit of {@code timeout}
   * @return this builder
   * @throws IllegalArgumentException if the time is negative
   */
  public OtlpGrpcMetricExporterBuilder setTimeout(long timeout, TimeUnit unit) {
    options.setTimeout(timeout, unit);
    return this;
  }

  /**
   * Sets how long one export may take, retries included. The default is 10 seconds.
   *
   * @param timeout the time; zero means no limit
   * @return this builder
   * @throws IllegalArgumentException if the time is negative
   */
  public OtlpGrpcMetricExporterBuilder setTimeout(Duration timeout) {
    options.setTimeout(timeout);
    return this;
  }

  /**
   * Sets how long opening a connection may take. The default is 10 seconds.
   *
   * @param timeout the time; 0 means no limit
   * @param unit the unit of {@code timeout}
   * @return this builder
   * @throws IllegalArgumentException if the time is negative
   */
  public OtlpGrpcMetricExporterBuilder setConnectTimeout(long timeout, TimeUnit unit) {
    options.setConnectTimeout(timeout, unit);
    return this;
  }

  /**
   * Sets how long opening a connection may take. The default is 10 seconds.
   *
   * @param timeout the time; zero means no limit
   * @return this builder
   * @throws IllegalArgumentException if the time is negative
   */
  public OtlpGrpcMetricExporterBuilder setConnectTimeout(Duration timeout) {
    options.setConnectTimeout(timeout);
    return this;
  }

  /**
   * Sets how many bytes a request may have before compression; a larger one is not sent, and its
   * export fails. The default is 64 MiB.
   *
   * @param maxRequestMessageSizeBytes the bytes, more than 0
   * @return this builder
   * @throws IllegalArgumentException if the size is 0 or less
   */
  public OtlpGrpcMetricExporterBuilder setMaxRequestMessageSize(long maxRequestMessageSizeBytes) {
    options.setMaxRequestSize(maxRequestMessageSizeBytes, "maxRequestMessageSizeBytes");
    return this;
  }

  /**
   * Sets where to send to. The default is {@code http://localhost:4317}.
   *
   * @param endpoint a URL that starts with {@code http://} or, for TLS, {@code https://}
   * @return this builder
   * @throws IllegalArgumentException if it is no such URL
   */
  public OtlpGrpcMetricExporterBuilder setEndpoint(String endpoint) {
    options.setEndpoint(endpoint);
    return this;
  }

  /**
   * Sets the compression of requests. The default is none.
   *
   * @param compressionMethod {@code none}, {@code gzip}, or the encoding of a {@link
   *     io.opentelemetry.sdk.common.export.Compressor} that the component loader finds
   * @return this builder
   * @throws IllegalArgumentException if there is no such compressor
   */
  public OtlpGrpcMetricExporterBuilder setCompression(String compressionMethod) {
    options.setCompression(compressionMethod);
    return this;
  }

  /**
   * Sets the certificates of the servers to trust. The default is the JVM's.
   *
   * @param trustedCertificatesPem X.509 certificates in PEM
   * @return this builder
   * @throws IllegalStateException if they cannot be read
   */
  public OtlpGrpcMetricExporterBuilder setTrustedCertificates(byte[] trustedCertificatesPem) {
    options.setTrustedCertificates(trustedCertificatesPem);
    return this;
  }

  /**
   * Sets what the client shows to a server that asks for a certificate (mutual TLS).
   *
   * @param privateKeyPem a PKCS #8 key in PEM
   * @param certificatePem its chain of X.509 certificates in PEM
   * @return this builder
   * @throws IllegalStateException if they cannot be read
   */
  public OtlpGrpcMetricExporterBuilder setClientTls(byte[] privateKeyPem, byte[] certificatePem) {
    options.setClientTls(privateKeyPem, certificatePem);
    return this;
  }

  /**
   * Sets the TLS context, instead of certificates.
   *
   * @param sslContext the context
   * @param trustManager the trust manager that the context was made with
   * @return this builder
   */
  public OtlpGrpcMetricExporterBuilder setSslContext(
      SSLContext sslContext, X509TrustManager trustManager) {
    options.setSslContext(sslContext, trustManager);
    return this;
  }

  /**
   * Sets the versions of TLS to offer, such as {@code TLSv1.3}. The default is the JVM's.
   *
   * @param enabledProtocols the versions, at least one
   * @return this builder
   * @throws IllegalArgumentException if there is none
   */
  public OtlpGrpcMetricExporterBuilder setEnabledProtocols(List<String> enabledProtocols) {
    options.setEnabledProtocols(enabledProtocols);
    return this;
  }

  /**
   * Adds a header to every request; a later value for the same name replaces the earlier one.
   *
   * @param key the name
   * @param value the value
   * @return this builder
   */
  public OtlpGrpcMetricExporterBuilder addHeader(String key, String value) {
    options.addHeader(key, value);
    return this;
  }

  /**
   * Sets what supplies headers anew for every request, beside those of {@link #addHeader(String,
   * String)}: a token that is renewed, for instance. It is asked on the exporting thread.
   *
   * @param headerSupplier the supplier
   * @return this builder
   */
  public OtlpGrpcMetricExporterBuilder setHeaders(Supplier<Map<String, String>> headerSupplier) {
    options.setHeaders(headerSupplier);
    return this;
  }

  /**
   * Sets whether points of a kind of instrument start anew at each collection. The default is
   * {@link AggregationTemporalitySelector#alwaysCumulative()}.
   *
   * @param aggregationTemporalitySelector the selector
   * @return this builder
   */
  public OtlpGrpcMetricExporterBuilder setAggregationTemporalitySelector(
      AggregationTemporalitySelector aggregationTemporalitySelector) {
    preferences = preferences.withTemporality(aggregationTemporalitySelector);
    return this;
  }

  /**
   * Sets how a kind of instrument is aggregated where no view says so. The default is {@link
   * DefaultAggregationSelector#getDefault()}.
   *
   * @param defaultAggregationSelector the selector
   * @return this builder
   */
  public OtlpGrpcMetricExporterBuilder setDefaultAggregationSelector(
      DefaultAggregationSelector defaultAggregationSelector) {
    preferences = preferences.withAggregation(defaultAggregationSelector);
    return this;
  }

  /**
   * Sets how transient failures are retried. The default is {@link RetryPolicy#getDefault()}.
   *
   * @param retryPolicy the policy, or null to never retry
   * @return this builder
   */
  public OtlpGrpcMetricExporterBuilder setRetryPolicy(@Nullable RetryPolicy retryPolicy) {
    options.setRetryPolicy(retryPolicy);
    return this;
  }

  /**
   * Sets who records the exporter's own metrics. The default is the global one.
   *
   * @param meterProvider the meter provider
   * @return this builder
   */
  public OtlpGrpcMetricExporterBuilder setMeterProvider(MeterProvider meterProvider) {
    options.setMeterProvider(meterProvider);
    return this;
  }

  /**
   * Sets who records the exporter's own metrics; it is asked at the first export, so that the
   * provider may be made after the exporter. The default is the global one.
   *
   * @param meterProviderSupplier supplies the meter provider
   * @return this builder
   */
  public OtlpGrpcMetricExporterBuilder setMeterProvider(
      Supplier<MeterProvider> meterProviderSupplier) {
    options.setMeterProvider(meterProviderSupplier);
    return this;
  }

  /**
   * Sets which metrics the exporter records of itself. The default is {@link
   * InternalTelemetryVersion#LEGACY}.
   *
   * @param schemaVersion the version
   * @return this builder
   */
  public OtlpGrpcMetricExporterBuilder setInternalTelemetryVersion(
      InternalTelemetryVersion schemaVersion) {
    options.setInternalTelemetryVersion(schemaVersion);
    return this;
  }

  /**
   * Sets whether buffers, and the points that a reader hands over, are used again. The default is
   * {@link MemoryMode#REUSABLE_DATA}.
   *
   * @param memoryMode the mode
   * @return this builder
   */
  public OtlpGrpcMetricExporterBuilder setMemoryMode(MemoryMode memoryMode) {
    options.setMemoryMode(memoryMode);
    return this;
  }

  /**
   * Sets the class loader that senders and compressors are looked up with.
   *
   * @param serviceClassLoader the class loader
   * @return this builder
   */
  public OtlpGrpcMetricExporterBuilder setServiceClassLoader(ClassLoader serviceClassLoader) {
    options.setServiceClassLoader(serviceClassLoader);
    return this;
  }

  /**
   * Sets what senders and compressors are looked up with.
   *
   * @param componentLoader the loader
   * @return this builder
   */
  public OtlpGrpcMetricExporterBuilder setComponentLoader(ComponentLoader componentLoader) {
    options.setComponentLoader(componentLoader);
    return this;
  }

  /**
   * Sets the threads that requests run on. The default is daemon threads of the exporter's own. The
   * executor stays yours: the exporter does not shut it down.
   *
   * @param executorService the executor
   * @return this builder
   */
  public OtlpGrpcMetricExporterBuilder setExecutorService(ExecutorService executorService) {
    options.setExecutorService(executorService);
    return this;
  }

  /**
   * Builds the exporter. It opens no connection before its first export.
   *
   * @return the exporter
   * @throws IllegalStateException if no sender for gRPC is on the class path
   */
  public OtlpGrpcMetricExporter build() {
    return new OtlpGrpcMetricExporter(options.copy(), preferences);
  }
}
