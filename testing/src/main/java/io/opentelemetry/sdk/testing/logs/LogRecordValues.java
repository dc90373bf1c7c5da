package io.opentelemetry.sdk.testing.logs;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import org.jspecify.annotations.Nullable;

/** The values of {@link TestLogRecordData}; a record compares and prints them. */
record LogRecordValues(
    Resource resource,
    InstrumentationScopeInfo instrumentationScopeInfo,
    long timestampEpochNanos,
    long observedTimestampEpochNanos,
    SpanContext spanContext,
    Severity severity,
    @Nullable String severityText,
    @Nullable Value<?> bodyValue,
    Attributes attributes,
    int totalAttributeCount,
    @Nullable String eventName) {}
