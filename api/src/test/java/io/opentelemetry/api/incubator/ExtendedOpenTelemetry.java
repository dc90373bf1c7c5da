package io.opentelemetry.api.incubator;

import io.opentelemetry.api.OpenTelemetry;

/** Stands for the incubator's interface of this name. */
public interface ExtendedOpenTelemetry extends OpenTelemetry {}
