package io.opentelemetry.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.peregrine.api.test.Garbage;
import dev.peregrine.api.test.Threads;
import dev.peregrine.testsupport.CapturedLogs;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

class StrictContextStorageTest {

  private static final ContextKey<String> KEY = ContextKey.named("key");

  private final Context context = Context.root().with(KEY, "value");
  private final StrictContextStorage storage =
      new StrictContextStorage(ContextStorage.defaultStorage());

  @Test
  void attach_andClose_isLikeTheDelegate() {
    Scope scope = storage.attach(context);
    assertThat(storage.current()).isSameAs(context);
    assertThat(storage.root()).isSameAs(Context.root());
    scope.close();

    assertThat(storage.current()).isNull();
    assertThatCode(storage::close).doesNotThrowAnyException();
  }

  @Test
  void close_ofAScopeOnAnotherThread_failsAndTellsWhoOpenedIt() throws Exception {
    Scope scope = storage.attach(context);
    Throwable failure = Threads.callOnOther(() -> catchThrowable(scope::close));

    assertThat(failure)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Thread [" + Thread.currentThread().getName() + "] opened scope");
    assertThat(failure.getCause()).hasMessageContaining("{key=value}");
    assertThat(failure.getCause().getStackTrace()[0].getClassName())
        .isEqualTo(getClass().getName());
    scope.close();
  }

  @Test
  void close_withOneOpenScope_failsOnceAndTellsWhereItWasOpened() {
    Scope scope = storage.attach(context);

    assertThatThrownBy(storage::close)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("{key=value}")
        .satisfies(
            error ->
                assertThat(error.getStackTrace()[0].getClassName())
                    .isEqualTo(getClass().getName()));
    assertThatCode(storage::close).doesNotThrowAnyException();
    scope.close();
  }

  @Test
  void close_withSeveralOpenScopes_logsEachAndFails() {
    try (CapturedLogs logs = CapturedLogs.of(Level.ALL, StrictContextStorage.class)) {
      Scope outer = storage.attach(context);
      Scope inner = storage.attach(Context.root());

      assertThatThrownBy(storage::close).isInstanceOf(AssertionError.class);
      assertThat(logs.records())
          .hasSize(2)
          .allSatisfy(record -> assertThat(record.getThrown()).hasMessageContaining("opened"));
      inner.close();
      outer.close();
    }
  }

  @Test
  void attach_withoutClose_isLoggedOnceTheScopeIsGarbage() throws Exception {
    try (CapturedLogs logs = CapturedLogs.of(Level.ALL, StrictContextStorage.class)) {
      String leaky = Threads.callOnOther(this::leak);
      Garbage.collectUntil(() -> !logs.records().isEmpty());

      assertThat(logs.records().get(0).getLevel()).isEqualTo(Level.SEVERE);
      assertThat(logs.records().get(0).getThrown()).hasMessageContaining(leaky);
      assertThatCode(storage::close).doesNotThrowAnyException();
    }
  }

  private String leak() {
    storage.attach(context);
    return Thread.currentThread().getName();
  }

  @Test
  void attach_inAKotlinCoroutine_fails() {
    Coroutine coroutine = new Coroutine();

    assertThatThrownBy(coroutine::resumeWith)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("coroutine");
    assertThat(storage.current()).isNull();
  }

  /** Named and shaped like what the Kotlin compiler makes. */
  private final class Coroutine extends kotlin.coroutines.jvm.internal.BaseContinuationImpl {
    @Override
    protected void invokeSuspend() {
      storage.attach(context).close();
    }
  }
}
