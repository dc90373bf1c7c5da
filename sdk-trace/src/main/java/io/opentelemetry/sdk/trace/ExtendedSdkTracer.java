package io.opentelemetry.sdk.trace;

import io.opentelemetry.api.incubator.trace.ExtendedSpanBuilder;
import io.opentelemetry.api.incubator.trace.ExtendedTracer;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;

/** A tracer as api-incubator has it. Not to be loaded without api-incubator. */
final class ExtendedSdkTracer extends SdkTracer implements ExtendedTracer {

  ExtendedSdkTracer(TracerState state, InstrumentationScopeInfo scope) {
    super(state, scope);
  }

  @Override
  public ExtendedSpanBuilder spanBuilder(String spanName) {
    return new ExtendedSdkSpanBuilder(this, named(spanName));
  }
}
