package dev.peregrine.sdk.common.internal;

import dev.peregrine.sdk.common.internal.annotation.HotPath;
import io.opentelemetry.api.common.AttributeKey;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the keys that are made from names again and again, together with what a key has derived
 * from its name. For {@code setAttribute("http.route", …)} and its like.
 *
 * <p>There is a fixed number of places, one for each hash; a key that was pushed out is made again.
 * Safe for use by several threads, in no particular order: keys are immutable, and any key of the
 * name will do.
 *
 * @param <T> the type of the values
 */
public final class KeyCache<T> {

  public static final KeyCache<String> STRINGS = new KeyCache<>(AttributeKey::stringKey);
  public static final KeyCache<Long> LONGS = new KeyCache<>(AttributeKey::longKey);
  public static final KeyCache<Double> DOUBLES = new KeyCache<>(AttributeKey::doubleKey);
  public static final KeyCache<Boolean> BOOLEANS = new KeyCache<>(AttributeKey::booleanKey);

  private static final int BITS = 9;

  /** Longer names are hardly constants, and would hold on to memory. */
  private static final int MAX_NAME_LENGTH = 128;

  private final Function<String, AttributeKey<T>> factory;
  private final @Nullable Place<T>[] places;

  @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of a generic type
  private KeyCache(Function<String, AttributeKey<T>> factory) {
    this.factory = factory;
    this.places = new Place[1 << BITS];
  }

  /** The key of this name. */
  @HotPath("RichSpanBenchmark")
  public AttributeKey<T> get(String name) {
    Place<T> place = places[placeOf(name)];
    return place != null && place.name.equals(name) ? place.key : getSlow(name);
  }

  private AttributeKey<T> getSlow(String name) {
    AttributeKey<T> key = factory.apply(name);
    if (name.length() <= MAX_NAME_LENGTH) {
      places[placeOf(name)] = new Place<>(name, key);
    }
    return key;
  }

  private static int placeOf(String name) {
    return (name.hashCode() * 0x9E3779B9) >>> (Integer.SIZE - BITS);
  }

  /** The final fields make the key safe to read for a thread that comes upon it in a race. */
  private record Place<T>(String name, AttributeKey<T> key) {}
}
