package dev.peregrine.exporter.otlp.internal.config;

import dev.peregrine.exporter.otlp.internal.options.ExporterOptions;
import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import dev.peregrine.sdk.autoconfigure.spi.internal.SelfTelemetry;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.opentelemetry.sdk.common.export.MemoryMode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The properties {@code otel.exporter.otlp.…} of one signal. */
final class OtlpProperties extends OtlpSettings {

  static final String PREFIX = "otel.exporter.otlp.";

  private final ConfigProperties properties;
  private final PropertySource own;

  OtlpProperties(ConfigProperties properties, OtlpSignal signal) {
    this(properties, signal, new PropertySource(properties, PREFIX, signal));
  }

  private OtlpProperties(ConfigProperties properties, OtlpSignal signal, PropertySource own) {
    super(own, signal);
    this.properties = properties;
    this.own = own;
  }

  @Override
  OtlpProtocol protocol() {
    String value = source.text("protocol");
    return value == null ? OtlpProtocol.GRPC : OtlpProtocol.parse(value, signal.plural());
  }

  @Override
  DeliverySettings delivery() {
    return new DeliverySettings(new PropertySource(properties, DeliverySettings.PREFIX, signal));
  }

  @Override
  void applyOwnTo(ExporterOptions options) {
    options.setComponentLoader(properties.getComponentLoader());
    options.setInternalTelemetryVersion(SelfTelemetry.version(properties));
    if (properties.getBoolean("otel.java.exporter.otlp.retry.disabled", false)) {
      options.setRetryPolicy(null);
    }
    MemoryMode memoryMode = memoryMode(properties);
    if (memoryMode != null) {
      options.setMemoryMode(memoryMode);
    }
  }

  /**
   * For gRPC it has no path. For HTTP the general one is a base that the signal's path is appended
   * to.
   */
  @Override
  @Nullable String endpoint() {
    String text = source.text("endpoint");
    if (text == null) {
      return null;
    }
    OtlpEndpoint endpoint = OtlpEndpoint.parse(text);
    if (protocol() == OtlpProtocol.GRPC) {
      return endpoint.withoutPath();
    }
    return own.isOfSignal("endpoint") ? endpoint.withPath() : endpoint.resolve(signal.httpPath());
  }

  @Override
  Map<String, String> headers() {
    String key = own.key("headers");
    Map<String, String> headers = new LinkedHashMap<>();
    for (Map.Entry<String, String> header : properties.getMap(key).entrySet()) {
      String name = header.getKey();
      try {
        headers.put(name, PercentDecoder.decode(header.getValue()));
      } catch (IllegalArgumentException e) {
        throw new ConfigurationException(
            "Cannot decode header value for header: " + name + " (" + key + ")", e);
      }
    }
    return headers;
  }

  private static @Nullable MemoryMode memoryMode(ConfigProperties properties) {
    String value = properties.getString("otel.java.exporter.memory_mode");
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return MemoryMode.valueOf(value.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(
          "Unrecognized memory mode: "
              + value
              + " (otel.java.exporter.memory_mode). Must be reusable_data or immutable_data",
          e);
    }
  }
}
