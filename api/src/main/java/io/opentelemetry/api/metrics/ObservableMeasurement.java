package io.opentelemetry.api.metrics;

/**
 * What a callback reports to: an {@link ObservableLongMeasurement} or {@link
 * ObservableDoubleMeasurement}.
 */
public interface ObservableMeasurement {}
