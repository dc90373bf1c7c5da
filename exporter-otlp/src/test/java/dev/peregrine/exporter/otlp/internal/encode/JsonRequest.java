package dev.peregrine.exporter.otlp.internal.encode;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.Strictness;
import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/** Reads OTLP's JSON into the official classes, and accepts nothing but what the protocol says. */
public final class JsonRequest {

  private static final Gson GSON = new GsonBuilder().setStrictness(Strictness.STRICT).create();
  private static final Set<String> IDS = Set.of("traceId", "spanId", "parentSpanId");

  private JsonRequest() {}

  /** Reads spans. */
  public static ExportTraceServiceRequest parse(byte[] utf8) {
    ExportTraceServiceRequest.Builder request = ExportTraceServiceRequest.newBuilder();
    read(utf8, request);
    return request.build();
  }

  /** Reads any request into a builder of its class. */
  public static void read(byte[] utf8, Message.Builder request) {
    String text = new String(utf8, StandardCharsets.UTF_8);
    read(GSON.fromJson(text, JsonObject.class), request);
  }

  private static void read(JsonObject json, Message.Builder message) {
    for (Map.Entry<String, JsonElement> member : json.entrySet()) {
      FieldDescriptor field = field(message, member.getKey());
      if (field.isRepeated()) {
        assertThat(member.getValue().getAsJsonArray()).isNotEmpty();
        for (JsonElement element : member.getValue().getAsJsonArray()) {
          message.addRepeatedField(field, value(field, element, message));
        }
      } else {
        message.setField(field, value(field, member.getValue(), message));
      }
    }
  }

  private static FieldDescriptor field(Message.Builder message, String jsonName) {
    for (FieldDescriptor field : message.getDescriptorForType().getFields()) {
      if (field.getJsonName().equals(jsonName)) {
        return field;
      }
    }
    throw new AssertionError(message.getDescriptorForType().getName() + " has no " + jsonName);
  }

  private static Object value(FieldDescriptor field, JsonElement json, Message.Builder parent) {
    return switch (field.getType()) {
      case MESSAGE -> {
        Message.Builder builder = parent.newBuilderForField(field);
        read(json.getAsJsonObject(), builder);
        yield builder.build();
      }
      case STRING -> string(json);
      case BYTES ->
          ByteString.copyFrom(
              IDS.contains(field.getJsonName())
                  ? HexFormat.of().parseHex(string(json))
                  : Base64.getDecoder().decode(string(json)));
      case BOOL -> json.getAsJsonPrimitive().getAsBoolean();
      case INT64, SFIXED64 -> Long.parseLong(string(json));
      case UINT64, FIXED64 -> Long.parseUnsignedLong(string(json));
      case SINT32 -> Integer.parseInt(number(json));
      case UINT32, FIXED32 -> Integer.parseUnsignedInt(number(json));
      case ENUM -> field.getEnumType().findValueByNumber(Integer.parseInt(number(json)));
      case DOUBLE -> decimal(json);
      default -> throw new AssertionError("No such field in OTLP: " + field);
    };
  }

  private static double decimal(JsonElement json) {
    if (!json.getAsJsonPrimitive().isString()) {
      return json.getAsDouble();
    }
    return switch (json.getAsString()) {
      case "NaN" -> Double.NaN;
      case "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> throw new AssertionError("A double is no string: " + json);
    };
  }

  private static String string(JsonElement json) {
    assertThat(json.getAsJsonPrimitive().isString()).as("%s is a string", json).isTrue();
    return json.getAsString();
  }

  private static String number(JsonElement json) {
    assertThat(json.getAsJsonPrimitive().isNumber()).as("%s is a number", json).isTrue();
    return json.getAsString();
  }
}
