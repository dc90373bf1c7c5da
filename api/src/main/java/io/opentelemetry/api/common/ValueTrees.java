package io.opentelemetry.api.common;

import java.util.List;

/**
 * What walks through nested values. Nesting is in the hands of whoever made the data, so it is
 * followed no further than any real data goes, and the stack cannot overflow.
 *
 * <p>Below that depth JSON says {@code null}, the hash is the same for all, and two values are
 * equal only if they are the same object, which keeps equality transitive and in step with the
 * hash.
 */
final class ValueTrees {

  static final int MAX_DEPTH = 256;

  private ValueTrees() {}

  static String toJson(Value<?> value) {
    StringBuilder json = new StringBuilder();
    ValueJson.append(json, value, 0);
    return json.toString();
  }

  static int hash(Value<?> value) {
    return hash(value, 0);
  }

  private static int hash(Value<?> value, int depth) {
    if (!isNested(value)) {
      return value.hashCode();
    }
    int hash = 1;
    if (depth < MAX_DEPTH) {
      for (Object element : (List<?>) value.getValue()) {
        if (element instanceof KeyValue entry) {
          hash = 31 * hash + (31 * entry.getKey().hashCode() + hash(entry.getValue(), depth + 1));
        } else {
          hash = 31 * hash + hash((Value<?>) element, depth + 1);
        }
      }
    }
    return hash;
  }

  static boolean equal(Value<?> a, Value<?> b) {
    return equal(a, b, 0);
  }

  private static boolean equal(Value<?> a, Value<?> b, int depth) {
    if (a == b) {
      return true;
    }
    if (a.getType() != b.getType()) {
      return false;
    }
    if (!isNested(a)) {
      return a.equals(b);
    }
    List<?> left = (List<?>) a.getValue();
    List<?> right = (List<?>) b.getValue();
    if (depth == MAX_DEPTH || left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      if (!equalElements(left.get(i), right.get(i), depth + 1)) {
        return false;
      }
    }
    return true;
  }

  private static boolean equalElements(Object a, Object b, int depth) {
    if (a instanceof KeyValue left && b instanceof KeyValue right) {
      return left.getKey().equals(right.getKey())
          && equal(left.getValue(), right.getValue(), depth);
    }
    return a instanceof Value<?> left && b instanceof Value<?> right && equal(left, right, depth);
  }

  static boolean isNested(Value<?> value) {
    return value.getType() == ValueType.ARRAY || value.getType() == ValueType.KEY_VALUE_LIST;
  }
}
