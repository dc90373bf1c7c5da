package dev.peregrine.benchmarks.jmh;

import dev.peregrine.sdk.trace.samplers.AdjustableSampler;
import io.opentelemetry.sdk.trace.samplers.Sampler;

/** A sampler that can be replaced at run time. The incumbent has none: there it is the same one. */
final class ReplaceableSampler {

  private ReplaceableSampler() {}

  static Sampler of(Sampler first) {
    try {
      return Ours.of(first);
    } catch (NoClassDefFoundError e) {
      return first;
    }
  }

  /** Apart, so that the incumbent's jars need none of it. */
  private static final class Ours {

    static Sampler of(Sampler first) {
      return AdjustableSampler.of(first);
    }
  }
}
