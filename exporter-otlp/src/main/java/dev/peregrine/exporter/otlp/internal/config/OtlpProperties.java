package dev.peregrine.exporter.otlp.internal.config;

import dev.peregrine.exporter.otlp.internal.options.ExporterOptions;
import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import dev.peregrine.sdk.autoconfigure.spi.internal.SelfTelemetry;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.common.export.RetryPolicy;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.export.AggregationTemporalitySelector;
import io.opentelemetry.sdk.metrics.export.DefaultAggregationSelector;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The properties {@code otel.exporter.otlp.…} of one signal. Each exists for all signals and for
 * one; the latter wins, and a blank one counts as not set.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/protocol/exporter/#configuration-options">Options</a>
 */
final class OtlpProperties {

  private static final String GENERAL = "otel.exporter.otlp.";

  private final ConfigProperties properties;
  private final OtlpSignal signal;

  OtlpProperties(ConfigProperties properties, OtlpSignal signal) {
    this.properties = properties;
    this.signal = signal;
  }

  OtlpProtocol protocol() {
    String value = string("protocol");
    return value == null ? OtlpProtocol.GRPC : OtlpProtocol.parse(value, signal.plural());
  }

  /** The settings beside the specified ones. */
  DeliveryProperties delivery() {
    return new DeliveryProperties(properties, signal);
  }

  /** Sets what all exporters have. */
  void applyTo(ExporterOptions options) {
    options.setComponentLoader(properties.getComponentLoader());
    options.setJson(protocol() == OtlpProtocol.HTTP_JSON);
    endpoint(options::setEndpoint);
    headers(options::addHeader);
    compression(options::setCompression);
    timeout(options::setTimeout);
    trustedCertificates(options::setTrustedCertificatesFile);
    clientTls(options::setClientTlsFiles);
    retryPolicy(options::setRetryPolicy);
    memoryMode(options::setMemoryMode);
    options.setInternalTelemetryVersion(SelfTelemetry.version(properties));
  }

  /**
   * For gRPC it has no path. For HTTP the general one is a base that the signal's path is appended
   * to.
   */
  private void endpoint(Consumer<String> setter) {
    String key = key("endpoint");
    if (!isSet(key)) {
      return;
    }
    OtlpEndpoint endpoint = OtlpEndpoint.parse(get(key));
    if (protocol() == OtlpProtocol.GRPC) {
      set(key, setter, endpoint.withoutPath());
    } else if (key.equals(GENERAL + "endpoint")) {
      set(key, setter, endpoint.resolve(signal.httpPath()));
    } else {
      set(key, setter, endpoint.withPath());
    }
  }

  void headers(BiConsumer<String, String> adder) {
    String key = key("headers");
    for (Map.Entry<String, String> header : properties.getMap(key).entrySet()) {
      String name = header.getKey();
      try {
        adder.accept(name, PercentDecoder.decode(header.getValue()));
      } catch (IllegalArgumentException e) {
        throw new ConfigurationException(
            "Cannot decode header value for header: " + name + " (" + key + ")", e);
      }
    }
  }

  private void compression(Consumer<String> setter) {
    String key = key("compression");
    if (isSet(key)) {
      set(key, setter, get(key));
    }
  }

  private void timeout(Consumer<Duration> setter) {
    String key = key("timeout");
    Duration timeout = isSet(key) ? properties.getDuration(key) : null;
    if (timeout != null) {
      set(key, setter, timeout);
    }
  }

  private void trustedCertificates(Consumer<Path> setter) {
    String key = key("certificate");
    if (isSet(key)) {
      set(key, setter, file(key));
    }
  }

  private void clientTls(BiConsumer<Path, Path> setter) {
    String keyKey = key("client.key");
    String certificateKey = key("client.certificate");
    if (isSet(keyKey) != isSet(certificateKey)) {
      throw new ConfigurationException(
          "Both client key and client certificate must be set, but only "
              + (isSet(keyKey) ? keyKey : certificateKey)
              + " is");
    }
    if (isSet(keyKey)) {
      Path certificate = file(certificateKey);
      set(
          keyKey + ", " + certificateKey,
          privateKey -> setter.accept(privateKey, certificate),
          file(keyKey));
    }
  }

  private void retryPolicy(Consumer<@Nullable RetryPolicy> setter) {
    if (properties.getBoolean("otel.java.exporter.otlp.retry.disabled", false)) {
      setter.accept(null);
    }
  }

  private void memoryMode(Consumer<MemoryMode> setter) {
    String value = properties.getString("otel.java.exporter.memory_mode");
    if (value == null || value.isBlank()) {
      return;
    }
    try {
      setter.accept(MemoryMode.valueOf(value.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(
          "Unrecognized memory mode: "
              + value
              + " (otel.java.exporter.memory_mode). Must be reusable_data or immutable_data",
          e);
    }
  }

  /** Which temporality the metrics exporter prefers. */
  void temporality(Consumer<AggregationTemporalitySelector> setter) {
    String key = "otel.exporter.otlp.metrics.temporality.preference";
    switch (get(key).toLowerCase(Locale.ROOT)) {
      case "" -> {}
      case "cumulative" -> setter.accept(AggregationTemporalitySelector.alwaysCumulative());
      case "delta" -> setter.accept(AggregationTemporalitySelector.deltaPreferred());
      case "lowmemory" -> setter.accept(AggregationTemporalitySelector.lowMemory());
      default ->
          throw new ConfigurationException(
              "Unrecognized aggregation temporality: "
                  + get(key)
                  + " ("
                  + key
                  + "). Must be cumulative, delta or lowmemory");
    }
  }

  /** How histograms are aggregated where no view says so. */
  void histogramAggregation(Consumer<DefaultAggregationSelector> setter) {
    String key = "otel.exporter.otlp.metrics.default.histogram.aggregation";
    switch (get(key).toLowerCase(Locale.ROOT)) {
      case "", "explicit_bucket_histogram" -> {}
      case "base2_exponential_bucket_histogram" ->
          setter.accept(
              DefaultAggregationSelector.getDefault()
                  .with(InstrumentType.HISTOGRAM, Aggregation.base2ExponentialBucketHistogram()));
      default ->
          throw new ConfigurationException(
              "Unrecognized default histogram aggregation: "
                  + get(key)
                  + " ("
                  + key
                  + "). Must be explicit_bucket_histogram or base2_exponential_bucket_histogram");
    }
  }

  /** The signal's own property if it is set, else the general one. */
  private String key(String name) {
    String specific = GENERAL + signal.plural() + "." + name;
    return isSet(specific) ? specific : GENERAL + name;
  }

  private boolean isSet(String key) {
    String value = properties.getString(key);
    return value != null && !value.isBlank();
  }

  private String get(String key) {
    String value = properties.getString(key);
    return value == null ? "" : value.trim();
  }

  private @Nullable String string(String name) {
    String key = key(name);
    return isSet(key) ? get(key) : null;
  }

  private Path file(String key) {
    try {
      Path path = Path.of(get(key));
      if (Files.isReadable(path)) {
        return path;
      }
    } catch (InvalidPathException e) {
      // Said below.
    }
    throw new ConfigurationException(
        "Invalid OTLP certificate/key path: " + get(key) + " (" + key + ")");
  }

  private static <V> void set(String key, Consumer<V> setter, V value) {
    try {
      setter.accept(value);
    } catch (RuntimeException e) {
      throw new ConfigurationException(key + ": " + e.getMessage(), e);
    }
  }
}
