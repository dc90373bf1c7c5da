package dev.peregrine.exporter.otlp.internal.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

  private final ManualTimer timer = new ManualTimer();
  private final Deadlines deadlines = new Deadlines(timer);
  private final List<String> late = new ArrayList<>();

  private Deadlines.Watch watch(String name, int millis) {
    return deadlines.watch(() -> late.add(name), Duration.ofMillis(millis).toNanos());
  }

  @Test
  void watch_timeIsOver_runsTheTaskOnce() {
    Deadlines.Watch watch = watch("a", 100);
    timer.advance(Duration.ofMillis(99));
    assertThat(late).isEmpty();
    timer.advance(Duration.ofMillis(1));
    timer.advance(Duration.ofMillis(500));
    assertThat(late).containsExactly("a");
    assertThat(watch.isLate()).isTrue();
  }

  @Test
  void watch_cancelled_neverRuns() {
    Deadlines.Watch watch = watch("a", 100);
    watch.cancel();
    timer.advance(Duration.ofMillis(100));
    assertThat(late).isEmpty();
    assertThat(watch.isLate()).isFalse();
    assertThat(timer.scheduled()).isZero();
  }

  @Test
  void watch_manyOneAfterTheOther_setTheTimerOnce() {
    for (int i = 0; i < 9; i++) {
      watch("done", 100).cancel();
      timer.advance(Duration.ofMillis(10));
    }
    assertThat(timer.scheduled()).isEqualTo(1);
    watch("a", 100);
    timer.advance(Duration.ofMillis(10));
    assertThat(timer.scheduled()).isEqualTo(1);
    timer.advance(Duration.ofMillis(90));
    assertThat(late).containsExactly("a");
    assertThat(timer.scheduled()).isZero();
  }

  @Test
  void watch_earlierThanTheOthers_isOnTime() {
    watch("later", 100);
    watch("sooner", 50);
    timer.advance(Duration.ofMillis(50));
    assertThat(late).containsExactly("sooner");
    timer.advance(Duration.ofMillis(50));
    assertThat(late).containsExactly("sooner", "later");
  }

  @Test
  void watch_withoutLimit_setsNoTimer() {
    Deadlines.Watch watch = deadlines.watch(() -> late.add("a"), Long.MAX_VALUE);
    assertThat(timer.scheduled()).isZero();
    watch.cancel();
  }
}
