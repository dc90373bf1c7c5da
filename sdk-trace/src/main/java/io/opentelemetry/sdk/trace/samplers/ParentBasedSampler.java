package io.opentelemetry.sdk.trace.samplers;

import static java.util.Objects.requireNonNull;

import dev.peregrine.sdk.common.internal.UserCode;
import dev.peregrine.sdk.trace.internal.BinarySampler;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.LinkData;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks one of five samplers, chosen by the parent. A lookup by the parent's state, so that the
 * choice is made in one place for both ways of asking.
 */
final class ParentBasedSampler implements Sampler, BinarySampler {

  private static final int STATES = (PARENT_VALID | PARENT_REMOTE | PARENT_SAMPLED) + 1;

  private final Sampler[] byState = new Sampler[STATES];
  private final BinarySampler[] binaryByState = new BinarySampler[STATES];

  /** Does as the parent, or as another sampler for a root. */
  static Sampler of(Sampler root) {
    Sampler on = Sampler.alwaysOn();
    Sampler off = Sampler.alwaysOff();
    return new ParentBasedSampler(requireNonNull(root, "root"), on, off, on, off);
  }

  ParentBasedSampler(
      Sampler root,
      Sampler remoteParentSampled,
      Sampler remoteParentNotSampled,
      Sampler localParentSampled,
      Sampler localParentNotSampled) {
    Arrays.fill(byState, root);
    byState[PARENT_VALID] = localParentNotSampled;
    byState[PARENT_VALID | PARENT_SAMPLED] = localParentSampled;
    byState[PARENT_VALID | PARENT_REMOTE] = remoteParentNotSampled;
    byState[PARENT_VALID | PARENT_REMOTE | PARENT_SAMPLED] = remoteParentSampled;
    for (int i = 0; i < STATES; i++) {
      binaryByState[i] = BinarySampler.of(byState[i]);
    }
  }

  @Override
  public int decide(int parentState, long traceIdLow) {
    return binaryByState[parentState].decide(parentState, traceIdLow);
  }

  @Override
  public SamplingResult shouldSample(
      Context parentContext,
      String traceId,
      String name,
      SpanKind spanKind,
      Attributes attributes,
      List<LinkData> parentLinks) {
    SpanContext parent = Span.fromContext(parentContext).getSpanContext();
    return byState[stateOf(parent)].shouldSample(
        parentContext, traceId, name, spanKind, attributes, parentLinks);
  }

  private static int stateOf(SpanContext parent) {
    if (!parent.isValid()) {
      return 0;
    }
    return PARENT_VALID
        | (parent.isRemote() ? PARENT_REMOTE : 0)
        | (parent.isSampled() ? PARENT_SAMPLED : 0);
  }

  /** Made anew each time, since a sampler that this one asks may be adjustable. */
  @Override
  public String getDescription() {
    return "ParentBased{root:"
        + byState[0].getDescription()
        + ",remoteParentSampled:"
        + byState[PARENT_VALID | PARENT_REMOTE | PARENT_SAMPLED].getDescription()
        + ",remoteParentNotSampled:"
        + byState[PARENT_VALID | PARENT_REMOTE].getDescription()
        + ",localParentSampled:"
        + byState[PARENT_VALID | PARENT_SAMPLED].getDescription()
        + ",localParentNotSampled:"
        + byState[PARENT_VALID].getDescription()
        + "}";
  }

  @Override
  public CompletableResultCode shutdown() {
    return UserCode.results(new LinkedHashSet<>(Arrays.asList(byState)), Sampler::shutdown);
  }

  @Override
  public String toString() {
    return getDescription();
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof ParentBasedSampler other && Arrays.equals(byState, other.byState);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(byState);
  }
}
