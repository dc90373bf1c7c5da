package dev.peregrine.exporter.otlp.internal.config;

import dev.peregrine.exporter.otlp.internal.options.ExporterOptions;
import dev.peregrine.exporter.otlp.internal.options.MetricPreferences;
import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import dev.peregrine.sdk.autoconfigure.spi.internal.MetricDefaults;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the exporter of one signal is set up with. Where the settings stand, and what only one place
 * knows, is up to subclasses.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/protocol/exporter/#configuration-options">Options</a>
 */
abstract class OtlpSettings {

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

  abstract void headers(BiConsumer<String, String> adder);

  /** Sets what only settings of this kind know. */
  abstract void applyOwnTo(ExporterOptions options);

  /** Sets what all exporters have. */
  final void applyTo(ExporterOptions options) {
    applyOwnTo(options);
    options.setJson(protocol() == OtlpProtocol.HTTP_JSON);
    set("endpoint", endpoint(), options::setEndpoint);
    headers(options::addHeader);
    set("compression", source.text("compression"), options::setCompression);
    set("timeout", source.duration("timeout"), (Duration timeout) -> options.setTimeout(timeout));
    set("certificate", file("certificate"), options::setTrustedCertificatesFile);
    clientTls(options::setClientTlsFiles);
  }

  private void clientTls(BiConsumer<Path, Path> setter) {
    Path key = file("client.key");
    Path certificate = file("client.certificate");
    if (key != null && certificate != null) {
      set("client.key", key, privateKey -> setter.accept(privateKey, certificate));
    } else if (key != null || certificate != null) {
      throw source.error(
          key != null ? "client.key" : "client.certificate",
          "Both client key and client certificate must be set, but only this one is",
          null);
    }
  }

  /** What a metrics exporter wants of its reader. */
  final MetricPreferences metricPreferences() {
    return metricPreferences(source);
  }

  static MetricPreferences metricPreferences(SettingSource source) {
    return new MetricPreferences(
        parsed(source, "temporality.preference", MetricDefaults::temporality),
        parsed(source, "default.histogram.aggregation", MetricDefaults::histograms));
  }

  private static <V> V parsed(
      SettingSource source, String name, Function<@Nullable String, V> parser) {
    try {
      return parser.apply(source.text(name));
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

  /** Sets a value, if there is one; whatever is wrong with it is said with its place. */
  final <V> void set(String name, @Nullable V value, Consumer<V> setter) {
    if (value == null) {
      return;
    }
    try {
      setter.accept(value);
    } catch (ConfigurationException e) {
      throw e;
    } catch (RuntimeException e) {
      throw source.error(name, String.valueOf(e.getMessage()), e);
    }
  }
}
