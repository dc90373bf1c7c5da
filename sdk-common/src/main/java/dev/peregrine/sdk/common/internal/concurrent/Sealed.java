package dev.peregrine.sdk.common.internal.concurrent;

import org.jspecify.annotations.Nullable;

/**
 * The end of an {@link AppendLog}: what there was, and who may still add to it.
 *
 * <p><b>Roles:</b> any thread reads; only the writer, if there is one, appends and settles.
 */
final class Sealed {

  final Object[] pairs;
  final int count;

  /** How much the pairs weigh, without the stack. */
  final int weight;

  final @Nullable Thread writer;
  final boolean settled;

  /** Written by the writer only; others may see it late. */
  @Nullable LogNode top;

  Sealed(
      Object[] pairs,
      int count,
      int weight,
      @Nullable LogNode top,
      @Nullable Thread writer,
      boolean settled) {
    this.pairs = pairs;
    this.count = count;
    this.weight = weight;
    this.top = top;
    this.writer = writer;
    this.settled = settled;
  }

  boolean isWriter() {
    return writer == Thread.currentThread();
  }

  boolean append(Object key, Object value, int valueWeight) {
    if (!isWriter()) {
      return false;
    }
    top = new LogNode(key, value, valueWeight, top);
    return true;
  }

  Sealed settle() {
    return new Sealed(pairs, count, weight, top, null, /* settled= */ true);
  }
}
