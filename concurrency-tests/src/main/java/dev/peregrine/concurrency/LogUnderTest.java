package dev.peregrine.concurrency;

import dev.peregrine.sdk.common.internal.concurrent.AppendLog;
import dev.peregrine.sdk.common.internal.concurrent.LogEntries;

/** A log with room for one entry at first, so that appends meet the change of arrays. */
final class LogUnderTest extends AppendLog {

  @Override
  protected int firstCapacity() {
    return 1;
  }

  @Override
  protected int weigh(Object value) {
    return 1;
  }

  @Override
  protected int compact(Object[] pairs, int from, int to) {
    return to;
  }

  boolean add(String key, int value) {
    return append(key, value);
  }

  boolean close() {
    boolean won = startClose(/* writable= */ false);
    if (won) {
      finishClose();
    }
    return won;
  }

  boolean addHeavy(String key, int value) {
    return append(key, value, 1);
  }

  /** How many heavy entries there are, or nearly were. */
  int heavyEntries() {
    return weight(0);
  }

  /** Closes, and appends in between. */
  boolean closeWith(String key, int value) {
    boolean won = startClose(/* writable= */ true);
    if (won) {
      append(key, value);
      finishClose();
    }
    return won;
  }

  /** The entries one after the other, for example {@code a1b2}. */
  String content() {
    LogEntries entries = read();
    StringBuilder content = new StringBuilder();
    for (int i = 0; i < entries.count(); i++) {
      content.append(entries.pairs()[2 * i]).append(entries.pairs()[2 * i + 1]);
    }
    return content.toString();
  }
}
