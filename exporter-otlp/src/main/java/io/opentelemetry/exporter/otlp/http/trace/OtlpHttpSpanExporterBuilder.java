package io.opentelemetry.exporter.otlp.http.trace;

import dev.peregrine.exporter.otlp.internal.options.ExporterOptions;
import dev.peregrine.exporter.otlp.internal.options.OptionsAccess;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.common.export.ProxyOptions;
import io.opentelemetry.sdk.common.export.RetryPolicy;
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
 * Builds an {@link OtlpHttpSpanExporter}. Not thread-safe.
 *
 * <p>Every setter checks its argument at once: {@link NullPointerException} for null, {@link
 * IllegalArgumentException} for a value that cannot work. The message names the parameter.
 */
public final class OtlpHttpSpanExporterBuilder {

  private final ExporterOptions options;

  OtlpHttpSpanExporterBuilder(ExporterOptions options) {
    this.options = options;
    OptionsAccess.register(this, options);
  }

  /**
   * Sets how long one export may take, retries included. The default is 10 seconds.
   *
   * @param timeout the time; 0 means no limit
   * @param unit the unit of {@code timeout}
   * @return this builder
   * @throws IllegalArgumentException if the time is negative
   */
  public OtlpHttpSpanExporterBuilder setTimeout(long timeout, TimeUnit unit) {
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
  public OtlpHttpSpanExporterBuilder setTimeout(Duration timeout) {
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
  public OtlpHttpSpanExporterBuilder setConnectTimeout(long timeout, TimeUnit unit) {
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
  public OtlpHttpSpanExporterBuilder setConnectTimeout(Duration timeout) {
    options.setConnectTimeout(timeout);
    return this;
  }

  /**
   * Sets how many bytes a request may have before compression; a larger one is not sent, and its
   * export fails. The default is 64 MiB.
   *
   * @param maxRequestBodySizeBytes the bytes, more than 0
   * @return this builder
   * @throws IllegalArgumentException if the size is 0 or less
   */
  public OtlpHttpSpanExporterBuilder setMaxRequestBodySize(long maxRequestBodySizeBytes) {
    options.setMaxRequestSize(maxRequestBodySizeBytes, "maxRequestBodySizeBytes");
    return this;
  }

  /**
   * Sets where to send to. The default is {@code http://localhost:4318/v1/traces}.
   *
   * @param endpoint a URL that starts with {@code http://} or, for TLS, {@code https://}, path
   *     included
   * @return this builder
   * @throws IllegalArgumentException if it is no such URL
   */
  public OtlpHttpSpanExporterBuilder setEndpoint(String endpoint) {
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
  public OtlpHttpSpanExporterBuilder setCompression(String compressionMethod) {
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
  public OtlpHttpSpanExporterBuilder setTrustedCertificates(byte[] trustedCertificatesPem) {
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
  public OtlpHttpSpanExporterBuilder setClientTls(byte[] privateKeyPem, byte[] certificatePem) {
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
  public OtlpHttpSpanExporterBuilder setSslContext(
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
  public OtlpHttpSpanExporterBuilder setEnabledProtocols(List<String> enabledProtocols) {
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
  public OtlpHttpSpanExporterBuilder addHeader(String key, String value) {
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
  public OtlpHttpSpanExporterBuilder setHeaders(Supplier<Map<String, String>> headerSupplier) {
    options.setHeaders(headerSupplier);
    return this;
  }

  /**
   * Sets how transient failures are retried. The default is {@link RetryPolicy#getDefault()}.
   *
   * @param retryPolicy the policy, or null to never retry
   * @return this builder
   */
  public OtlpHttpSpanExporterBuilder setRetryPolicy(@Nullable RetryPolicy retryPolicy) {
    options.setRetryPolicy(retryPolicy);
    return this;
  }

  /**
   * Sets the proxy to send through. The default is the JVM's.
   *
   * @param proxyOptions the proxy
   * @return this builder
   */
  public OtlpHttpSpanExporterBuilder setProxy(ProxyOptions proxyOptions) {
    options.setProxy(proxyOptions);
    return this;
  }

  /**
   * Sets the encoding of requests: JSON instead of protobuf. The default is protobuf, which is
   * smaller and faster.
   *
   * @param exportAsJson whether to send JSON
   * @return this builder
   * @see <a href="https://opentelemetry.io/docs/specs/otel/protocol/exporter/#specify-protocol">the
   *     protocol {@code http/json}</a>
   */
  public OtlpHttpSpanExporterBuilder setExportAsJson(boolean exportAsJson) {
    options.setJson(exportAsJson);
    return this;
  }

  /**
   * Sets who records the exporter's own metrics. The default is the global one.
   *
   * @param meterProvider the meter provider
   * @return this builder
   */
  public OtlpHttpSpanExporterBuilder setMeterProvider(MeterProvider meterProvider) {
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
  public OtlpHttpSpanExporterBuilder setMeterProvider(
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
  public OtlpHttpSpanExporterBuilder setInternalTelemetryVersion(
      InternalTelemetryVersion schemaVersion) {
    options.setInternalTelemetryVersion(schemaVersion);
    return this;
  }

  /**
   * Sets whether buffers are used again. The default is {@link MemoryMode#REUSABLE_DATA}.
   *
   * @param memoryMode the mode
   * @return this builder
   */
  public OtlpHttpSpanExporterBuilder setMemoryMode(MemoryMode memoryMode) {
    options.setMemoryMode(memoryMode);
    return this;
  }

  /**
   * Sets the class loader that senders and compressors are looked up with.
   *
   * @param serviceClassLoader the class loader
   * @return this builder
   */
  public OtlpHttpSpanExporterBuilder setServiceClassLoader(ClassLoader serviceClassLoader) {
    options.setServiceClassLoader(serviceClassLoader);
    return this;
  }

  /**
   * Sets what senders and compressors are looked up with.
   *
   * @param componentLoader the loader
   * @return this builder
   */
  public OtlpHttpSpanExporterBuilder setComponentLoader(ComponentLoader componentLoader) {
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
  public OtlpHttpSpanExporterBuilder setExecutorService(ExecutorService executorService) {
    options.setExecutorService(executorService);
    return this;
  }

  /**
   * Builds the exporter. It opens no connection before its first export.
   *
   * @return the exporter
   * @throws IllegalStateException if no sender for HTTP is on the class path
   */
  public OtlpHttpSpanExporter build() {
    return new OtlpHttpSpanExporter(options.copy());
  }
}
