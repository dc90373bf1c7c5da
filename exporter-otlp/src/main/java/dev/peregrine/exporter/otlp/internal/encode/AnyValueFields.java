package dev.peregrine.exporter.otlp.internal.encode;

import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.common.ValueType;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields of {@code AnyValue} and of the lists within it. */
final class AnyValueFields {

  private static final Field STRING = Field.scalar(1, "stringValue");
  private static final Field BOOL = Field.scalar(2, "boolValue");
  private static final Field INT = Field.scalar(3, "intValue");
  private static final Field DOUBLE = Field.scalar(4, "doubleValue");
  private static final Field ARRAY = Field.message(5, "arrayValue", 1);
  private static final Field KEY_VALUE_LIST = Field.message(6, "kvlistValue", 1);
  private static final Field BYTES = Field.scalar(7, "bytesValue");

  /** Of {@code ArrayValue} and of {@code KeyValueList}. */
  private static final Field VALUES = Field.message(1, "values", 1);

  /** As deep as the specification lets a value be; what lies deeper is written as empty. */
  private static final int MAX_DEPTH = 64;

  private AnyValueFields() {}

  static Level toText() {
    return Level.text(STRING);
  }

  /** Writes a value of an attribute, at depth 1, or a value within one. */
  static void write(OtlpWriter out, @Nullable Object value, int depth) {
    if (value instanceof String string) {
      out.presentString(STRING, string);
    } else if (value instanceof Long integer) {
      out.presentInt64(INT, integer);
    } else if (value instanceof Boolean bool) {
      out.presentBool(BOOL, bool);
    } else if (value instanceof Double number) {
      out.presentDouble(DOUBLE, number);
    } else if (value instanceof List<?> list) {
      array(out, list, depth);
    } else if (value instanceof Value<?> any) {
      complex(out, any, depth);
    } else if (value instanceof ByteBuffer bytes) {
      out.presentBytes(BYTES, bytes);
    }
  }

  private static void complex(OtlpWriter out, Value<?> value, int depth) {
    if (value.getType() == ValueType.KEY_VALUE_LIST) {
      keyValueList(out, (List<?>) value.getValue(), depth);
    } else if (value.getType() != ValueType.EMPTY) {
      write(out, value.getValue(), depth);
    }
  }

  private static void array(OtlpWriter out, List<?> list, int depth) {
    if (depth > MAX_DEPTH) {
      return;
    }
    int mark = out.begin(ARRAY);
    if (!list.isEmpty()) {
      out.beginList(VALUES);
      for (int i = 0; i < list.size(); i++) {
        int element = out.beginElement(VALUES);
        write(out, list.get(i), depth + 1);
        out.end(VALUES, element);
      }
      out.endList();
    }
    out.end(ARRAY, mark);
  }

  private static void keyValueList(OtlpWriter out, List<?> list, int depth) {
    if (depth > MAX_DEPTH) {
      return;
    }
    int mark = out.begin(KEY_VALUE_LIST);
    if (!list.isEmpty()) {
      out.beginList(VALUES);
      for (int i = 0; i < list.size(); i++) {
        KeyValue entry = (KeyValue) list.get(i);
        int element = out.beginElement(VALUES);
        CommonFields.keyValue(out, entry.getKey(), entry.getValue(), depth + 1);
        out.end(VALUES, element);
      }
      out.endList();
    }
    out.end(KEY_VALUE_LIST, mark);
  }
}
