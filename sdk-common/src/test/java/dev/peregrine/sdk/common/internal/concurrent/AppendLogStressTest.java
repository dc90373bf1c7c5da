package dev.peregrine.sdk.common.internal.concurrent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.testsupport.Crew;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several threads at once: nothing that counts may be lost, doubled or out of order. */
class AppendLogStressTest {

  private static final int ROUNDS = 2_000;
  private static final int THREADS = 3;
  private static final int ENTRIES = 40;

  private final Crew crew = new Crew(THREADS);

  @AfterEach
  void stop() {
    crew.close();
  }

  /** Keeps everything. */
  private static final class KeepingLog extends AppendLog {

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
  }

  @Test
  void appends_byAllThreads_areAllThereInEachThreadsOrder() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      KeepingLog[] log = new KeepingLog[1];
      crew.run(
          thread -> {
            if (thread == 0) {
              log[0] = new KeepingLog();
            }
            crew.meet();
            for (int i = 0; i < ENTRIES; i++) {
              log[0].append(thread, i);
            }
          });

      Map<Object, List<Object>> byThread = byKey(log[0].read());
      for (int thread = 0; thread < THREADS; thread++) {
        assertThat(byThread.get(thread)).hasSize(ENTRIES).isSorted();
      }
    }
  }

  @Test
  void close_amidAppends_freezesAPrefixOfEachThread() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      int closer = round % THREADS;
      KeepingLog[] log = new KeepingLog[1];
      List<LogEntries> frozen = new ArrayList<>();
      crew.run(
          thread -> {
            if (thread == 0) {
              log[0] = new KeepingLog();
            }
            crew.meet();
            for (int i = 0; i < ENTRIES; i++) {
              log[0].append(thread, i);
              if (thread == closer && i == ENTRIES / 2 && log[0].startClose(false)) {
                log[0].finishClose();
                frozen.add(log[0].read());
              }
            }
          });

      Map<Object, List<Object>> byThread = byKey(frozen.get(0));
      assertThat(byThread.get(closer)).hasSize(ENTRIES / 2 + 1);
      for (List<Object> values : byThread.values()) {
        assertThat(values).isEqualTo(Stream.iterate(0, i -> i + 1).limit(values.size()).toList());
      }
      assertThat(byKey(log[0].read())).isEqualTo(byThread);
    }
  }

  private static Map<Object, List<Object>> byKey(LogEntries entries) {
    Map<Object, List<Object>> byKey = new HashMap<>();
    for (int i = 0; i < entries.count(); i++) {
      byKey
          .computeIfAbsent(entries.pairs()[2 * i], key -> new ArrayList<>())
          .add(entries.pairs()[2 * i + 1]);
    }
    return byKey;
  }
}
