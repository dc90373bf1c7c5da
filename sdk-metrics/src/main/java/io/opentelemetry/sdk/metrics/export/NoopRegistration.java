package io.opentelemetry.sdk.metrics.export;

/** Has no metrics. */
enum NoopRegistration implements CollectionRegistration {
  INSTANCE
}
