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
  final @Nullable Thread writer;
  final boolean settled;

  /** Written by the writer only; others may see it late. */
  @Nullable LogNode top;

  Sealed(
      Object[] pairs, int count, @Nullable LogNode top, @Nullable Thread writer, boolean settled) {
    this.pairs = pairs;
    this.count = count;
    this.top = top;
    this.writer = writer;
    this.settled = settled;
  }

  boolean isWriter() {
    return writer == Thread.currentThread();
  }

  boolean append(Object key, Object value) {
    if (!isWriter()) {
      return false;
    }
    top = new LogNode(key, value, top);
    return true;
  }

  Sealed settle() {
    return new Sealed(pairs, count, top, null, /* settled= */ true);
  }
}
