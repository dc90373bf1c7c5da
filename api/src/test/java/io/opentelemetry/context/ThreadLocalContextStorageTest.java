package io.opentelemetry.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.api.test.FreshApi;
import dev.peregrine.api.test.Garbage;
import dev.peregrine.api.test.Threads;
import dev.peregrine.testsupport.CapturedLogs;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadLocalContextStorageTest {

  private static final ContextKey<Integer> KEY = ContextKey.named("key");

  private final ContextStorage storage = ContextStorage.defaultStorage();
  private final Context first = Context.root().with(KEY, 1);
  private final Context second = Context.root().with(KEY, 2);
  private CapturedLogs logs;

  @BeforeEach
  void captureLogs() {
    logs = CapturedLogs.of(Level.ALL, ThreadLocalContextStorage.class);
  }

  @AfterEach
  void releaseLogs() {
    logs.close();
    assertThat(storage.current()).isNull();
  }

  @Test
  void current_withoutScope_isNull() throws Exception {
    assertThat(storage.current()).isNull();
    assertThat(Threads.callOnOther(storage::current)).isNull();
  }

  @Test
  void attach_onOneThread_leavesOthersAlone() throws Exception {
    Scope scope = storage.attach(first);

    assertThat(Threads.callOnOther(storage::current)).isNull();
    scope.close();
  }

  @Test
  void attach_ofTheCurrentContext_doesNothing() {
    Scope scope = storage.attach(first);

    assertThat(storage.attach(first)).isSameAs(Scope.noop());
    assertThat(storage.current()).isSameAs(first);
    scope.close();
  }

  @Test
  void attach_ofNull_doesNothing() {
    assertThat(storage.attach(null)).isSameAs(Scope.noop());
  }

  // C6
  @Test
  void close_inTheWrongOrder_isIgnoredAndLogged() {
    Scope outer = storage.attach(first);
    Scope inner = storage.attach(second);

    outer.close();
    assertThat(storage.current()).isSameAs(second);
    assertThat(logs.records()).extracting("level").containsExactly(Level.FINE);

    inner.close();
    assertThat(storage.current()).isSameAs(first);
    outer.close();
    assertThat(logs.records()).hasSize(1);
  }

  @Test
  void close_twice_isIgnoredTheSecondTime() {
    Scope closed = storage.attach(first);
    closed.close();
    Scope open = storage.attach(first);

    closed.close();
    assertThat(storage.current()).isSameAs(first);
    assertThat(logs.records()).hasSize(1);
    open.close();
  }

  @Test
  void close_onAnotherThread_isIgnoredAndLogged() throws Exception {
    Scope scope = storage.attach(first);

    Context currentThere =
        Threads.callOnOther(
            () -> {
              Scope there = storage.attach(first);
              scope.close();
              Context current = storage.current();
              there.close();
              return current;
            });

    assertThat(currentThere).isSameAs(first);
    assertThat(storage.current()).isSameAs(first);
    assertThat(logs.records()).hasSize(1);
    scope.close();
  }

  @Test
  void close_onAThreadOfAPool_keepsNoClassLoaderAlive() throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      WeakReference<ClassLoader> classLoader =
          pool.submit(ThreadLocalContextStorageTest::attachInAFreshApi).get();
      Garbage.collectUntil(() -> classLoader.refersTo(null));
    } finally {
      pool.shutdownNow();
    }
  }

  private static WeakReference<ClassLoader> attachInAFreshApi() throws Exception {
    try (FreshApi api = FreshApi.load()) {
      assertThat(api.run(AttachAndClose.class)).isEqualTo("{key=1}");
      return new WeakReference<>(api);
    }
  }

  static final class AttachAndClose implements Callable<String> {
    @Override
    public String call() {
      Scope scope = Context.root().with(KEY, 1).makeCurrent();
      String seen = Context.current().toString();
      scope.close();
      return seen;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void attachAndClose_inAnyOrder_isLikeASlotThatScopesRestore(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Model model = new Model();
    for (int step = 0; step < 5_000; step++) {
      if (random.nextBoolean()) {
        model.attach(random.nextBoolean() ? first : second);
      } else if (!model.open.isEmpty()) {
        model.close(model.open.get(random.nextInt(model.open.size())));
      }
      assertThat(storage.current()).as("seed %s, step %s", seed, step).isSameAs(model.current);
    }
    while (model.current != null) {
      List.copyOf(model.open).forEach(model::close);
    }
  }

  private final class Model {
    private final List<OpenScope> open = new ArrayList<>();
    private Context current;

    void attach(Context context) {
      Scope scope = storage.attach(context);
      assertThat(scope == Scope.noop()).isEqualTo(context == current);
      if (context != current) {
        open.add(new OpenScope(scope, context, current));
        current = context;
      }
    }

    void close(OpenScope closing) {
      closing.scope.close();
      if (closing.attached == current) {
        open.remove(closing);
        current = closing.before;
      }
    }
  }

  private record OpenScope(Scope scope, Context attached, Context before) {}
}
