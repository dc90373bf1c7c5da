package dev.peregrine.exporter.otlp.internal.config;

import dev.peregrine.exporter.otlp.internal.options.ExporterOptions;
import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import dev.peregrine.sdk.autoconfigure.spi.ComponentConfig;
import dev.peregrine.sdk.autoconfigure.spi.ComponentContext;
import dev.peregrine.sdk.autoconfigure.spi.internal.SettingParser;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The mapping under {@code otlp_http} or {@code otlp_grpc} in a file. */
final class OtlpMapping extends OtlpSettings {

  private static final String DELIVERY = "delivery";
  private static final String MAX_REQUEST_SIZE = "max.request.size";
  private static final String MAX_RESPONSE_SIZE = "max.response.size";

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
    set(MAX_REQUEST_SIZE, options);
    set(MAX_RESPONSE_SIZE, options);
  }

  @Override
  void setTo(ExporterOptions options, String name) {
    switch (name) {
      case MAX_REQUEST_SIZE -> {
        Long bytes = source.number(name);
        if (bytes != null) {
          options.setMaxRequestSize(bytes == 0 ? Long.MAX_VALUE : bytes, "max_request_size");
        }
      }
      case MAX_RESPONSE_SIZE -> {
        Long bytes = source.number(name);
        if (bytes != null) {
          options.setMaxResponseSize(bytes);
        }
      }
      default -> super.setTo(options, name);
    }
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

  /** One by itself wins over one of the list. */
  @Override
  Map<String, String> headers() {
    Map<String, String> all = headersList();
    List<ComponentConfig> headers = config.getStructuredList("headers");
    if (headers == null) {
      return all;
    }
    for (ComponentConfig header : headers) {
      String name = header.getString("name");
      String value = header.getString("value");
      if (name == null) {
        throw header.error("name", "is required");
      }
      if (value != null) {
        all.put(name, value);
      }
    }
    return all;
  }

  private Map<String, String> headersList() {
    Map<String, String> headers = new LinkedHashMap<>();
    String list = config.getString("headers_list");
    if (list == null) {
      return headers;
    }
    try {
      for (Map.Entry<String, String> header : SettingParser.map(list).entrySet()) {
        headers.put(header.getKey(), PercentDecoder.decode(header.getValue()));
      }
    } catch (IllegalArgumentException e) {
      throw config.error("headers_list", String.valueOf(e.getMessage()));
    }
    return headers;
  }
}
