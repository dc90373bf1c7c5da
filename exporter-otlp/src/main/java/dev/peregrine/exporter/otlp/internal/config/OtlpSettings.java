package dev.peregrine.exporter.otlp.internal.config;

import dev.peregrine.exporter.otlp.internal.options.ExporterOptions;
import dev.peregrine.exporter.otlp.internal.options.MetricPreferences;
import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import dev.peregrine.sdk.autoconfigure.spi.internal.MetricDefaults;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.opentelemetry.sdk.metrics.export.AggregationTemporalitySelector;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the exporter of one signal is set up with. Where the settings stand, and what only one place
 * knows, is up to subclasses.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/protocol/exporter/#configuration-options">Options</a>
 */
abstract class OtlpSettings {

  private static final String CLIENT_KEY = "client.key";
  private static final String CLIENT_CERTIFICATE = "client.certificate";

  private static final List<String> COMMON =
      List.of("endpoint", "compression", "timeout", "certificate", CLIENT_KEY);

  final SettingSource source;
  final OtlpSignal signal;

  OtlpSettings(SettingSource source, OtlpSignal signal) {
    this.source = source;
    this.signal = signal;
  }

  abstract OtlpProtocol protocol();

  /** The settings beside the specified ones; null if there are none. */
  abstract @Nullable DeliverySettings delivery();

  /** The endpoint of this signal; null for the default. */
  abstract @Nullable String endpoint();

  /** The headers by name, in the order in which they stand. */
  abstract Map<String, String> headers();

  /** Sets what only settings of this kind know. */
  abstract void applyOwnTo(ExporterOptions options);

  /** Sets what all exporters have. */
  final void applyTo(ExporterOptions options) {
    applyOwnTo(options);
    options.setJson(protocol() == OtlpProtocol.HTTP_JSON);
    for (Map.Entry<String, String> header : headers().entrySet()) {
      options.addHeader(header.getKey(), header.getValue());
    }
    for (String name : COMMON) {
      set(name, options);
    }
  }

  /** Sets a value, if there is one; whatever is wrong with it is said with its place. */
  final void set(String name, ExporterOptions options) {
    try {
      setTo(options, name);
    } catch (ConfigurationException e) {
      throw e;
    } catch (RuntimeException e) {
      throw source.error(name, String.valueOf(e.getMessage()), e);
    }
  }

  void setTo(ExporterOptions options, String name) {
    switch (name) {
      case "endpoint" -> {
        String endpoint = endpoint();
        if (endpoint != null) {
          options.setEndpoint(endpoint);
        }
      }
      case "compression" -> {
        String method = source.text(name);
        if (method != null) {
          options.setCompression(method);
        }
      }
      case "timeout" -> {
        Duration timeout = source.duration(name);
        if (timeout != null) {
          options.setTimeout(timeout);
        }
      }
      case "certificate" -> {
        Path trusted = file(name);
        if (trusted != null) {
          options.setTrustedCertificatesFile(trusted);
        }
      }
      case CLIENT_KEY -> setClientTls(options);
      default -> throw new IllegalArgumentException(name);
    }
  }

  private void setClientTls(ExporterOptions options) {
    Path key = file(CLIENT_KEY);
    Path certificate = file(CLIENT_CERTIFICATE);
    if (key != null && certificate != null) {
      options.setClientTlsFiles(key, certificate);
    } else if (key != null || certificate != null) {
      throw source.error(
          key != null ? CLIENT_KEY : CLIENT_CERTIFICATE,
          "Both client key and client certificate must be set, but only this one is",
          null);
    }
  }

  /** What a metrics exporter wants of its reader. */
  final MetricPreferences metricPreferences() {
    return metricPreferences(source);
  }

  static MetricPreferences metricPreferences(SettingSource source) {
    String name = "temporality.preference";
    try {
      AggregationTemporalitySelector temporality = MetricDefaults.temporality(source.text(name));
      name = "default.histogram.aggregation";
      return new MetricPreferences(temporality, MetricDefaults.histograms(source.text(name)));
    } catch (IllegalArgumentException e) {
      throw source.error(name, String.valueOf(e.getMessage()), e);
    }
  }

  private @Nullable Path file(String name) {
    String text = source.text(name);
    if (text == null) {
      return null;
    }
    try {
      Path path = Path.of(text);
      if (Files.isReadable(path)) {
        return path;
      }
    } catch (InvalidPathException e) {
      // Said below.
    }
    throw source.error(name, "Invalid OTLP certificate/key path: " + text, null);
  }
}
