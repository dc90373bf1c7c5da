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

  private Deadlines.Watch watch(String name, long nanos) {
    Deadlines.Watch watch =
        new Deadlines.Watch() {
          @Override
          protected void onLate() {
            late.add(name);
          }
        };
    deadlines.start(watch, nanos);
    return watch;
  }

  private Deadlines.Watch watch(String name, int millis) {
    return watch(name, Duration.ofMillis(millis).toNanos());
  }

  @Test
  void start_timeIsOver_runsTheTaskOnce() {
    Deadlines.Watch watch = watch("a", 100);
    timer.advance(Duration.ofMillis(99));
    assertThat(late).isEmpty();
    timer.advance(Duration.ofMillis(1));
    timer.advance(Duration.ofMillis(500));
    assertThat(late).containsExactly("a");
    assertThat(watch.isLate()).isTrue();
  }

  @Test
  void start_stopped_neverRuns() {
    Deadlines.Watch watch = watch("a", 100);
    deadlines.stop(watch);
    timer.advance(Duration.ofMillis(100));
    assertThat(late).isEmpty();
    assertThat(watch.isLate()).isFalse();
    assertThat(timer.scheduled()).isZero();
  }

  @Test
  void start_manyOneAfterTheOther_setTheTimerOnce() {
    for (int i = 0; i < 9; i++) {
      deadlines.stop(watch("done", 100));
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
  void start_earlierThanTheOthers_isOnTime() {
    watch("later", 100);
    watch("sooner", 50);
    timer.advance(Duration.ofMillis(50));
    assertThat(late).containsExactly("sooner");
    timer.advance(Duration.ofMillis(50));
    assertThat(late).containsExactly("sooner", "later");
  }

  @Test
  void start_withoutLimit_setsNoTimer() {
    Deadlines.Watch watch = watch("a", Long.MAX_VALUE);
    assertThat(timer.scheduled()).isZero();
    deadlines.stop(watch);
  }

  @Test
  void remainingNanos_isTheTimeLeft() {
    Deadlines.Watch limited = watch("a", 100);
    timer.advance(Duration.ofMillis(30));
    assertThat(deadlines.remainingNanos(limited)).isEqualTo(Duration.ofMillis(70).toNanos());
    assertThat(deadlines.remainingNanos(watch("b", Long.MAX_VALUE))).isEqualTo(Long.MAX_VALUE);
  }
}
