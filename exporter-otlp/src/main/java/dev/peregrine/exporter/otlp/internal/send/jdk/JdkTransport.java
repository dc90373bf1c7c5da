package dev.peregrine.exporter.otlp.internal.send.jdk;

import dev.peregrine.exporter.otlp.internal.send.DaemonThreads;
import dev.peregrine.exporter.otlp.internal.send.HttpReply;
import dev.peregrine.exporter.otlp.internal.send.LimitedBody;
import dev.peregrine.exporter.otlp.internal.send.Redirects;
import dev.peregrine.exporter.otlp.internal.send.Transport;
import io.opentelemetry.sdk.common.export.Compressor;
import io.opentelemetry.sdk.common.export.HttpSenderConfig;
import io.opentelemetry.sdk.common.export.MessageWriter;
import io.opentelemetry.sdk.common.export.ProxyOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * Posts requests with the JDK's client, on daemon threads. The client reads bodies when it likes,
 * so that it gets a copy of each request.
 */
final class JdkTransport implements Transport<HttpReply> {

  private final HttpSenderConfig config;
  private final ExecutorService executor;
  private final boolean ownsExecutor;
  private final HttpClient client;

  JdkTransport(HttpSenderConfig config) {
    this.config = config;
    ExecutorService given = config.getExecutorService();
    this.executor = given == null ? DaemonThreads.newPool("otlp-http") : given;
    this.ownsExecutor = given == null;
    this.client = client(config, executor);
  }

  private static HttpClient client(HttpSenderConfig config, ExecutorService executor) {
    boolean https = "https".equals(config.getEndpoint().getScheme());
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .executor(executor)
            // Without TLS the client would ask every server to switch to HTTP/2, and not all bear
            // it.
            .version(https ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER);
    Duration connectTimeout = config.getConnectTimeout();
    if (connectTimeout.toNanos() < Long.MAX_VALUE) {
      builder.connectTimeout(connectTimeout);
    }
    ProxyOptions proxy = config.getProxyOptions();
    if (proxy != null) {
      builder.proxy(proxy.getProxySelector());
    }
    SSLContext sslContext = config.getSslContext();
    if (sslContext != null) {
      builder.sslContext(sslContext);
    }
    List<String> protocols = config.getEnabledProtocols();
    if (protocols != null) {
      SSLParameters parameters = new SSLParameters();
      parameters.setProtocols(protocols.toArray(new String[0]));
      builder.sslParameters(parameters);
    }
    return builder.build();
  }

  @Override
  public void send(
      MessageWriter request,
      long timeoutNanos,
      Consumer<? super HttpReply> onReply,
      Consumer<? super Throwable> onError) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(config.getEndpoint())
            .header("Content-Type", config.getContentType())
            .POST(body(request));
    Compressor compressor = config.getCompressor();
    if (compressor != null) {
      builder.header("Content-Encoding", compressor.getEncoding());
    }
    config
        .getHeadersSupplier()
        .get()
        .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
    CompletableFuture<HttpReply> exchange = exchange(builder, config.getEndpoint(), 0);
    CompletableFuture<HttpReply> limited =
        timeoutNanos == Long.MAX_VALUE
            ? exchange
            : exchange.orTimeout(timeoutNanos, TimeUnit.NANOSECONDS);
    var unused =
        limited.whenCompleteAsync(
            (reply, error) -> {
              if (reply != null) {
                onReply.accept(reply);
              } else {
                onError.accept(cause(error));
              }
            },
            this::call);
  }

  /** By itself the client would call back on the common pool, which is not ours to occupy. */
  private void call(Runnable callback) {
    try {
      executor.execute(callback);
    } catch (RejectedExecutionException e) {
      callback.run();
    }
  }

  private HttpRequest.BodyPublisher body(MessageWriter request) {
    Copy copy = new Copy(request.getContentLength());
    Compressor compressor = config.getCompressor();
    try (OutputStream out = compressor == null ? copy : compressor.compress(copy)) {
      request.writeMessage(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return copy.publisher();
  }

  private CompletableFuture<HttpReply> exchange(
      HttpRequest.Builder builder, URI uri, int redirects) {
    CompletableFuture<HttpResponse<byte[]>> exchange =
        client.sendAsync(
            builder.uri(uri).build(),
            info -> new LimitedBodySubscriber(new LimitedBody(config.getMaxResponseBodySize())));
    CompletableFuture<HttpReply> reply =
        exchange.thenComposeAsync(
            response -> {
              String location = response.headers().firstValue("Location").orElse(null);
              URI target = Redirects.target(uri, response.statusCode(), location);
              return target != null && redirects < Redirects.MAX
                  ? exchange(builder, target, redirects + 1)
                  : CompletableFuture.completedFuture(reply(response));
            },
            this::call);
    return reply.whenComplete(
        (received, error) -> {
          if (cause(error) instanceof TimeoutException) {
            exchange.cancel(true);
          }
        });
  }

  private static HttpReply reply(HttpResponse<byte[]> response) {
    return new HttpReply(
        response.statusCode(),
        "",
        response.body(),
        response.headers().firstValue("Retry-After").orElse(null));
  }

  private static Throwable cause(@Nullable Throwable error) {
    if (error instanceof CompletionException && error.getCause() != null) {
      return error.getCause();
    }
    return error == null ? new IOException("No response") : error;
  }

  @Override
  public boolean isTransient(Throwable error) {
    return error instanceof IOException
        && !(error instanceof SSLException)
        && !(error instanceof LimitedBody.TooLargeException);
  }

  @Override
  public void close() {
    if (ownsExecutor) {
      executor.shutdown();
    }
  }

  /** Bytes that are published where they are written. */
  private static final class Copy extends ByteArrayOutputStream {

    Copy(int capacity) {
      super(capacity);
    }

    HttpRequest.BodyPublisher publisher() {
      return HttpRequest.BodyPublishers.ofByteArray(buf, 0, count);
    }
  }
}
