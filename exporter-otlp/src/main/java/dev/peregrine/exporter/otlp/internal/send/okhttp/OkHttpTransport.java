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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** Posts requests with OkHttp, on daemon threads. */
final class OkHttpTransport implements Transport<HttpReply> {

  private static final int READ_BYTES = 8 << 10;

  private final HttpSenderConfig config;
  private final NetworkSettings settings;
  private final ExecutorService executor;
  private final @Nullable DaemonPool ownPool;
  private final Renewing<OkHttpClient> opened;
  private final Buffers buffers = new Buffers();
  private final Deadlines deadlines = new Deadlines();
  private final Set<Exchange> underWay = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();

  /** Null until the first request. Written under the lock. */
  private volatile @Nullable Clients clients;

  OkHttpTransport(HttpSenderConfig config) {
    this.config = config;
    this.settings = NetworkSettings.of(config);
    ExecutorService given = config.getExecutorService();
    this.ownPool = given == null ? new DaemonPool("otlp-http") : null;
    this.executor = ownPool == null ? requireNonNull(given) : ownPool;
    this.opened =
        new Renewing<>(
            () -> clients().open(), outdated -> outdated.connectionPool().evictAll(), settings);
  }

  /** Called with each request, and by {@link Renewing} for the client that one goes over. */
  private Clients clients() {
    Clients made = clients;
    if (made != null) {
      return made;
    }
    lock.lock();
    try {
      made = clients;
      if (made == null) {
        made = new Clients(config, settings, executor);
        clients = made;
      }
      return made;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void send(
      MessageWriter request,
      long timeoutNanos,
      Consumer<? super HttpReply> onReply,
      Consumer<? super Throwable> onError) {
    Clients configured = clients();
    ByteArrayOutputStream buffer = buffers.take();
    OkHttpBody body =
        OkHttpBody.of(request, configured.contentType(), config.getCompressor(), buffer);
    Request.Builder builder = new Request.Builder().url(configured.url()).post(body);
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
    opened.distrust();
  }

  @Override
  public CompletableResultCode close() {
    underWay.forEach(Exchange::abort);
    opened.close();
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
  private final class Exchange extends Deadlines.Watch implements Runnable {

    private final Consumer<? super HttpReply> onReply;
    private final Consumer<? super Throwable> onError;
    private final ByteArrayOutputStream buffer;
    private Request request;

    private Renewing.@Nullable Use<OkHttpClient> use;

    /** The call under way, for whoever ends it. */
    private volatile @Nullable Call call;

    private volatile boolean aborted;

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
      deadlines.start(this, timeoutNanos);
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

    @Override
    protected void onLate() {
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
        use = opened.take();
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
      deadlines.stop(this);
      if (use != null) {
        if (isLate()) {
          opened.giveUp(use);
        } else {
          opened.giveBack(use);
        }
      }
    }

    private HttpReply exchange(OkHttpClient client) throws IOException {
      boolean repeated = false;
      for (int redirects = 0; ; ) {
        try (Response response = newCall(client).execute()) {
          if (!repeated && clients().proxyAuthentication().isWorthRepeating(response)) {
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
      Call next = clients().speaking(request.url(), client).newCall(request);
      call = next;
      if (aborted || isLate()) {
        next.cancel();
      }
      return next;
    }

    private static IOException timeout(Throwable cause) {
      IOException timeout = new InterruptedIOException("timeout");
      timeout.initCause(cause);
      return timeout;
    }
  }
}
