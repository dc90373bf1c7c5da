package dev.peregrine.sdk.internal;

import static java.util.Objects.requireNonNull;

import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The way to a setting of the SDK's builder that is no part of its contract: what it makes of the
 * SDK it has built. The builder's class registers here when it is loaded. This class knows neither
 * builder nor SDK, whose package uses it.
 */
public final class SdkFinisher {

  private static volatile @Nullable BiConsumer<Object, UnaryOperator<Object>> adder;

  private SdkFinisher() {}

  public static <B, S> void register(
      Class<B> builderType, Class<S> sdkType, BiConsumer<B, UnaryOperator<S>> adder) {
    SdkFinisher.adder =
        (builder, finisher) ->
            adder.accept(builderType.cast(builder), sdk -> sdkType.cast(finisher.apply(sdk)));
  }

  /** Has {@code builder} hand out what {@code finisher} makes of what the ones before it made. */
  public static <S> void add(Object builder, Class<S> sdkType, UnaryOperator<S> finisher) {
    // There is no builder without its class.
    requireNonNull(adder, "adder").accept(builder, sdk -> finisher.apply(sdkType.cast(sdk)));
  }
}
