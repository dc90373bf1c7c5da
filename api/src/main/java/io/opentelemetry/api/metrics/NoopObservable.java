package io.opentelemetry.api.metrics;

/** Every kind of asynchronous instrument, whose callback nobody keeps. */
final class NoopObservable
    implements ObservableLongCounter,
        ObservableLongUpDownCounter,
        ObservableLongGauge,
        ObservableDoubleCounter,
        ObservableDoubleUpDownCounter,
        ObservableDoubleGauge,
        BatchCallback {

  static final NoopObservable INSTANCE = new NoopObservable();

  private NoopObservable() {}

  @Override
  public void close() {}
}
