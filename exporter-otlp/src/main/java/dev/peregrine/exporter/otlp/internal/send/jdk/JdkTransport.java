package dev.peregrine.exporter.otlp.internal.send.jdk;

import static java.util.Objects.requireNonNull;

import dev.peregrine.exporter.otlp.internal.send.DaemonPool;
import dev.peregrine.exporter.otlp.internal.send.HttpReply;
import dev.peregrine.exporter.otlp.internal.send.LimitedBody;
import dev.peregrine.exporter.otlp.internal.send.NetworkSettings;
import dev.peregrine.exporter.otlp.internal.send.Redirects;
import dev.peregrine.exporter.otlp.internal.send.Renewing;
import dev.peregrine.exporter.otlp.internal.send.RequestHeaders;
import dev.peregrine.exporter.otlp.internal.send.Transport;
import io.opentelemetry.sdk.common.CompletableResultCode;
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
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
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
  private final @Nullable DaemonPool ownPool;
  private final ProxyCredentials proxyCredentials;
  private final Renewing<ClosableClient> clients;
  private final Set<Exchange> underWay = ConcurrentHashMap.newKeySet();

  JdkTransport(HttpSenderConfig config) {
    this.config = config;
    ExecutorService given = config.getExecutorService();
    this.ownPool = given == null ? new DaemonPool("otlp-http") : null;
    this.executor = ownPool == null ? requireNonNull(given) : ownPool;
    ProxyOptions proxy = config.getProxyOptions();
    this.proxyCredentials = new ProxyCredentials(proxy == null ? null : proxy.getProxySelector());
    this.clients =
        new Renewing<>(
            () -> ClosableClient.open(this::client),
            ClosableClient::close,
            NetworkSettings.of(config));
  }

  private HttpClient client() {
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
    RequestHeaders.forEach(config.getHeadersSupplier().get(), builder::header);
    Renewing.Use<ClosableClient> use;
    try {
      use = clients.take();
    } catch (IOException e) {
      onError.accept(e);
      return;
    }
    new Exchange(use, builder, onReply, onError).start(timeoutNanos);
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
    return error instanceof TimeoutException
        || (error instanceof IOException
            && !(error instanceof SSLException)
            && !(error instanceof LimitedBody.TooLargeException));
  }

  @Override
  public void distrust() {
    clients.distrust();
  }

  @Override
  public CompletableResultCode close() {
    underWay.forEach(Exchange::abort);
    clients.close();
    return ownPool == null ? CompletableResultCode.ofSuccess() : ownPool.end();
  }

  /** A request and where it was redirected to. */
  private final class Exchange {

    private final Renewing.Use<ClosableClient> use;
    private final HttpRequest.Builder builder;
    private final Consumer<? super HttpReply> onReply;
    private final Consumer<? super Throwable> onError;
    private final CompletableFuture<HttpReply> result = new CompletableFuture<>();

    /** The exchange under way, for whoever ends it. */
    private volatile @Nullable CompletableFuture<?> latest;

    Exchange(
        Renewing.Use<ClosableClient> use,
        HttpRequest.Builder builder,
        Consumer<? super HttpReply> onReply,
        Consumer<? super Throwable> onError) {
      this.use = use;
      this.builder = builder;
      this.onReply = onReply;
      this.onError = onError;
    }

    void start(long timeoutNanos) {
      underWay.add(this);
      var unused = result.whenCompleteAsync(this::end, JdkTransport.this::call);
      if (timeoutNanos != Long.MAX_VALUE) {
        var unusedToo = result.orTimeout(timeoutNanos, TimeUnit.NANOSECONDS);
      }
      send(config.getEndpoint(), 0);
    }

    private void send(URI uri, int redirects) {
      CompletableFuture<HttpResponse<byte[]>> exchange;
      try {
        proxyCredentials.addTo(builder, uri);
        exchange =
            use.get()
                .get()
                .sendAsync(
                    builder.uri(uri).build(),
                    info ->
                        new LimitedBodySubscriber(
                            new LimitedBody(config.getMaxResponseBodySize())));
      } catch (RuntimeException | LinkageError e) {
        result.completeExceptionally(e);
        return;
      }
      latest = exchange;
      var unused =
          exchange.whenCompleteAsync(
              (response, error) -> {
                if (response == null) {
                  result.completeExceptionally(cause(error));
                } else {
                  received(response, uri, redirects);
                }
              },
              JdkTransport.this::call);
      if (result.isDone()) {
        exchange.cancel(true);
      }
    }

    private void received(HttpResponse<byte[]> response, URI uri, int redirects) {
      if (!result.isDone() && proxyCredentials.askFor(uri, response)) {
        send(uri, redirects);
        return;
      }
      String location = response.headers().firstValue("Location").orElse(null);
      URI target = Redirects.target(uri, response.statusCode(), location);
      if (target != null && redirects < Redirects.MAX && !result.isDone()) {
        send(target, redirects + 1);
      } else {
        result.complete(reply(response));
      }
    }

    void abort() {
      result.completeExceptionally(new IOException("The sender is shut down"));
      cancel();
    }

    private void cancel() {
      CompletableFuture<?> exchange = latest;
      if (exchange != null) {
        exchange.cancel(true);
      }
    }

    /** Without an answer in time, nobody knows what the connection is still good for. */
    private void end(@Nullable HttpReply reply, @Nullable Throwable error) {
      underWay.remove(this);
      if (error instanceof TimeoutException) {
        cancel();
        clients.giveUp(use);
      } else {
        clients.giveBack(use);
      }
      if (reply != null) {
        onReply.accept(reply);
      } else {
        onError.accept(cause(error));
      }
    }
  }

  /** Bytes that are published where they are written. */
  private static final class Copy extends ByteArrayOutputStream {

    Copy(int capacity) {
      super(capacity);
    }

    HttpRequest.BodyPublisher publisher() {
      return new WholeBody(ByteBuffer.wrap(buf, 0, count));
    }
  }
}
