package io.opentelemetry.api.trace;

/** Collects bits. */
final class TraceFlagsBuilderImpl implements TraceFlagsBuilder {

  private int bits;

  private TraceFlagsBuilderImpl() {}

  static TraceFlagsBuilder create() {
    return new TraceFlagsBuilderImpl();
  }

  @Override
  public TraceFlagsBuilder setSampled(boolean isSampled) {
    return set(TraceFlagsImpl.SAMPLED, isSampled);
  }

  @Override
  public TraceFlagsBuilder setRandomTraceId(boolean isRandomTraceId) {
    return set(TraceFlagsImpl.RANDOM, isRandomTraceId);
  }

  private TraceFlagsBuilder set(byte flag, boolean on) {
    bits = on ? bits | flag : bits & ~flag;
    return this;
  }

  @Override
  public TraceFlags build() {
    return TraceFlags.fromByte((byte) bits);
  }

  @Override
  public String toString() {
    return build().toString();
  }
}
