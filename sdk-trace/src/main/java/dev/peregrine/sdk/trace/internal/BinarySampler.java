package dev.peregrine.sdk.trace.internal;

/**
 * A sampler that can decide from numbers alone, so that neither ids in hexadecimal nor a result
 * object are made for it. Its decision is the one that the contract call would give, with no
 * attributes and the parent's trace state.
 */
public interface BinarySampler {

  /** The decision that drops the span. */
  int DROP = 0;

  /** The decision that records the span for processors only. */
  int RECORD_ONLY = 1;

  /** The decision that records and exports the span. */
  int RECORD_AND_SAMPLE = 2;

  /** Instead of a decision: this case needs the contract call. */
  int ASK = -1;

  /** The bits of a valid parent's state; without a valid parent the state is 0. */
  int PARENT_VALID = 1;

  /** Set if the parent came in from another process. */
  int PARENT_REMOTE = 2;

  /** Set if the parent is sampled. */
  int PARENT_SAMPLED = 4;

  /** The sampler itself if it can decide from numbers, or else one that never does. */
  static BinarySampler of(Object sampler) {
    return sampler instanceof BinarySampler binary ? binary : (parentState, traceIdLow) -> ASK;
  }

  /**
   * Decides.
   *
   * @param parentState the bits above
   * @param traceIdLow the last eight bytes of the trace id, big-endian
   */
  int decide(int parentState, long traceIdLow);
}
