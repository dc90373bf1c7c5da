package io.opentelemetry.sdk.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.common.internal.concurrent.OneShot;
import dev.peregrine.testsupport.CapturedLogs;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

class CompletableResultCodeTest {

  private final CompletableResultCode code = new CompletableResultCode();

  @Test
  void newCode_isNeitherDoneNorSuccessful() {
    assertThat(code.isDone()).isFalse();
    assertThat(code.isSuccess()).isFalse();
    assertThat(code.getFailureThrowable()).isNull();
  }

  @Test
  void ofSuccess_isOneSuccess() {
    assertThat(CompletableResultCode.ofSuccess().isSuccess()).isTrue();
    assertThat(CompletableResultCode.ofSuccess()).isSameAs(CompletableResultCode.ofSuccess());
  }

  @Test
  void ofFailure_isOneFailureWithoutCause() {
    assertThat(CompletableResultCode.ofFailure().isDone()).isTrue();
    assertThat(CompletableResultCode.ofFailure().isSuccess()).isFalse();
    assertThat(CompletableResultCode.ofFailure().getFailureThrowable()).isNull();
    assertThat(CompletableResultCode.ofFailure()).isSameAs(CompletableResultCode.ofFailure());
  }

  @Test
  void ofExceptionalFailure_keepsTheCause() {
    Exception cause = new Exception();
    assertThat(CompletableResultCode.ofExceptionalFailure(cause).getFailureThrowable())
        .isSameAs(cause);
  }

  @Test
  void complete_twice_firstOutcomeStays() {
    Exception cause = new Exception();
    assertThat(code.succeed().fail().failExceptionally(cause).isSuccess()).isTrue();
    assertThat(code.getFailureThrowable()).isNull();

    CompletableResultCode failed = new CompletableResultCode().failExceptionally(cause);
    assertThat(failed.failExceptionally(new Exception()).succeed().isSuccess()).isFalse();
    assertThat(failed.getFailureThrowable()).isSameAs(cause);
  }

  @Test
  void whenComplete_actionsBeforeAndAfter_runInOrderOnce() {
    List<Integer> ran = new ArrayList<>();
    code.whenComplete(() -> ran.add(1))
        .whenComplete(() -> ran.add(2))
        .whenComplete(() -> ran.add(3));
    assertThat(ran).isEmpty();
    code.fail();
    code.whenComplete(() -> ran.add(4));
    code.succeed();
    assertThat(ran).containsExactly(1, 2, 3, 4);
  }

  @Test
  void whenComplete_actionLooksAtTheCode_seesTheOutcome() {
    List<Boolean> seen = new ArrayList<>();
    code.whenComplete(() -> seen.add(code.isSuccess()));
    code.succeed();
    assertThat(seen).containsExactly(true);
  }

  @Test
  void whenComplete_actionThrows_isLoggedAndTheOthersRun() {
    try (CapturedLogs logs = CapturedLogs.of(OneShot.class)) {
      AtomicInteger ran = new AtomicInteger();
      code.whenComplete(
              () -> {
                throw new AssertionError("for the test");
              })
          .whenComplete(ran::incrementAndGet);
      code.succeed();
      code.whenComplete(
          () -> {
            throw new IllegalStateException("for the test");
          });
      assertThat(ran.get()).isEqualTo(1);
      assertThat(logs.at(Level.WARNING)).hasSize(2);
    }
  }

  @Test
  void ofAll_empty_succeeds() {
    assertThat(CompletableResultCode.ofAll(List.of()).isSuccess()).isTrue();
  }

  @Test
  void ofAll_somePending_waitsForAll() {
    CompletableResultCode other = new CompletableResultCode();
    CompletableResultCode all = CompletableResultCode.ofAll(List.of(code, other));
    code.fail();
    assertThat(all.isDone()).isFalse();
    other.succeed();
    assertThat(all.isDone()).isTrue();
    assertThat(all.isSuccess()).isFalse();
  }

  @Test
  void ofAll_allSucceed_succeeds() {
    CompletableResultCode all =
        CompletableResultCode.ofAll(List.of(code, CompletableResultCode.ofSuccess(), code));
    code.succeed();
    assertThat(all.isSuccess()).isTrue();
  }

  @Test
  void ofAll_severalCauses_keepsTheFirst() {
    Exception cause = new Exception();
    CompletableResultCode all =
        CompletableResultCode.ofAll(
            List.of(
                CompletableResultCode.ofFailure(),
                code,
                CompletableResultCode.ofExceptionalFailure(new Exception())));
    code.failExceptionally(cause);
    assertThat(all.isSuccess()).isFalse();
    assertThat(all.getFailureThrowable()).isSameAs(cause);
  }

  @Test
  void join_notComplete_returnsAtTheTimeoutAndLeavesTheCodeOpen() {
    assertThat(code.join(1, TimeUnit.NANOSECONDS)).isSameAs(code);
    assertThat(code.join(0, TimeUnit.SECONDS).join(-1, TimeUnit.SECONDS).isDone()).isFalse();
    assertThat(code.succeed().isSuccess()).isTrue();
  }

  @Test
  void join_interrupted_returnsAndKeepsTheInterrupt() {
    Thread.currentThread().interrupt();
    code.join(1, TimeUnit.DAYS);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(code.isDone()).isFalse();
  }

  @Test
  void join_completedByAnotherThread_returns() throws Exception {
    for (int i = 0; i < 2_000; i++) {
      CompletableResultCode shared = new CompletableResultCode();
      CountDownLatch start = new CountDownLatch(1);
      Thread completer =
          new Thread(
              () -> {
                start.countDown();
                shared.succeed();
              });
      completer.start();
      start.await();
      assertThat(shared.join(1, TimeUnit.MINUTES).isSuccess()).isTrue();
      completer.join();
    }
  }
}
