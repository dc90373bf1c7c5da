package dev.peregrine.exporter.otlp.internal.encode;

import dev.peregrine.sdk.common.internal.ApiAccess;
import dev.peregrine.sdk.common.internal.annotation.HotPath;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;

/** Fields of {@code KeyValue}, {@code Resource} and {@code InstrumentationScope}. */
final class CommonFields {

  private static final Field KEY = Field.scalar(1, "key");
  private static final Field VALUE = Field.message(2, "value", 1);

  private static final Field RESOURCE_ATTRIBUTES = Field.message(1, "attributes", 1);

  private static final Field SCOPE_NAME = Field.scalar(1, "name");
  private static final Field SCOPE_VERSION = Field.scalar(2, "version");
  private static final Field SCOPE_ATTRIBUTES = Field.message(3, "attributes", 1);

  private CommonFields() {}

  static void resource(OtlpWriter out, Resource resource) {
    attributes(out, RESOURCE_ATTRIBUTES, ApiAccess.pairs(resource.getAttributes()));
  }

  static void scope(OtlpWriter out, InstrumentationScopeInfo scope) {
    out.string(SCOPE_NAME, scope.getName());
    String version = scope.getVersion();
    if (version != null) {
      out.string(SCOPE_VERSION, version);
    }
    attributes(out, SCOPE_ATTRIBUTES, ApiAccess.pairs(scope.getAttributes()));
  }

  static void attributes(OtlpWriter out, Field field, Object[] pairs) {
    attributes(out, field, pairs, pairs.length / 2);
  }

  /** Writes {@code count} attributes from an array of keys and values in turn. */
  @HotPath("OtlpEncodeBenchmark")
  static void attributes(OtlpWriter out, Field field, Object[] pairs, int count) {
    if (count == 0) {
      return;
    }
    out.beginList(field);
    for (int i = 0; i < 2 * count; i += 2) {
      int mark = out.beginElement(field);
      out.presentUtf8(KEY, ApiAccess.keyUtf8((AttributeKey<?>) pairs[i]));
      value(out, pairs[i + 1], 1);
      out.end(field, mark);
    }
    out.endList();
  }

  /** The rest of a {@code KeyValue} whose key is written. */
  static void value(OtlpWriter out, Object value, int depth) {
    int mark = out.begin(VALUE);
    AnyValueFields.write(out, value, depth);
    out.end(VALUE, mark);
  }

  static void keyValue(OtlpWriter out, String key, Object value, int depth) {
    out.string(KEY, key);
    value(out, value, depth);
  }

  /** How many attributes and the like were left out; foreign data may count less than it holds. */
  static int dropped(int total, int kept) {
    return Math.max(total - kept, 0);
  }
}
