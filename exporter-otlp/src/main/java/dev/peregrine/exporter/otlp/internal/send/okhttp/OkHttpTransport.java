package dev.peregrine.exporter.otlp.internal.send.okhttp;

import static java.util.Objects.requireNonNull;

import dev.peregrine.exporter.otlp.internal.send.Buffers;
import dev.peregrine.exporter.otlp.internal.send.DaemonPool;
import dev.peregrine.exporter.otlp.internal.send.Deadlines;
import dev.peregrine.exporter.otlp.internal.send.HttpReply;
import dev.peregrine.exporter.otlp.internal.send.LimitedBody;
import dev.peregrine.exporter.otlp.internal.send.NetworkSettings;
import dev.peregrine.exporter.otlp.internal.send.Redirects;
import dev.peregrine.exporter.otlp.internal.send.Renewing;
import dev.peregrine.exporter.otlp.internal.send.RequestHeaders;
import dev.peregrine.exporter.otlp.internal.send.Transport;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.HttpSenderConfig;
import io.opentelemetry.sdk.common.export.MessageWriter;
import io.opentelemetry.sdk.common.export.ProxyOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.X509TrustManager;
import okhttp3.Call;
import okhttp3.ConnectionPool;
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
  private final ExecutorService executor;
  private final @Nullable DaemonPool ownPool;
  private final ProxyAuthentication proxyAuthentication = new ProxyAuthentication();
  private final Renewing<OkHttpClient> clients;
  private final Buffers buffers = new Buffers();
  private final Deadlines deadlines = new Deadlines();
  private final Set<Exchange> underWay = ConcurrentHashMap.newKeySet();

  OkHttpTransport(HttpSenderConfig config) {
    this.config = config;
    this.url = HttpUrl.get(config.getEndpoint().toString());
    this.contentType = MediaType.parse(config.getContentType());
    ExecutorService given = config.getExecutorService();
    this.ownPool = given == null ? new DaemonPool("otlp-http") : null;
    this.executor = ownPool == null ? requireNonNull(given) : ownPool;
    NetworkSettings settings = NetworkSettings.of(config);
    OkHttpClient client = client(settings);
    this.clients =
        new Renewing<>(
            () -> client.newBuilder().connectionPool(new ConnectionPool()).build(),
            outdated -> outdated.connectionPool().evictAll(),
            settings);
  }

  private static boolean isTls(HttpSenderConfig config) {
    return "https".equals(config.getEndpoint().getScheme());
  }

  /**
   * The time of a call as a whole is limited here, so that nothing else needs to be. OkHttp's own
   * limit wakes a thread for every call.
   */
  private OkHttpClient client(NetworkSettings settings) {
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .dispatcher(new Dispatcher(executor))
            .dns(settings.hostLookup()::lookup)
            .proxyAuthenticator(proxyAuthentication)
            .addNetworkInterceptor(proxyAuthentication)
            .socketFactory(new NoDelaySocketFactory(!isTls(config)))
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
    ByteArrayOutputStream buffer = buffers.take();
    OkHttpBody body = OkHttpBody.of(request, contentType, config.getCompressor(), buffer);
    Request.Builder builder = new Request.Builder().url(url).post(body);
    RequestHeaders.forEach(config.getHeadersSupplier().get(), builder::addHeader);
    String encoding = body.encoding();
    if (encoding != null) {
      builder.header("Content-Encoding", encoding);
    }
    new Exchange(builder.build(), buffer, onReply, onError).start(timeoutNanos);
  }

  @Override
  public boolean isTransient(Throwable error) {
    return error instanceof IOException
        && !(error instanceof SSLException)
        && !(error instanceof LimitedBody.TooLargeException);
  }

  @Override
  public void distrust() {
    clients.distrust();
  }

  @Override
  public CompletableResultCode close() {
    underWay.forEach(Exchange::abort);
    clients.close();
    deadlines.close();
    return ownPool == null ? CompletableResultCode.ofSuccess() : ownPool.end();
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

  /**
   * A request and where it was redirected to. It runs on the executor without OkHttp's queue, which
   * for each call gives its thread another name and takes that back.
   */
  private final class Exchange implements Runnable {

    private final Consumer<? super HttpReply> onReply;
    private final Consumer<? super Throwable> onError;
    private final ByteArrayOutputStream buffer;
    private Request request;

    private Renewing.@Nullable Use<OkHttpClient> use;

    /** The call under way, for whoever ends it. */
    private volatile @Nullable Call call;

    private volatile boolean aborted;

    private Deadlines.@Nullable Watch watch;

    Exchange(
        Request request,
        ByteArrayOutputStream buffer,
        Consumer<? super HttpReply> onReply,
        Consumer<? super Throwable> onError) {
      this.request = request;
      this.buffer = buffer;
      this.onReply = onReply;
      this.onError = onError;
    }

    void start(long timeoutNanos) {
      watch = deadlines.watch(this::cancel, timeoutNanos);
      underWay.add(this);
      try {
        executor.execute(this);
      } catch (RuntimeException e) {
        end();
        throw e;
      }
    }

    void abort() {
      aborted = true;
      cancel();
    }

    private void cancel() {
      Call latest = call;
      if (latest != null) {
        latest.cancel();
      }
    }

    @Override
    public void run() {
      HttpReply reply;
      try {
        use = clients.take();
        reply = exchange(use.get());
      } catch (IOException | RuntimeException | LinkageError e) {
        end();
        onError.accept(isLate() ? timeout(e) : e);
        return;
      }
      end();
      onReply.accept(reply);
    }

    /** Without an answer in time, nobody knows what the connection is still good for. */
    private void end() {
      underWay.remove(this);
      buffers.giveBack(buffer);
      if (watch != null) {
        watch.cancel();
      }
      if (use != null) {
        if (isLate()) {
          clients.giveUp(use);
        } else {
          clients.giveBack(use);
        }
      }
    }

    private HttpReply exchange(OkHttpClient client) throws IOException {
      boolean repeated = false;
      for (int redirects = 0; ; ) {
        try (Response response = newCall(client).execute()) {
          if (!repeated && proxyAuthentication.isWorthRepeating(response)) {
            repeated = true;
            continue;
          }
          URI target =
              Redirects.target(request.url().uri(), response.code(), response.header("Location"));
          if (target == null || redirects++ == Redirects.MAX) {
            return new HttpReply(
                response.code(),
                response.message(),
                readBody(response),
                response.header("Retry-After"));
          }
          request = request.newBuilder().url(HttpUrl.get(target.toString())).build();
        }
      }
    }

    private Call newCall(OkHttpClient client) {
      Call next = client.newCall(request);
      call = next;
      if (aborted || isLate()) {
        next.cancel();
      }
      return next;
    }

    private boolean isLate() {
      return watch != null && watch.isLate();
    }

    private static IOException timeout(Throwable cause) {
      IOException timeout = new InterruptedIOException("timeout");
      timeout.initCause(cause);
      return timeout;
    }
  }
}
