package dev.peregrine.compat.faults;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Runs a test on a thread of a group of its own. Threads belong to the group of the thread that
 * starts them, so what is left in the group afterwards was left behind by the test.
 */
final class Sandbox {

  /** Threads that libraries share between all of their users and end by themselves. */
  private static final Pattern SHARED =
      Pattern.compile(
          "(OkHttp TaskRunner|Okio Watchdog|grpc-|globalEventExecutor|CompletableFutureDelay).*");

  /** Less than an idle thread waits for more work, so that those nobody ended are found. */
  private static final long END_SECONDS = 8;

  private Sandbox() {}

  /** A test. */
  interface Body {
    void run() throws Exception;
  }

  /** Runs a test that is to end all threads it has started, by itself or through others. */
  static void run(Body body) throws Exception {
    ThreadGroup group = new ThreadGroup("test");
    Throwable[] failure = new Throwable[1];
    Thread thread =
        new Thread(
            group,
            () -> {
              try {
                body.run();
              } catch (Throwable e) {
                failure[0] = e;
              }
            },
            "test");
    thread.start();
    thread.join();
    if (failure[0] != null) {
      throw new AssertionError(failure[0].getMessage(), failure[0]);
    }
    for (Thread left : threads(group)) {
      left.join(TimeUnit.SECONDS.toMillis(END_SECONDS));
      if (left.isAlive()) {
        throw new AssertionError("a thread is left: " + left);
      }
    }
  }

  private static List<Thread> threads(ThreadGroup group) {
    Thread[] threads = new Thread[group.activeCount() + 16];
    int count = group.enumerate(threads);
    return Arrays.stream(threads, 0, count)
        .filter(thread -> !SHARED.matcher(thread.getName()).matches())
        .toList();
  }
}
