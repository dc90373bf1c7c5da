package dev.peregrine.exporter.otlp.internal.send.okhttp;

import dev.peregrine.exporter.otlp.internal.send.DaemonThreads;
import dev.peregrine.exporter.otlp.internal.send.HttpReply;
import dev.peregrine.exporter.otlp.internal.send.LimitedBody;
import dev.peregrine.exporter.otlp.internal.send.Redirects;
import dev.peregrine.exporter.otlp.internal.send.Transport;
import io.opentelemetry.sdk.common.export.HttpSenderConfig;
import io.opentelemetry.sdk.common.export.MessageWriter;
import io.opentelemetry.sdk.common.export.ProxyOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.X509TrustManager;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** Posts requests with OkHttp, on daemon threads. */
final class OkHttpTransport implements Transport<HttpReply> {

  private static final int READ_BYTES = 8 << 10;

  private final HttpSenderConfig config;
  private final HttpUrl url;
  private final @Nullable MediaType contentType;
  private final @Nullable ExecutorService ownExecutor;
  private final OkHttpClient client;

  OkHttpTransport(HttpSenderConfig config) {
    this.config = config;
    this.url = HttpUrl.get(config.getEndpoint().toString());
    this.contentType = MediaType.parse(config.getContentType());
    ExecutorService given = config.getExecutorService();
    this.ownExecutor = given == null ? DaemonThreads.newPool("otlp-http") : null;
    this.client = client(config, new Dispatcher(given == null ? ownExecutor : given));
  }

  /** The time of a call as a whole is limited for each call, so that nothing else needs to be. */
  private static OkHttpClient client(HttpSenderConfig config, Dispatcher dispatcher) {
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .socketFactory(new NoDelaySocketFactory())
            .followRedirects(false)
            .connectTimeout(millis(config.getConnectTimeout()), TimeUnit.MILLISECONDS)
            .readTimeout(0, TimeUnit.MILLISECONDS)
            .writeTimeout(0, TimeUnit.MILLISECONDS);
    ProxyOptions proxy = config.getProxyOptions();
    if (proxy != null) {
      builder.proxySelector(proxy.getProxySelector());
    }
    SSLContext sslContext = config.getSslContext();
    X509TrustManager trustManager = config.getTrustManager();
    if (sslContext != null && trustManager != null) {
      builder.sslSocketFactory(sslContext.getSocketFactory(), trustManager);
    }
    List<String> protocols = config.getEnabledProtocols();
    if (protocols != null) {
      ConnectionSpec tls =
          new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS)
              .tlsVersions(protocols.toArray(new String[0]))
              .build();
      builder.connectionSpecs(List.of(tls, ConnectionSpec.CLEARTEXT));
    }
    return builder.build();
  }

  /** OkHttp counts in milliseconds of 31 bits, 0 for no limit. */
  private static long millis(Duration timeout) {
    long millis = TimeUnit.NANOSECONDS.toMillis(timeout.toNanos());
    return millis > Integer.MAX_VALUE ? 0 : Math.max(millis, 1);
  }

  @Override
  public void send(
      MessageWriter request,
      long timeoutNanos,
      Consumer<? super HttpReply> onReply,
      Consumer<? super Throwable> onError) {
    OkHttpBody body = OkHttpBody.of(request, contentType, config.getCompressor());
    Request.Builder builder = new Request.Builder().url(url).post(body);
    config
        .getHeadersSupplier()
        .get()
        .forEach((name, values) -> values.forEach(value -> builder.addHeader(name, value)));
    String encoding = body.encoding();
    if (encoding != null) {
      builder.header("Content-Encoding", encoding);
    }
    long deadlineNanos =
        timeoutNanos == Long.MAX_VALUE ? Long.MAX_VALUE : System.nanoTime() + timeoutNanos;
    new Exchange(builder.build(), deadlineNanos, onReply, onError).start();
  }

  @Override
  public boolean isTransient(Throwable error) {
    return error instanceof IOException
        && !(error instanceof SSLException)
        && !(error instanceof LimitedBody.TooLargeException);
  }

  @Override
  public void close() {
    if (ownExecutor != null) {
      ownExecutor.shutdown();
    }
    client.connectionPool().evictAll();
  }

  private byte[] readBody(Response response) throws IOException {
    ResponseBody responseBody = response.body();
    LimitedBody body = new LimitedBody(config.getMaxResponseBodySize());
    byte[] chunk = new byte[READ_BYTES];
    try (InputStream in = responseBody.byteStream()) {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        body.append(chunk, read);
      }
    }
    return body.toByteArray();
  }

  /** A request and where it was redirected to. */
  private final class Exchange implements Callback {

    private final long deadlineNanos;
    private final Consumer<? super HttpReply> onReply;
    private final Consumer<? super Throwable> onError;
    private Request request;
    private int redirects;

    Exchange(
        Request request,
        long deadlineNanos,
        Consumer<? super HttpReply> onReply,
        Consumer<? super Throwable> onError) {
      this.request = request;
      this.deadlineNanos = deadlineNanos;
      this.onReply = onReply;
      this.onError = onError;
    }

    void start() {
      Call call = client.newCall(request);
      if (deadlineNanos != Long.MAX_VALUE) {
        call.timeout()
            .timeout(Math.max(deadlineNanos - System.nanoTime(), 1), TimeUnit.NANOSECONDS);
      }
      call.enqueue(this);
    }

    @Override
    public void onFailure(Call call, IOException e) {
      onError.accept(e);
    }

    @Override
    public void onResponse(Call call, Response response) {
      HttpReply reply;
      try (response) {
        URI target =
            Redirects.target(request.url().uri(), response.code(), response.header("Location"));
        if (target != null && redirects++ < Redirects.MAX) {
          request = request.newBuilder().url(HttpUrl.get(target.toString())).build();
          start();
          return;
        }
        reply =
            new HttpReply(
                response.code(),
                response.message(),
                readBody(response),
                response.header("Retry-After"));
      } catch (IOException | RuntimeException e) {
        onError.accept(e);
        return;
      }
      onReply.accept(reply);
    }
  }
}
