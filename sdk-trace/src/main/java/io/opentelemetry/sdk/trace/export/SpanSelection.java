package io.opentelemetry.sdk.trace.export;

import dev.peregrine.sdk.common.internal.annotation.HotPath;
import dev.peregrine.sdk.trace.internal.EncodableSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;

/** Which spans go to an exporter. */
final class SpanSelection {

  private static final int SAMPLED_FLAG = 1;

  private SpanSelection() {}

  /** Whether the span is sampled; no span context is made to find out. */
  @HotPath("RootSpanBenchmark")
  static boolean isSampled(ReadableSpan span) {
    return span instanceof EncodableSpan own
        ? (own.traceFlagBits() & SAMPLED_FLAG) != 0
        : span.getSpanContext().isSampled();
  }
}
