package dev.peregrine.examples.quickstart;

import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;

/** Attributes that came over the wire, as text. */
final class AttributeText {
  private AttributeText() {}

  static String of(KeyValue attribute) {
    return attribute.getKey() + '=' + of(attribute.getValue());
  }

  static String of(AnyValue value) {
    return switch (value.getValueCase()) {
      case STRING_VALUE -> value.getStringValue();
      case BOOL_VALUE -> String.valueOf(value.getBoolValue());
      case INT_VALUE -> String.valueOf(value.getIntValue());
      case DOUBLE_VALUE -> String.valueOf(value.getDoubleValue());
      default -> value.toString().strip();
    };
  }
}
