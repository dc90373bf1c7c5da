package io.opentelemetry.sdk.trace;

import dev.peregrine.sdk.common.internal.AttributeFold;
import java.util.List;

/** Writes a log anew, from a position on. */
final class LogWriter {

  private final Object[] pairs;
  private int end;

  LogWriter(Object[] pairs, int from) {
    this.pairs = pairs;
    this.end = from;
  }

  void add(Object key, Object value) {
    pairs[2 * end] = key;
    pairs[2 * end + 1] = value;
    end++;
  }

  void addAll(LogMark mark, List<?> values) {
    for (Object value : values) {
      add(mark, value);
    }
  }

  /** Adds the attributes that are new, or not the same object as before. */
  void addChanged(AttributeFold before, AttributeFold after) {
    Object[] old = before.pairs();
    Object[] now = after.pairs();
    for (int i = 0; i < after.count(); i++) {
      boolean same =
          i < before.count() && old[2 * i] == now[2 * i] && old[2 * i + 1] == now[2 * i + 1];
      if (!same) {
        add(now[2 * i], now[2 * i + 1]);
      }
    }
  }

  void dropped(int attributes, int events, int links) {
    if ((attributes | events | links) != 0) {
      add(LogMark.DROPPED, new LogMark.Dropped(attributes, events, links));
    }
  }

  /** How many pairs there are, those before the first position included. */
  int end() {
    return end;
  }
}
