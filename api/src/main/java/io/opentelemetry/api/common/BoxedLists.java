package io.opentelemetry.api.common;

import java.util.Arrays;
import java.util.List;

/** Lists of primitive arrays' elements, which are copied. */
final class BoxedLists {

  private BoxedLists() {}

  static List<Long> of(long[] values) {
    Long[] boxed = new Long[values.length];
    Arrays.setAll(boxed, i -> values[i]);
    return Arrays.asList(boxed);
  }

  static List<Double> of(double[] values) {
    Double[] boxed = new Double[values.length];
    Arrays.setAll(boxed, i -> values[i]);
    return Arrays.asList(boxed);
  }

  static List<Boolean> of(boolean[] values) {
    Boolean[] boxed = new Boolean[values.length];
    Arrays.setAll(boxed, i -> values[i]);
    return Arrays.asList(boxed);
  }
}
