package dev.peregrine.exporter.otlp.internal.encode;

import com.google.protobuf.ByteString;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.ArrayValue;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.common.v1.KeyValueList;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What all signals have in common on the wire, made with the official classes. */
public final class OfficialCommon {

  private OfficialCommon() {}

  /** Items by resource, then by scope, in the order they came. */
  static <T> Map<Resource, Map<InstrumentationScopeInfo, List<T>>> groups(
      List<? extends T> batch,
      Function<? super T, Resource> resource,
      Function<? super T, InstrumentationScopeInfo> scope) {
    Map<Resource, Map<InstrumentationScopeInfo, List<T>>> groups = new LinkedHashMap<>();
    for (T item : batch) {
      groups
          .computeIfAbsent(resource.apply(item), key -> new LinkedHashMap<>())
          .computeIfAbsent(scope.apply(item), key -> new ArrayList<>())
          .add(item);
    }
    return groups;
  }

  static io.opentelemetry.proto.resource.v1.Resource resource(Resource resource) {
    return io.opentelemetry.proto.resource.v1.Resource.newBuilder()
        .addAllAttributes(attributes(resource.getAttributes()))
        .build();
  }

  static InstrumentationScope scope(InstrumentationScopeInfo scope) {
    return InstrumentationScope.newBuilder()
        .setName(text(scope.getName()))
        .setVersion(text(scope.getVersion()))
        .addAllAttributes(attributes(scope.getAttributes()))
        .build();
  }

  static List<KeyValue> attributes(Attributes attributes) {
    List<KeyValue> list = new ArrayList<>();
    attributes.forEach((key, value) -> list.add(keyValue(key.getKey(), value)));
    return list;
  }

  private static KeyValue keyValue(String key, Object value) {
    return KeyValue.newBuilder().setKey(text(key)).setValue(anyValue(value)).build();
  }

  public static AnyValue anyValue(Object value) {
    AnyValue.Builder any = AnyValue.newBuilder();
    if (value instanceof String string) {
      any.setStringValue(text(string));
    } else if (value instanceof Boolean bool) {
      any.setBoolValue(bool);
    } else if (value instanceof Long number) {
      any.setIntValue(number);
    } else if (value instanceof Double number) {
      any.setDoubleValue(number);
    } else if (value instanceof ByteBuffer buffer) {
      any.setBytesValue(ByteString.copyFrom(buffer.duplicate()));
    } else if (value instanceof List<?> list) {
      ArrayValue.Builder array = any.getArrayValueBuilder();
      list.forEach(element -> array.addValues(anyValue(element)));
    } else if (value instanceof Value<?> complex) {
      return complexValue(complex);
    }
    return any.build();
  }

  private static AnyValue complexValue(Value<?> value) {
    return switch (value.getType()) {
      case EMPTY -> AnyValue.getDefaultInstance();
      case KEY_VALUE_LIST -> {
        KeyValueList.Builder list = KeyValueList.newBuilder();
        for (Object entry : (List<?>) value.getValue()) {
          io.opentelemetry.api.common.KeyValue keyValue =
              (io.opentelemetry.api.common.KeyValue) entry;
          list.addValues(keyValue(keyValue.getKey(), keyValue.getValue()));
        }
        yield AnyValue.newBuilder().setKvlistValue(list).build();
      }
      default -> anyValue(value.getValue());
    };
  }

  static ByteString bytes(String hex) {
    return ByteString.copyFrom(HexFormat.of().parseHex(hex));
  }

  /** Java's own encoding puts a question mark where a surrogate has no partner. */
  static String text(@Nullable String text) {
    return text == null
        ? ""
        : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
