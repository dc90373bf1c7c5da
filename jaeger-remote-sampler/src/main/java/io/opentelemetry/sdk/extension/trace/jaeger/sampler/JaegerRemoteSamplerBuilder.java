package io.opentelemetry.sdk.extension.trace.jaeger.sampler;

import static java.util.Objects.requireNonNull;

import dev.peregrine.exporter.otlp.internal.tls.Tls;
import dev.peregrine.sampler.jaeger.internal.ManagerConnection;
import dev.peregrine.sampler.jaeger.internal.SamplingManager;
import dev.peregrine.sampler.jaeger.internal.StrategyPoller;
import dev.peregrine.sdk.common.internal.thread.DaemonTimer;
import io.grpc.ManagedChannel;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.common.export.GrpcSender;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Builds a {@link JaegerRemoteSampler}. Not thread-safe. */
public final class JaegerRemoteSamplerBuilder {

  private static final String DEFAULT_ENDPOINT = "http://localhost:14250";
  private static final Duration DEFAULT_POLLING_INTERVAL = Duration.ofMinutes(1);
  private static final double DEFAULT_RATIO = 0.001;
  private static final long DEFAULT_MAX_RESPONSE_BYTES = 4L << 20;

  private URI endpoint = URI.create(DEFAULT_ENDPOINT);
  private Duration pollingInterval = DEFAULT_POLLING_INTERVAL;
  private Sampler initialSampler = Sampler.parentBased(Sampler.traceIdRatioBased(DEFAULT_RATIO));
  private long maxResponseBytes = DEFAULT_MAX_RESPONSE_BYTES;
  private Tls tls = Tls.DEFAULT;
  private @Nullable String serviceName;

  /** A {@code ManagedChannel}, kept untyped so that gRPC may be absent. */
  private @Nullable Object channel;

  JaegerRemoteSamplerBuilder() {}

  /**
   * Sets the service whose strategy is asked for.
   *
   * @param newServiceName by default {@code service.name} of the default resource
   * @return this builder
   */
  public JaegerRemoteSamplerBuilder setServiceName(String newServiceName) {
    serviceName = requireNonNull(newServiceName, "serviceName");
    return this;
  }

  /**
   * Sets the server to ask, over gRPC.
   *
   * @param newEndpoint a URL; {@code http://localhost:14250} by default
   * @return this builder
   * @throws IllegalArgumentException if it is no URL, or begins with neither http:// nor https://
   */
  public JaegerRemoteSamplerBuilder setEndpoint(String newEndpoint) {
    requireNonNull(newEndpoint, "endpoint");
    URI uri;
    try {
      uri = new URI(newEndpoint);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("Invalid endpoint, must be a URL: " + newEndpoint, e);
    }
    boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    if (!http || uri.getAuthority() == null) {
      throw new IllegalArgumentException(
          "Invalid endpoint, must start with http:// or https://: " + newEndpoint);
    }
    endpoint = uri;
    return this;
  }

  /**
   * Sets whom to trust.
   *
   * @param trustedCertificatesPem certificates as PEM; by default those that the JVM trusts
   * @return this builder
   */
  public JaegerRemoteSamplerBuilder setTrustedCertificates(byte[] trustedCertificatesPem) {
    tls = tls.withTrusted(requireNonNull(trustedCertificatesPem, "trustedCertificatesPem"));
    return this;
  }

  /**
   * Sets who this client is, for servers that ask.
   *
   * @param privateKeyPem the private key as PEM
   * @param certificatePem its certificate as PEM
   * @return this builder
   */
  public JaegerRemoteSamplerBuilder setClientTls(byte[] privateKeyPem, byte[] certificatePem) {
    requireNonNull(privateKeyPem, "privateKeyPem");
    tls = tls.withClient(privateKeyPem, requireNonNull(certificatePem, "certificatePem"));
    return this;
  }

  /**
   * Sets a ready-made context of TLS.
   *
   * @param sslContext the context
   * @param trustManager what the context trusts with
   * @return this builder
   */
  public JaegerRemoteSamplerBuilder setSslContext(
      SSLContext sslContext, X509TrustManager trustManager) {
    tls =
        tls.withContext(
            requireNonNull(sslContext, "sslContext"), requireNonNull(trustManager, "trustManager"));
    return this;
  }

  /**
   * Sets how often the server is asked.
   *
   * @param interval the time from an answer to the next question; a minute by default
   * @param unit the unit of it
   * @return this builder
   * @throws IllegalArgumentException if it is not positive
   */
  public JaegerRemoteSamplerBuilder setPollingInterval(int interval, TimeUnit unit) {
    requireNonNull(unit, "unit");
    return setPollingInterval(Duration.of(interval, unit.toChronoUnit()));
  }

  /**
   * Sets how often the server is asked.
   *
   * @param interval the time from an answer to the next question; a minute by default
   * @return this builder
   * @throws IllegalArgumentException if it is not positive
   */
  public JaegerRemoteSamplerBuilder setPollingInterval(Duration interval) {
    requireNonNull(interval, "interval");
    if (interval.isNegative() || interval.isZero()) {
      throw new IllegalArgumentException("polling interval must be positive, but is " + interval);
    }
    pollingInterval = interval;
    return this;
  }

  /**
   * Sets what samples until the server answers.
   *
   * @param sampler by default one root in a thousand, and children as their parents
   * @return this builder
   */
  public JaegerRemoteSamplerBuilder setInitialSampler(Sampler sampler) {
    initialSampler = requireNonNull(sampler, "initialSampler");
    return this;
  }

  /**
   * Sets the longest answer that is read.
   *
   * @param maxBytes bytes; 4 MiB by default
   * @return this builder
   * @throws IllegalArgumentException if it is not positive
   */
  public JaegerRemoteSamplerBuilder setMaxSamplingStrategyResponseBodySize(long maxBytes) {
    if (maxBytes <= 0) {
      throw new IllegalArgumentException(
          "maxSamplingStrategyResponseBodySize must be positive, but is " + maxBytes);
    }
    maxResponseBytes = maxBytes;
    return this;
  }

  /**
   * Sets a channel to ask over, which is not closed with the sampler. The endpoint and everything
   * about TLS then have no effect.
   *
   * @param newChannel the channel
   * @return this builder
   * @deprecated let the sampler open its own
   */
  @Deprecated
  public JaegerRemoteSamplerBuilder setChannel(ManagedChannel newChannel) {
    channel = requireNonNull(newChannel, "channel");
    return this;
  }

  /**
   * Makes the sampler, which begins to ask.
   *
   * @return a new sampler
   */
  public JaegerRemoteSampler build() {
    GrpcSender sender = new ManagerConnection(endpoint, tls.open(), maxResponseBytes).open(channel);
    StrategyPoller poller =
        new StrategyPoller(
            new SamplingManager(sender, service()),
            new DaemonTimer("peregrine-jaeger-remote-sampler"),
            pollingInterval,
            initialSampler,
            Logger.getLogger(JaegerRemoteSampler.class.getName()),
            endpoint.toString());
    poller.start();
    return new JaegerRemoteSampler(
        poller, "endpoint=" + endpoint + ", pollingIntervalMs=" + pollingInterval.toMillis());
  }

  private String service() {
    String name = serviceName;
    if (name == null) {
      name = Resource.getDefault().getAttribute(AttributeKey.stringKey("service.name"));
    }
    return name == null ? "" : name;
  }
}
