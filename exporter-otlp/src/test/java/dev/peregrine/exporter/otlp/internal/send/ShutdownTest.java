package dev.peregrine.exporter.otlp.internal.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each library leaves behind when it is closed, whatever it is doing: nothing. */
class ShutdownTest {

  private static final int PATIENCE_SECONDS = 60;

  private final TestConfig config = new TestConfig(null);
  private Set<Thread> threadsBefore;

  @BeforeEach
  void rememberThreads() {
    threadsBefore = new HashSet<>(Thread.getAllStackTraces().keySet());
  }

  /**
   * Threads that are not ours are left out: those of a JVM's or a library's own, which serve all of
   * its users and end by themselves.
   */
  private List<Thread> newThreads() {
    List<Thread> threads = new ArrayList<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      boolean ours = thread.getName().startsWith("otlp-") || thread.getName().startsWith("HttpC");
      if (ours && !threadsBefore.contains(thread)) {
        threads.add(thread);
      }
    }
    return threads;
  }

  private void assertNothingIsLeft() throws InterruptedException {
    for (Thread thread : newThreads()) {
      thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
      assertThat(thread.isAlive()).as(thread.getName()).isFalse();
    }
  }

  private static void assertFails(CompletableFuture<String> answer) throws Exception {
    try {
      assertThat(answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isNotEqualTo("OK");
    } catch (ExecutionException e) {
      assertThat(e.getCause()).isNotNull();
    }
  }

  private void closeWhileUnderWay(Library.Client client, CompletableFuture<String> answer)
      throws Exception {
    CompletableResultCode closing = client.closing();
    assertFails(answer);
    assertThat(closing.join(PATIENCE_SECONDS, TimeUnit.SECONDS).isSuccess()).isTrue();
    assertNothingIsLeft();
    assertFails(client.send());
    assertNothingIsLeft();
  }

  @ParameterizedTest
  @EnumSource
  void close_unused_leavesNothing(Library library) throws Exception {
    config.endpoint = URI.create("http://127.0.0.1:1");
    closeWhileUnderWay(library.open(config), CompletableFuture.failedFuture(new IOException()));
  }

  @ParameterizedTest
  @EnumSource
  void close_connectionIdle_closesIt(Library library) throws Exception {
    try (TestServer server = TestServer.plain(library)) {
      config.endpoint = server.endpoint();
      Library.Client client = library.open(config);
      assertThat(client.exchange()).isEqualTo("OK");
      assertThat(newThreads()).isNotEmpty();
      assertThat(client.closing().join(PATIENCE_SECONDS, TimeUnit.SECONDS).isSuccess()).isTrue();
      assertNothingIsLeft();
    }
  }

  @ParameterizedTest
  @EnumSource
  void close_serverHangs_closesTheSocket(Library library) throws Exception {
    try (SteppedServer server = new SteppedServer()) {
      config.endpoint = server.endpoint("http");
      Library.Client client = library.open(config);
      CompletableFuture<String> answer = client.send();
      SteppedServer.Peer accepted = server.accept();
      closeWhileUnderWay(client, answer);
      accepted.awaitEnd();
    }
  }

  @ParameterizedTest
  @EnumSource
  void close_duringHandshake_closesTheSocket(Library library) throws Exception {
    try (SteppedServer server = new SteppedServer()) {
      config.endpoint = server.endpoint("https");
      Library.Client client = library.open(config);
      CompletableFuture<String> answer = client.send();
      SteppedServer.Peer accepted = server.accept();
      assertThat(accepted.in().read()).as("first byte of a handshake").isEqualTo(22);
      closeWhileUnderWay(client, answer);
      accepted.awaitEnd();
    }
  }

  @ParameterizedTest
  @EnumSource
  void close_whileConnecting_givesUp(Library library) throws Exception {
    try (FullServer server = new FullServer()) {
      config.endpoint = server.endpoint();
      Library.Client client = library.open(config);
      CompletableFuture<String> answer = client.send();
      assertThat(answer).isNotDone();
      closeWhileUnderWay(client, answer);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"GRPC", "OKHTTP", "SOCKET_HTTP", "SOCKET_GRPC"})
  void close_whileLookingUpTheHost_givesUp(Library library) throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    config.endpoint = URI.create("http://collector.example:1");
    config.hostLookup =
        host -> {
          asked.countDown();
          try {
            goOn.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return List.of(InetAddress.getLoopbackAddress());
        };
    Library.Client client = library.open(config);
    CompletableFuture<String> answer = client.send();
    asked.await();
    CompletableResultCode closing = client.closing();
    goOn.countDown();
    assertFails(answer);
    assertThat(closing.join(PATIENCE_SECONDS, TimeUnit.SECONDS).isSuccess()).isTrue();
    assertNothingIsLeft();
  }

  @ParameterizedTest
  @EnumSource
  void close_executorGiven_leavesItOpen(Library library) throws Exception {
    ExecutorService executor = Executors.newCachedThreadPool();
    config.executor = executor;
    try (SteppedServer server = new SteppedServer()) {
      config.endpoint = server.endpoint("http");
      Library.Client client = library.open(config);
      CompletableFuture<String> answer = client.send();
      SteppedServer.Peer accepted = server.accept();
      closeWhileUnderWay(client, answer);
      accepted.awaitEnd();
      assertThat(executor.isShutdown()).isFalse();
      assertThat(executor.submit(() -> 1).get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(1);
    } finally {
      executor.shutdown();
    }
  }

  /** Selectors are file handles that nobody sees but the kernel. */
  @ParameterizedTest
  @EnumSource
  void close_again_leavesNoFileHandles(Library library) throws Exception {
    try (TestServer server = TestServer.plain(library)) {
      config.endpoint = server.endpoint();
      exchangeAndClose(library);
      long before = selectors();
      for (int i = 0; i < 5; i++) {
        exchangeAndClose(library);
      }
      assertThat(selectors()).isLessThanOrEqualTo(before);
    }
  }

  private void exchangeAndClose(Library library) throws Exception {
    Library.Client client = library.open(config);
    assertThat(client.exchange()).isEqualTo("OK");
    assertThat(client.closing().join(PATIENCE_SECONDS, TimeUnit.SECONDS).isSuccess()).isTrue();
    assertNothingIsLeft();
  }

  /** None where the system does not show them. */
  private static long selectors() throws IOException {
    Path handles = Path.of("/proc/self/fd");
    if (!Files.isDirectory(handles)) {
      return 0;
    }
    try (Stream<Path> all = Files.list(handles)) {
      return all.filter(ShutdownTest::isSelector).count();
    }
  }

  private static boolean isSelector(Path handle) {
    try {
      return Files.readSymbolicLink(handle).toString().contains("eventpoll");
    } catch (IOException e) {
      // The one that lists them is closed already.
      return false;
    }
  }
}
