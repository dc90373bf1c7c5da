package dev.peregrine.sdk.trace.samplers;

import static java.util.Objects.requireNonNull;

import dev.peregrine.sdk.common.internal.UserCode;
import dev.peregrine.sdk.trace.internal.BinarySampler;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Leaves decisions to another sampler, which can be replaced while spans are made: for a part of a
 * sampler, such as the root of a parent-based one. The whole sampler of a provider can be replaced
 * without this, by {@link io.opentelemetry.sdk.trace.SdkTracerProvider#setSampler}. Safe for use by
 * several threads.
 *
 * <p>A sampler that was replaced is not shut down, so that it can be put back. When this one is
 * shut down, so are the present one and the one it was made with; the others are their owner's.
 */
public final class AdjustableSampler implements Sampler, BinarySampler {

  /** Both views of a sampler, so that they change together. */
  private record Choice(Sampler sampler, BinarySampler binary) {

    static Choice of(Sampler sampler) {
      return new Choice(requireNonNull(sampler, "sampler"), BinarySampler.of(sampler));
    }
  }

  private final Sampler initial;

  /** So that {@link #set} returns what it has replaced. */
  private final ReentrantLock lock = new ReentrantLock();

  /** Read for each span, and hardly ever written. */
  private volatile Choice choice;

  private AdjustableSampler(Choice first) {
    initial = first.sampler;
    choice = first;
  }

  /**
   * Makes one that leaves decisions to a sampler until another is set.
   *
   * @param sampler the first sampler
   * @return the adjustable sampler; the argument itself if it is one
   * @throws NullPointerException if the sampler is null
   */
  public static AdjustableSampler of(Sampler sampler) {
    return sampler instanceof AdjustableSampler adjustable
        ? adjustable
        : new AdjustableSampler(Choice.of(sampler));
  }

  /**
   * Replaces the sampler. Spans that start after this has returned are decided on by the new one.
   *
   * @param sampler the new sampler
   * @return the one before, which is not shut down
   * @throws NullPointerException if the sampler is null
   * @throws IllegalArgumentException if it is this one
   */
  public Sampler set(Sampler sampler) {
    if (sampler == this) {
      throw new IllegalArgumentException("sampler must not be the one that is adjusted");
    }
    Choice next = Choice.of(sampler);
    lock.lock();
    try {
      Sampler before = choice.sampler;
      choice = next;
      return before;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Has this share of new traces sampled; spans with a parent follow their parent.
   *
   * @param ratio the share, from 0.0 to 1.0
   * @return the sampler before, which is not shut down
   * @throws IllegalArgumentException if the ratio is not in that range
   */
  public Sampler setRatio(double ratio) {
    return set(Sampler.parentBased(Sampler.traceIdRatioBased(ratio)));
  }

  /**
   * Returns the sampler that decides now.
   *
   * @return the sampler that was set last
   */
  public Sampler get() {
    return choice.sampler;
  }

  @Override
  public int decide(int parentState, long traceIdLow) {
    return choice.binary.decide(parentState, traceIdLow);
  }

  @Override
  public SamplingResult shouldSample(
      Context parentContext,
      String traceId,
      String name,
      SpanKind spanKind,
      Attributes attributes,
      List<LinkData> parentLinks) {
    return get().shouldSample(parentContext, traceId, name, spanKind, attributes, parentLinks);
  }

  /** The description of the present sampler. */
  @Override
  public String getDescription() {
    return get().getDescription();
  }

  @Override
  public CompletableResultCode shutdown() {
    Sampler present = get();
    return present == initial
        ? initial.shutdown()
        : UserCode.results(List.of(present, initial), Sampler::shutdown);
  }

  @Override
  public String toString() {
    return getDescription();
  }
}
