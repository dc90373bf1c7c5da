package io.opentelemetry.sdk.trace.samplers;

/** What becomes of a span. */
public enum SamplingDecision {
  /** The span is not recorded and not exported; its context still carries on the trace. */
  DROP,
  /** The span is recorded, so that span processors see it, but not marked for export. */
  RECORD_ONLY,
  /** The span is recorded and exported, and its context says so to its children. */
  RECORD_AND_SAMPLE,
}
