package dev.peregrine.sdk.trace.samplers;

import io.opentelemetry.sdk.trace.samplers.Sampler;

/** Samplers of the specification that {@link Sampler} has no methods for. */
public final class Samplers {

  private Samplers() {}

  /**
   * Makes a sampler that records every span, so that span processors see it, but leaves it to
   * another one which spans are exported.
   *
   * @param root decides which spans are exported
   * @return the sampler
   * @throws NullPointerException if the other sampler is null
   * @see <a
   *     href="https://opentelemetry.io/docs/specs/otel/trace/sdk/#alwaysrecord">Specification</a>
   */
  public static Sampler alwaysRecord(Sampler root) {
    return new AlwaysRecordSampler(root);
  }

  /**
   * Makes a sampler that samples a share of all traces, chosen by the randomness that they carry,
   * and writes that share into the trace state, so that spans can be counted from the sampled ones.
   *
   * @param ratio the share, from 2<sup>-56</sup> to 1
   * @return the sampler
   * @throws IllegalArgumentException if the ratio is not in that range
   * @see <a
   *     href="https://opentelemetry.io/docs/specs/otel/trace/sdk/#probabilitysampler">Specification</a>
   */
  public static Sampler probability(double ratio) {
    return new ProbabilitySampler(ratio);
  }

  /**
   * Makes a sampler that decides as a composable one intends to.
   *
   * @param composable says with which probability a span is to be sampled
   * @return the sampler
   * @throws NullPointerException if the composable sampler is null
   * @see <a
   *     href="https://opentelemetry.io/docs/specs/otel/trace/sdk/#compositesampler">Specification</a>
   */
  public static Sampler composite(ComposableSampler composable) {
    return new CompositeSampler(composable);
  }
}
