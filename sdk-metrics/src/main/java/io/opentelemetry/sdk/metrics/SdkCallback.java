package io.opentelemetry.sdk.metrics;

import dev.peregrine.sdk.common.internal.LazyLogger;
import dev.peregrine.sdk.common.internal.StateLogger;
import io.opentelemetry.api.metrics.BatchCallback;
import io.opentelemetry.api.metrics.ObservableDoubleCounter;
import io.opentelemetry.api.metrics.ObservableDoubleGauge;
import io.opentelemetry.api.metrics.ObservableDoubleUpDownCounter;
import io.opentelemetry.api.metrics.ObservableLongCounter;
import io.opentelemetry.api.metrics.ObservableLongGauge;
import io.opentelemetry.api.metrics.ObservableLongUpDownCounter;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * A callback and the instruments it observes; to the user, the handle that ends it. Any thread
 * closes it; one thread at a time calls it.
 */
final class SdkCallback
    implements ObservableLongCounter,
        ObservableLongUpDownCounter,
        ObservableLongGauge,
        ObservableDoubleCounter,
        ObservableDoubleUpDownCounter,
        ObservableDoubleGauge,
        BatchCallback {

  private final StateLogger log = new StateLogger(LazyLogger.of(SdkMeterProvider.class));

  private final Consumer<? super SdkObservable> callback;
  private final List<SdkObservable> observables;

  private volatile boolean closed;

  /**
   * Stays true as long as the user's code does not return, even if nobody waits for it any more.
   */
  private volatile boolean running;

  /**
   * Makes one that nobody calls yet.
   *
   * @param callback is given the first of what it observes
   */
  SdkCallback(Consumer<? super SdkObservable> callback, List<SdkObservable> observables) {
    this.callback = callback;
    this.observables = List.copyOf(observables);
  }

  boolean observes(SdkObservable observable) {
    return observables.contains(observable);
  }

  /** Whether a reader wants any of what is observed. */
  boolean isWantedBy(int reader) {
    for (SdkObservable observable : observables) {
      if (observable.isWantedBy(reader)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it may be called now. If so, the caller must {@link #call} it. */
  boolean tryStart() {
    if (closed || running) {
      return false;
    }
    running = true;
    return true;
  }

  /** Calls it in a thread of the SDK's own, which nothing it throws may end. */
  void call() {
    try {
      callback.accept(observables.get(0));
      log.recovered("The callback of " + this + " works again");
    } catch (Throwable thrown) {
      log.problem("The callback of " + this + " has thrown", thrown);
    } finally {
      running = false;
    }
  }

  /** Takes note that a round goes on without it; what it has observed is forgotten. */
  void leave(int reader, Duration timeout) {
    log.problem(
        "The callback of "
            + this
            + " has not returned within "
            + timeout
            + ". There is no data of it until it returns, and it is not called again before");
    observables.forEach(observable -> observable.start(reader));
  }

  @Override
  public void close() {
    closed = true;
    observables.stream().map(SdkObservable::meter).distinct().forEach(m -> m.remove(this));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (SdkObservable observable : observables) {
      text.append(text.isEmpty() ? "" : ", ").append(observable.descriptor().label());
    }
    return text.toString();
  }
}
