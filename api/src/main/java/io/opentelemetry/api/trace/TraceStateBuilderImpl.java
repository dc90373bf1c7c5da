package io.opentelemetry.api.trace;

import dev.peregrine.api.internal.TraceStateSyntax;
import io.opentelemetry.common.impl.ApiUsageLogger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps {@code key, value, …}, the newest last, so that putting moves as little as possible. */
final class TraceStateBuilderImpl implements TraceStateBuilder {

  private final List<String> reversed;

  private TraceStateBuilderImpl(String... entries) {
    reversed = new ArrayList<>(entries.length + 2);
    for (int i = entries.length - 2; i >= 0; i -= 2) {
      reversed.add(entries[i]);
      reversed.add(entries[i + 1]);
    }
  }

  /**
   * @param entries {@code key, value, …}, the newest first
   */
  static TraceStateBuilder create(String... entries) {
    return new TraceStateBuilderImpl(entries);
  }

  @Override
  public TraceStateBuilder put(String key, String value) {
    if (!isMember(key, value)) {
      ApiUsageLogger.logUsageIssue(TraceStateBuilder.class, "put", "key or value is not valid");
      return this;
    }
    remove(key);
    if (reversed.size() == 2 * TraceStateSyntax.MAX_MEMBERS) {
      reversed.subList(0, 2).clear();
    }
    reversed.add(key);
    reversed.add(value);
    return this;
  }

  private static boolean isMember(@Nullable String key, @Nullable String value) {
    return key != null
        && value != null
        && TraceStateSyntax.isKey(key, 0, key.length())
        && TraceStateSyntax.isValue(value, 0, value.length());
  }

  @Override
  public TraceStateBuilder remove(@Nullable String key) {
    for (int i = 0; i < reversed.size(); i += 2) {
      if (reversed.get(i).equals(key)) {
        reversed.subList(i, i + 2).clear();
        break;
      }
    }
    return this;
  }

  @Override
  public TraceState build() {
    String[] entries = new String[reversed.size()];
    for (int i = 0; i < entries.length; i += 2) {
      entries[i] = reversed.get(entries.length - 2 - i);
      entries[i + 1] = reversed.get(entries.length - 1 - i);
    }
    return TraceStateImpl.of(entries);
  }
}
