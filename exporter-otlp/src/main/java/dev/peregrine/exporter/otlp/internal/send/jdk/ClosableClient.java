package dev.peregrine.exporter.otlp.internal.send.jdk;

import java.net.http.HttpClient;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A client that can be closed. Before Java 21 it has no method for that and is left to the garbage
 * collector with its thread and its connections. But its thread closes all it has when it is
 * interrupted, and is found by its group, which it takes from the thread that makes the client.
 */
final class ClosableClient {

  private final HttpClient client;
  private final ThreadGroup threads;

  private ClosableClient(HttpClient client, ThreadGroup threads) {
    this.client = client;
    this.threads = threads;
  }

  static ClosableClient open(Supplier<HttpClient> maker) {
    ThreadGroup threads = new ThreadGroup("otlp-http-client");
    CompletableFuture<HttpClient> made = new CompletableFuture<>();
    Thread opener =
        new Thread(threads, () -> made.completeAsync(maker, Runnable::run), "otlp-http-open");
    opener.setDaemon(true);
    opener.start();
    return new ClosableClient(made.join(), threads);
  }

  HttpClient get() {
    return client;
  }

  void close() {
    threads.interrupt();
  }
}
