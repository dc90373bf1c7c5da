package dev.peregrine.exporter.otlp.internal.config;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.util.ArrayList;
import java.util.List;

/** The values of {@code otel.exporter.otlp.protocol}. */
enum OtlpProtocol {
  GRPC("grpc"),
  HTTP_PROTOBUF("http/protobuf"),
  HTTP_JSON("http/json");

  private final String value;

  OtlpProtocol(String value) {
    this.value = value;
  }

  static OtlpProtocol parse(String value, String signal) {
    List<String> allowed = new ArrayList<>();
    for (OtlpProtocol protocol : values()) {
      if (protocol.value.equals(value)) {
        return protocol;
      }
      allowed.add(protocol.value);
    }
    throw new ConfigurationException(
        "Unsupported OTLP " + signal + " protocol: " + value + ". Must be one of: " + allowed);
  }
}
