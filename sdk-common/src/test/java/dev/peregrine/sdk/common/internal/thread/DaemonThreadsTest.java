package dev.peregrine.sdk.common.internal.thread;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.impl.InstrumentationUtil;
import io.opentelemetry.context.Context;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class DaemonThreadsTest {

  private final InheritableThreadLocal<String> inherited = new InheritableThreadLocal<>();

  @Test
  void newThread_several_areNumbered() {
    DaemonThreads threads = new DaemonThreads("name");
    assertThat(threads.newThread(() -> {}).getName()).isEqualTo("name-1");
    assertThat(threads.newThread(() -> {}).getName()).isEqualTo("name-2");
  }

  @Test
  void newThread_always_isADaemon() {
    assertThat(new DaemonThreads("name").newThread(() -> {}).isDaemon()).isTrue();
  }

  @Test
  void start_threadWithInheritableLocals_inheritsNone() {
    inherited.set("of the application");
    CompletableFuture<Boolean> none = new CompletableFuture<>();
    DaemonThreads.start("name", () -> none.complete(inherited.get() == null));
    assertThat(none.join()).isTrue();
  }

  @Test
  void start_always_tracesNoRequests() {
    CompletableFuture<Boolean> suppressed = new CompletableFuture<>();
    DaemonThreads.start(
        "name",
        () ->
            suppressed.complete(
                InstrumentationUtil.shouldSuppressInstrumentation(Context.current())));
    assertThat(suppressed.join()).isTrue();
  }
}
