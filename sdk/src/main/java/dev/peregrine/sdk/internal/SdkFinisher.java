package dev.peregrine.sdk.internal;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.OpenTelemetrySdkBuilder;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The way to a setting of the builder that is no part of its contract: what it makes of the SDK it
 * has built. The builder's class registers here when it is loaded.
 */
public final class SdkFinisher {

  private static volatile @Nullable
      BiConsumer<OpenTelemetrySdkBuilder, UnaryOperator<OpenTelemetrySdk>> setter;

  private SdkFinisher() {}

  public static void register(
      BiConsumer<OpenTelemetrySdkBuilder, UnaryOperator<OpenTelemetrySdk>> setter) {
    SdkFinisher.setter = setter;
  }

  /** Has {@code builder} hand out what {@code finisher} returns. */
  public static void set(
      OpenTelemetrySdkBuilder builder, UnaryOperator<OpenTelemetrySdk> finisher) {
    // There is no builder without its class.
    requireNonNull(setter, "setter").accept(builder, finisher);
  }
}
