package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.api.common.Attributes;

/** Attributes of many series. */
public final class SeriesAttributes {

  private SeriesAttributes() {}

  /** Three attributes, of which one tells the series apart. */
  public static Attributes of(int series) {
    return Attributes.of(
        Keys.METHOD, "GET", Keys.ROUTE, "/orders/" + series, Keys.SERVER, "shop.example");
  }

  /** Those of {@code count} series. */
  public static Attributes[] make(int count) {
    Attributes[] attributes = new Attributes[count];
    for (int i = 0; i < count; i++) {
      attributes[i] = of(i);
    }
    return attributes;
  }
}
