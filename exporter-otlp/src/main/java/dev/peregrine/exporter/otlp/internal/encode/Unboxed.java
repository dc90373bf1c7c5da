package dev.peregrine.exporter.otlp.internal.encode;

import java.util.List;

/** Numbers of other people's points, which come in lists of objects, as arrays. */
final class Unboxed {

  private Unboxed() {}

  static long[] longs(List<Long> numbers) {
    long[] array = new long[numbers.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = numbers.get(i);
    }
    return array;
  }

  static double[] doubles(List<Double> numbers) {
    double[] array = new double[numbers.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = numbers.get(i);
    }
    return array;
  }
}
