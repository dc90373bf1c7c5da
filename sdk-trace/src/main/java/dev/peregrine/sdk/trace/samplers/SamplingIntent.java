package dev.peregrine.sdk.trace.samplers;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * With which probability a span is to be sampled, and what follows if it is. Immutable.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/trace/sdk/#getsamplingintent">Specification</a>
 */
public final class SamplingIntent {

  private static final SamplingIntent NEVER = of(Threshold.NONE, /* reliable= */ false);
  private static final SamplingIntent ALWAYS = of(Threshold.ALWAYS, /* reliable= */ true);

  private final long threshold;
  private final boolean reliable;
  private final Supplier<Attributes> attributes;
  private final BiFunction<TraceState, SamplingDecision, TraceState> traceState;

  private SamplingIntent(
      long threshold,
      boolean reliable,
      Supplier<Attributes> attributes,
      BiFunction<TraceState, SamplingDecision, TraceState> traceState) {
    this.threshold = threshold;
    this.reliable = reliable;
    this.attributes = attributes;
    this.traceState = traceState;
  }

  static SamplingIntent of(long threshold, boolean reliable) {
    return new SamplingIntent(
        threshold, reliable, Attributes::empty, (parentState, decision) -> parentState);
  }

  /** The intent not to sample. */
  public static SamplingIntent never() {
    return NEVER;
  }

  /** The intent to sample in any case. */
  public static SamplingIntent always() {
    return ALWAYS;
  }

  /**
   * The intent to sample unless the randomness of the trace is below a threshold.
   *
   * @param threshold from 0 to 2<sup>56</sup> - 1
   * @param reliable whether spans can be counted by this threshold; if not, it is compared with a
   *     random number instead of the randomness of the trace, and not written down
   * @throws IllegalArgumentException if the threshold is not in that range
   */
  public static SamplingIntent withThreshold(long threshold, boolean reliable) {
    if (threshold < 0 || threshold >>> 56 != 0) {
      throw new IllegalArgumentException(
          "threshold must be in range [0, 2^56 - 1], but is " + threshold);
    }
    return of(threshold, reliable);
  }

  /**
   * This intent with attributes added.
   *
   * @param more asked only if the span is sampled; its attributes win where keys clash
   */
  public SamplingIntent withAttributes(Supplier<Attributes> more) {
    requireNonNull(more, "more");
    Supplier<Attributes> present = attributes;
    return new SamplingIntent(
        threshold,
        reliable,
        () -> present.get().toBuilder().putAll(more.get()).build(),
        traceState);
  }

  /**
   * This intent with a trace state of its own.
   *
   * @param provider given the parent's trace state and the decision; what it changes about the
   *     member {@code ot} does not count
   */
  public SamplingIntent withTraceState(
      BiFunction<TraceState, SamplingDecision, TraceState> provider) {
    return new SamplingIntent(
        threshold, reliable, attributes, requireNonNull(provider, "provider"));
  }

  /** Whether there is a threshold at all; if not, the span is dropped. */
  public boolean hasThreshold() {
    return threshold != Threshold.NONE;
  }

  /** The threshold; -1 without one. */
  public long threshold() {
    return threshold;
  }

  /** Whether spans can be counted by the threshold. */
  public boolean isAdjustedCountReliable() {
    return reliable;
  }

  Attributes attributes() {
    return attributes.get();
  }

  TraceState traceState(TraceState parentState, SamplingDecision decision) {
    return traceState.apply(parentState, decision);
  }
}
