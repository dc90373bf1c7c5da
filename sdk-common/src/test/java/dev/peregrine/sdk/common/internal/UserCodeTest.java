package dev.peregrine.sdk.common.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.sdk.common.CompletableResultCode;
import org.junit.jupiter.api.Test;

class UserCodeTest {

  @Test
  void result_ofWorkingCall_isPassedThrough() {
    CompletableResultCode pending = new CompletableResultCode();

    assertThat(UserCode.result(() -> pending)).isSameAs(pending);
  }

  @Test
  void result_ofFailingCalls_isAFailure() {
    IllegalStateException thrown = new IllegalStateException();

    assertThat(UserCode.result(() -> null).isSuccess()).isFalse();
    CompletableResultCode failed =
        UserCode.result(
            () -> {
              throw thrown;
            });
    assertThat(failed.isDone()).isTrue();
    assertThat(failed.getFailureThrowable()).isSameAs(thrown);
  }

  @Test
  void rethrowIfFatal_throwsOnlyErrorsOfTheVirtualMachine() {
    UserCode.rethrowIfFatal(new AssertionError());
    UserCode.rethrowIfFatal(new NoClassDefFoundError());

    assertThatThrownBy(() -> UserCode.rethrowIfFatal(new OutOfMemoryError("test")))
        .isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void rethrowIfFatal_interruptedException_keepsTheInterrupt() {
    UserCode.rethrowIfFatal(new InterruptedException());

    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void passOn_completesLikeTheOther() {
    CompletableResultCode from = new CompletableResultCode();
    CompletableResultCode to = new CompletableResultCode();
    UserCode.passOn(from, to);
    assertThat(to.isDone()).isFalse();
    IllegalStateException thrown = new IllegalStateException();
    from.failExceptionally(thrown);

    assertThat(to.getFailureThrowable()).isSameAs(thrown);

    CompletableResultCode success = new CompletableResultCode();
    UserCode.passOn(CompletableResultCode.ofSuccess(), success);
    assertThat(success.isSuccess()).isTrue();
  }
}
