package io.opentelemetry.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContextExecutorsTest {

  private static final ContextKey<String> KEY = ContextKey.named("key");

  private final ScheduledExecutorService delegate = Executors.newSingleThreadScheduledExecutor();
  private final Context fixed = Context.root().with(KEY, "fixed");
  private final Context submitting = Context.root().with(KEY, "submitting");

  @AfterEach
  void shutDown() {
    delegate.shutdownNow();
  }

  @Test
  void wrap_anExecutor_runsWithTheContext() {
    Executor executor = fixed.wrap((Executor) delegate);

    assertThat(seenBy(executor::execute)).isEqualTo("fixed");
  }

  @Test
  void taskWrapping_anExecutor_runsWithTheContextOfTheCaller() {
    Executor executor = Context.taskWrapping((Executor) delegate);

    assertThat(seenBy(executor::execute)).isEqualTo("submitting");
  }

  @Test
  void wrap_anExecutorService_runsEveryTaskWithTheContext() throws Exception {
    checkEveryTask(fixed.wrap((ExecutorService) delegate), "fixed");
  }

  @Test
  void taskWrapping_anExecutorService_runsEveryTaskWithTheContextOfTheCaller() throws Exception {
    checkEveryTask(Context.taskWrapping((ExecutorService) delegate), "submitting");
  }

  @Test
  void wrap_aScheduledExecutorService_runsAlsoRepeatedTasksWithTheContext() throws Exception {
    ScheduledExecutorService executor = fixed.wrap(delegate);

    checkEveryTask(executor, "fixed");
    checkDelayedTasks(executor, "fixed");
    assertThat(seenByRepeatedTasks(executor)).containsOnly("fixed");
  }

  @Test
  void taskWrapping_aScheduledExecutorService_leavesOnlyRepeatedTasksAlone() throws Exception {
    ScheduledExecutorService executor = Context.taskWrapping(delegate);

    checkEveryTask(executor, "submitting");
    checkDelayedTasks(executor, "submitting");
    assertThat(seenByRepeatedTasks(executor)).containsOnly("none");
  }

  @Test
  void shutdown_ofAWrapper_shutsTheDelegateDown() throws Exception {
    ExecutorService executor = Context.taskWrapping((ExecutorService) delegate);
    executor.shutdown();

    assertThat(executor.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    assertThat(executor.isShutdown()).isTrue();
    assertThat(executor.isTerminated()).isTrue();
    assertThat(delegate.isTerminated()).isTrue();
  }

  @Test
  void shutdownNow_ofAWrapper_returnsWhatWaits() {
    ExecutorService executor = fixed.wrap((ExecutorService) delegate);
    CompletableFuture<Void> never = new CompletableFuture<>();
    executor.execute(never::join);
    executor.execute(() -> {});

    assertThat(executor.shutdownNow()).isNotEmpty();
    never.complete(null);
  }

  private void checkEveryTask(ExecutorService executor, String expected) throws Exception {
    assertThat(seenBy(executor::execute)).isEqualTo(expected);
    assertThat(seenBy(executor::submit)).isEqualTo(expected);
    assertThat(seenBy(task -> executor.submit(task, "result"))).isEqualTo(expected);
    List<Callable<String>> tasks = List.of(this::current);
    submitting
        .wrap(
            () -> {
              assertThat(executor.submit(tasks.get(0)).get()).isEqualTo(expected);
              assertThat(executor.invokeAny(tasks)).isEqualTo(expected);
              assertThat(executor.invokeAny(tasks, 1, TimeUnit.MINUTES)).isEqualTo(expected);
              assertThat(executor.invokeAll(tasks).get(0).get()).isEqualTo(expected);
              return assertThat(executor.invokeAll(tasks, 1, TimeUnit.MINUTES).get(0).get())
                  .isEqualTo(expected);
            })
        .call();
  }

  private void checkDelayedTasks(ScheduledExecutorService executor, String expected)
      throws Exception {
    assertThat(seenBy(task -> executor.schedule(task, 0, TimeUnit.SECONDS))).isEqualTo(expected);
    Callable<String> inScope =
        submitting.wrap(() -> executor.schedule(this::current, 0, TimeUnit.SECONDS).get());
    assertThat(inScope.call()).isEqualTo(expected);
  }

  private List<String> seenByRepeatedTasks(ScheduledExecutorService executor) {
    return List.of(
        seenBy(task -> executor.scheduleAtFixedRate(task, 0, 1, TimeUnit.DAYS)),
        seenBy(task -> executor.scheduleWithFixedDelay(task, 0, 1, TimeUnit.DAYS)));
  }

  /** Hands a task over while {@link #submitting} is current; returns what the task sees. */
  private String seenBy(Consumer<Runnable> handOver) {
    CompletableFuture<String> seen = new CompletableFuture<>();
    submitting.wrap(() -> handOver.accept(() -> seen.complete(current()))).run();
    return seen.join();
  }

  private String current() {
    String value = Context.current().get(KEY);
    return value == null ? "none" : value;
  }
}
