package dev.peregrine.sdk.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * A setting of the SDK's builder that is no part of its contract: what it makes of the SDK it has
 * built. Kept here for each builder, as long as that lives. This class knows neither builder nor
 * SDK, whose package uses it. Safe for use by several threads.
 */
public final class SdkFinisher {

  private static final Map<Object, List<UnaryOperator<Object>>> FINISHERS = new WeakHashMap<>();
  private static final ReentrantLock LOCK = new ReentrantLock();

  private SdkFinisher() {}

  /** Has {@code builder} hand out what {@code finisher} makes of what the ones before it made. */
  public static <S> void add(Object builder, Class<S> sdkType, UnaryOperator<S> finisher) {
    LOCK.lock();
    try {
      FINISHERS
          .computeIfAbsent(builder, key -> new ArrayList<>())
          .add(sdk -> finisher.apply(sdkType.cast(sdk)));
    } finally {
      LOCK.unlock();
    }
  }

  /** What the finishers of {@code builder} make of an SDK it has built. */
  public static <S> S finish(Object builder, Class<S> sdkType, S built) {
    S sdk = built;
    for (UnaryOperator<Object> finisher : of(builder)) {
      sdk = sdkType.cast(finisher.apply(sdk));
    }
    return sdk;
  }

  private static List<UnaryOperator<Object>> of(Object builder) {
    LOCK.lock();
    try {
      return List.copyOf(FINISHERS.getOrDefault(builder, List.of()));
    } finally {
      LOCK.unlock();
    }
  }
}
