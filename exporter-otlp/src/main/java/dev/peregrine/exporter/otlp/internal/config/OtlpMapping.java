package dev.peregrine.exporter.otlp.internal.config;

import dev.peregrine.exporter.otlp.internal.options.ExporterOptions;
import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import dev.peregrine.sdk.autoconfigure.spi.ComponentConfig;
import dev.peregrine.sdk.autoconfigure.spi.ComponentContext;
import dev.peregrine.sdk.autoconfigure.spi.internal.SettingParser;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The mapping under {@code otlp_http} or {@code otlp_grpc} in a file. */
final class OtlpMapping extends OtlpSettings {

  private static final String DELIVERY = "delivery";

  private final ComponentConfig config;
  private final ComponentContext context;
  private final boolean grpc;

  OtlpMapping(ComponentConfig config, OtlpSignal signal, boolean grpc) {
    super(new MappingSource(config), signal);
    this.config = config;
    this.context = config.context();
    this.grpc = grpc;
  }

  @Override
  OtlpProtocol protocol() {
    if (grpc) {
      return OtlpProtocol.GRPC;
    }
    String encoding = source.text("encoding");
    return switch (encoding == null ? "protobuf" : encoding) {
      case "protobuf" -> OtlpProtocol.HTTP_PROTOBUF;
      case "json" -> OtlpProtocol.HTTP_JSON;
      default -> throw config.error("encoding", encoding + " must be protobuf or json");
    };
  }

  @Override
  @Nullable DeliverySettings delivery() {
    ComponentConfig distribution = context.distribution();
    ComponentConfig delivery = distribution == null ? null : distribution.getStructured(DELIVERY);
    return delivery == null
        ? null
        : new DeliverySettings(
            new MappingSource(delivery, delivery.getStructured(signal.plural())));
  }

  @Override
  void applyOwnTo(ExporterOptions options) {
    options.setComponentLoader(context.componentLoader());
    options.setInternalTelemetryVersion(context.telemetryVersion());
    set(
        "max.request.size",
        source.number("max.request.size"),
        bytes ->
            options.setMaxRequestSize(bytes == 0 ? Long.MAX_VALUE : bytes, "max_request_size"));
    set("max.response.size", source.number("max.response.size"), options::setMaxResponseSize);
  }

  @Override
  @Nullable String endpoint() {
    String text = source.text("endpoint");
    if (text == null) {
      return null;
    }
    try {
      return grpc
          ? OtlpEndpoint.parse(withScheme(text)).withoutPath()
          : OtlpEndpoint.parse(text).withPath();
    } catch (ConfigurationException e) {
      throw source.error("endpoint", String.valueOf(e.getMessage()), e);
    }
  }

  /** For gRPC a host and a port will do; TLS is used unless that is said not to be. */
  private String withScheme(String endpoint) {
    if (endpoint.contains("://")) {
      return endpoint;
    }
    ComponentConfig tls = config.getStructured("tls");
    boolean insecure = tls != null && Boolean.TRUE.equals(tls.getBoolean("insecure"));
    return (insecure ? "http://" : "https://") + endpoint;
  }

  /** The one that is added last wins. */
  @Override
  void headers(BiConsumer<String, String> adder) {
    headersList(adder);
    List<ComponentConfig> headers = config.getStructuredList("headers");
    if (headers == null) {
      return;
    }
    for (ComponentConfig header : headers) {
      String name = header.getString("name");
      String value = header.getString("value");
      if (name == null) {
        throw header.error("name", "is required");
      }
      if (value != null) {
        adder.accept(name, value);
      }
    }
  }

  private void headersList(BiConsumer<String, String> adder) {
    String list = config.getString("headers_list");
    if (list == null) {
      return;
    }
    try {
      for (Map.Entry<String, String> header : SettingParser.map(list).entrySet()) {
        adder.accept(header.getKey(), PercentDecoder.decode(header.getValue()));
      }
    } catch (IllegalArgumentException e) {
      throw config.error("headers_list", String.valueOf(e.getMessage()));
    }
  }
}
