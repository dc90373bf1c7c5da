package dev.peregrine.exporter.otlp.internal.send.jdk;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A client that can be closed. Before Java 21 it has no method for that and is left to the garbage
 * collector with its thread and its connections. But its thread closes all it has when it is
 * interrupted, and is found by its group, which it takes from the thread that makes the client.
 */
final class ClosableClient {

  private final HttpClient client;
  private final List<Thread> threads;

  private ClosableClient(HttpClient client, List<Thread> threads) {
    this.client = client;
    this.threads = threads;
  }

  static ClosableClient open(Supplier<HttpClient> maker) {
    CompletableFuture<ClosableClient> made = new CompletableFuture<>();
    Thread opener =
        new Thread(
            new ThreadGroup("otlp-http-client"),
            () -> made.completeAsync(() -> of(maker.get()), Runnable::run),
            "otlp-http-open");
    opener.setDaemon(true);
    opener.start();
    return made.join();
  }

  /**
   * Looks at the group before there is anybody else in it: threads of an executor, which the
   * client's thread may start, must not be interrupted in whatever they do.
   */
  private static ClosableClient of(HttpClient client) {
    Thread opener = Thread.currentThread();
    Thread[] all = new Thread[opener.getThreadGroup().activeCount() + 1];
    int count = opener.getThreadGroup().enumerate(all);
    List<Thread> own = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (all[i] != opener) {
        own.add(all[i]);
      }
    }
    return new ClosableClient(client, own);
  }

  HttpClient get() {
    return client;
  }

  void close() {
    for (Thread thread : threads) {
      thread.interrupt();
    }
  }
}
