package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.samplers.Sampler;

/** Replaces the sampler of a provider that is in use. */
final class ReplaceableSampler {

  /** Enough for the compiler to count on the sampler that is there. */
  private static final int SPANS = 20_000;

  private ReplaceableSampler() {}

  /** Makes unsampled spans with another sampler, then puts the first one back. */
  static void replace(SdkTracerProvider provider, Tracer tracer) {
    try {
      Sampler first = provider.setSampler(Sampler.alwaysOff());
      for (int i = 0; i < SPANS; i++) {
        tracer.spanBuilder("before").setNoParent().startSpan().end();
      }
      provider.setSampler(first);
    } catch (NoSuchMethodError e) {
      // The sampler of the incumbent cannot be replaced, and stays.
    }
  }
}
