package io.opentelemetry.api.impl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.context.Context;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class InstrumentationUtilTest {

  @Test
  void suppressInstrumentation_whileTheTaskRuns_isTold() {
    AtomicBoolean suppressed = new AtomicBoolean();

    InstrumentationUtil.suppressInstrumentation(
        () -> suppressed.set(InstrumentationUtil.shouldSuppressInstrumentation(Context.current())));

    assertThat(suppressed).isTrue();
    assertThat(InstrumentationUtil.shouldSuppressInstrumentation(Context.current())).isFalse();
  }

  @Test
  void suppressInstrumentation_ofAThrowingTask_throwsAndEnds() {
    Runnable throwing =
        () -> {
          throw new IllegalStateException("expected");
        };

    assertThatThrownBy(() -> InstrumentationUtil.suppressInstrumentation(throwing))
        .hasMessage("expected");
    assertThat(InstrumentationUtil.shouldSuppressInstrumentation(Context.current())).isFalse();
  }

  @Test
  void shouldSuppressInstrumentation_withoutContext_isFalse() {
    assertThat(InstrumentationUtil.shouldSuppressInstrumentation(null)).isFalse();
  }
}
