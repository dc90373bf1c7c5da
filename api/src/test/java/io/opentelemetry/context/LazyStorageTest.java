package io.opentelemetry.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.api.test.FreshApi;
import dev.peregrine.api.test.Threads;
import dev.peregrine.testsupport.CapturedLogs;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LazyStorageTest {

  private static final String PROVIDER = "io.opentelemetry.context.contextStorageProvider";
  private static final String STRICT = "io.opentelemetry.context.enableStrictContext";
  private static final String DEFAULT_STORAGE = ThreadLocalContextStorage.INSTANCE.toString();

  @TempDir private Path directory;

  @AfterEach
  void clearProperties() {
    System.clearProperty(PROVIDER);
    System.clearProperty(STRICT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // wanted | found | chosen | warnings
        "        |                         |         | 0",
        "        | FirstProvider           | first   | 0",
        "        | FirstProvider second    |         | 1",
        "second  | FirstProvider second    | second  | 0",
        "default | FirstProvider           |         | 0",
        "default | FirstProvider second    |         | 0",
        "none    | FirstProvider           |         | 1",
        "none    |                         |         | 1",
        "        | NullProvider            |         | 1",
        "        | ThrowingProvider        |         | 1",
        "        | UnmakeableProvider      |         | 1",
        "        | missing                 |         | 1",
        "second  | UnmakeableProvider second | second | 0",
      })
  void get_withProviders_choosesOneOrTheDefault(
      String wanted, String found, String chosen, int warnings) throws Exception {
    List<String> providers =
        found == null ? List.of() : Arrays.stream(found.split(" ")).map(this::className).toList();
    if (wanted != null) {
      System.setProperty(PROVIDER, wanted.equals("second") ? className(wanted) : wanted);
    }

    try (CapturedLogs logs = CapturedLogs.of(Level.ALL, LazyStorage.class);
        FreshApi api = FreshApi.withProviders(directory, ContextStorageProvider.class, providers)) {
      assertThat(api.run(Storage.class)).isEqualTo(chosen == null ? DEFAULT_STORAGE : chosen);
      assertThat(logs.records()).hasSize(warnings);
    }
  }

  private String className(String provider) {
    return getClass().getName() + '$' + (provider.equals("second") ? "SecondProvider" : provider);
  }

  @Test
  void get_withStrictProperty_checksTheProvidedStorage() throws Exception {
    System.setProperty(STRICT, "true");
    List<String> providers = List.of(className("FirstProvider"));

    try (FreshApi api =
        FreshApi.withProviders(directory, ContextStorageProvider.class, providers)) {
      assertThat(api.run(Storage.class).toString()).contains("StrictContextStorage");
    }
  }

  @Test
  void addWrapper_beforeUse_wrapsInTheOrderOfAddition() throws Exception {
    try (FreshApi api = FreshApi.load()) {
      assertThat(api.run(TwoWrappers.class)).isEqualTo("outer(inner(" + DEFAULT_STORAGE + "))");
    }
  }

  @Test
  void addWrapper_afterUse_isIgnoredAndLogged() throws Exception {
    try (CapturedLogs logs = CapturedLogs.of(Level.ALL, ContextStorageWrappers.class);
        FreshApi api = FreshApi.load()) {
      assertThat(api.run(LateWrapper.class)).isEqualTo(DEFAULT_STORAGE);
      assertThat(logs.records()).hasSize(1);
    }
  }

  @Test
  void addWrapper_thatFails_isLeftOut() throws Exception {
    try (CapturedLogs logs = CapturedLogs.of(Level.ALL, LazyStorage.class);
        FreshApi api = FreshApi.load()) {
      assertThat(api.run(FaultyWrappers.class)).isEqualTo("good(" + DEFAULT_STORAGE + ")");
      assertThat(logs.records()).hasSize(2);
    }
  }

  @Test
  void addWrapper_thatUsesAContext_findsTheDefaultStorage() throws Exception {
    try (FreshApi api = FreshApi.load()) {
      assertThat(api.run(RecursiveWrapper.class)).isEqualTo("{}(" + DEFAULT_STORAGE + ")");
    }
  }

  @Test
  void get_onManyThreadsAtOnce_wrapsOnce() throws Exception {
    try (FreshApi api = FreshApi.load()) {
      assertThat(api.run(ConcurrentUse.class)).isEqualTo("wrapped 1 times, 1 storage");
    }
  }

  @Test
  void addWrapper_onManyThreadsAtOnce_losesNone() throws Exception {
    try (FreshApi api = FreshApi.load()) {
      assertThat(api.run(ConcurrentWrappers.class)).isEqualTo(8);
    }
  }

  static final class Storage implements Callable<String> {
    @Override
    public String call() {
      return ContextStorage.get().toString();
    }
  }

  static final class TwoWrappers implements Callable<String> {
    @Override
    public String call() {
      ContextStorage.addWrapper(storage -> new NamedStorage("inner(" + storage + ")"));
      ContextStorage.addWrapper(storage -> new NamedStorage("outer(" + storage + ")"));
      return ContextStorage.get().toString();
    }
  }

  static final class LateWrapper implements Callable<String> {
    @Override
    public String call() {
      Context.current();
      ContextStorage.addWrapper(storage -> new NamedStorage("late"));
      return ContextStorage.get().toString();
    }
  }

  static final class FaultyWrappers implements Callable<String> {
    @Override
    public String call() {
      ContextStorage.addWrapper(null);
      ContextStorage.addWrapper(storage -> new NamedStorage("good(" + storage + ")"));
      ContextStorage.addWrapper(storage -> null);
      ContextStorage.addWrapper(
          storage -> {
            throw new IllegalStateException("expected");
          });
      return ContextStorage.get().toString();
    }
  }

  static final class RecursiveWrapper implements Callable<String> {
    @Override
    public String call() {
      ContextStorage.addWrapper(
          storage -> new NamedStorage(Context.current() + "(" + storage + ")"));
      return ContextStorage.get().toString();
    }
  }

  static final class ConcurrentUse implements Callable<String> {
    @Override
    public String call() throws Exception {
      AtomicInteger wrapped = new AtomicInteger();
      ContextStorage.addWrapper(
          storage -> {
            wrapped.incrementAndGet();
            return new NamedStorage("wrapped");
          });
      List<ContextStorage> storages = Threads.callAtOnce(8, ContextStorage::get);
      return "wrapped " + wrapped + " times, " + new HashSet<>(storages).size() + " storage";
    }
  }

  static final class ConcurrentWrappers implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      AtomicInteger wrapped = new AtomicInteger();
      Threads.callAtOnce(
          8,
          () -> {
            ContextStorage.addWrapper(
                storage -> {
                  wrapped.incrementAndGet();
                  return storage;
                });
            return null;
          });
      ContextStorage.get();
      return wrapped.get();
    }
  }

  /** A provider. */
  public static final class FirstProvider implements ContextStorageProvider {
    @Override
    public ContextStorage get() {
      return new NamedStorage("first");
    }
  }

  /** Another provider. */
  public static final class SecondProvider implements ContextStorageProvider {
    @Override
    public ContextStorage get() {
      return new NamedStorage("second");
    }
  }

  /** A provider that breaks its contract. */
  public static final class NullProvider implements ContextStorageProvider {
    @Override
    public ContextStorage get() {
      return null;
    }
  }

  /** A provider that fails. */
  public static final class ThrowingProvider implements ContextStorageProvider {
    @Override
    public ContextStorage get() {
      throw new IllegalStateException("expected");
    }
  }

  /** A provider that fails even earlier. */
  public static final class UnmakeableProvider implements ContextStorageProvider {
    public UnmakeableProvider() {
      throw new IllegalStateException("expected");
    }

    @Override
    public ContextStorage get() {
      throw new AssertionError("cannot be called");
    }
  }

  private record NamedStorage(String name) implements ContextStorage {
    @Override
    public Scope attach(Context toAttach) {
      return ContextStorage.defaultStorage().attach(toAttach);
    }

    @Override
    public Context current() {
      return ContextStorage.defaultStorage().current();
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
