package dev.peregrine.sdk.autoconfigure.internal.schema;

import dev.peregrine.sdk.autoconfigure.internal.tree.ConfigNode;
import dev.peregrine.sdk.autoconfigure.internal.tree.ScalarNode;
import org.jspecify.annotations.Nullable;

/**
 * A single value.
 *
 * @param kind of which kind
 * @param nullable whether it may be null
 * @param min the least number allowed
 * @param max the greatest number allowed
 */
public record ScalarType(Kind kind, boolean nullable, @Nullable Long min, @Nullable Long max)
    implements Type {

  /** Kinds of values. */
  public enum Kind {
    /** Any scalar as it is written: a version such as {@code 1.10} needs no quotes. */
    STRING("a string"),
    /** True or false. */
    BOOLEAN("true or false"),
    /** A whole number. */
    INTEGER("an integer"),
    /** A whole number or a fraction. */
    NUMBER("a number");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  @Override
  public String allowed() {
    if (min != null && max != null) {
      return kind.words + " from " + min + " to " + max;
    }
    if (min != null) {
      return kind.words + " of at least " + min;
    }
    return kind.words + (max == null ? "" : " of at most " + max);
  }

  @Override
  public void checkPresent(ConfigNode node, Faults faults) {
    if (!(node instanceof ScalarNode scalar)) {
      faults.wrong(node, allowed());
    } else if (!accepts(scalar)) {
      faults.wrongValue(scalar, allowed());
    }
  }

  private boolean accepts(ScalarNode scalar) {
    return switch (kind) {
      case STRING -> true;
      case BOOLEAN -> scalar.asBoolean() != null;
      case INTEGER -> scalar.asLong() != null && inRange(scalar.asLong());
      case NUMBER -> scalar.asDouble() != null && inRange(scalar.asDouble());
    };
  }

  /** False for what is not a number, which is in no range. */
  private boolean inRange(double number) {
    return !Double.isNaN(number) && (min == null || number >= min) && (max == null || number <= max);
  }
}
