package dev.peregrine.sdk.autoconfigure.internal.tree;

import org.jspecify.annotations.Nullable;

/** A single value, its variables put in and its type found. */
public final class ScalarNode implements ConfigNode {

  private static final int LONGEST_SHOWN = 60;

  private final Place place;
  private final String source;
  private final String text;
  private final @Nullable Object value;

  /**
   * Creates a scalar.
   *
   * @param source the text with references to variables
   * @param text the text with variables put in
   * @param value null, a Boolean, Long, Double or String
   */
  ScalarNode(Place place, String source, String text, @Nullable Object value) {
    this.place = place;
    this.source = source;
    this.text = text;
    this.value = value;
  }

  @Override
  public Place place() {
    return place;
  }

  @Override
  public boolean isNull() {
    return value == null;
  }

  @Override
  public String kind() {
    if (value == null) {
      return "null";
    }
    if (value instanceof Boolean) {
      return "a boolean";
    }
    if (value instanceof Long) {
      return "an integer";
    }
    return value instanceof Double ? "a number" : "a string";
  }

  /** Null, or a Boolean, Long, Double or String: what the text is after substitution. */
  public @Nullable Object value() {
    return value;
  }

  /**
   * The value where a string is wanted: the text as it is written, so that the version {@code 1.10}
   * stays that; null for null.
   */
  public @Nullable String asString() {
    return value == null ? null : text;
  }

  /** The boolean; null for any other value. */
  public @Nullable Boolean asBoolean() {
    return value instanceof Boolean bool ? bool : null;
  }

  /** The integer, also one written as {@code 5.0} or {@code 5e3}; null for any other value. */
  public @Nullable Long asLong() {
    if (value instanceof Double number) {
      long whole = number.longValue();
      return whole == number && Math.abs(number) < 0x1p63 ? (Long) whole : null;
    }
    return value instanceof Long whole ? whole : null;
  }

  /** The number; null for any other value. */
  public @Nullable Double asDouble() {
    return value instanceof Number number ? (Double) number.doubleValue() : null;
  }

  /** The value for a message: never what came from a variable, but the reference to it. */
  public String shown() {
    if (value == null && source.equals(text)) {
      return "null";
    }
    String start =
        source.length() <= LONGEST_SHOWN ? source : source.substring(0, LONGEST_SHOWN) + "…";
    return value instanceof String || !source.equals(text) ? "\"" + start + "\"" : start;
  }

  ScalarNode movedTo(String path) {
    return new ScalarNode(place.withPath(path), source, text, value);
  }
}
