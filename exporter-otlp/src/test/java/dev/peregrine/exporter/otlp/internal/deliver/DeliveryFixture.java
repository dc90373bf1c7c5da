package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.encode.RequestPiece;
import dev.peregrine.exporter.otlp.internal.options.ExporterOptions;
import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import dev.peregrine.exporter.otlp.internal.send.ManualTimer;
import dev.peregrine.exporter.otlp.internal.store.MemoryStore;
import dev.peregrine.exporter.otlp.internal.store.StoredRequest;
import dev.peregrine.testsupport.CapturedLogs;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.RetryPolicy;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;

/** A delivery in simulated time. In its requests each byte is an item, and its number. */
abstract class DeliveryFixture {

  static final Duration MILLI = Duration.ofMillis(1);
  static final Duration SECOND = Duration.ofSeconds(1);
  static final Duration TIMEOUT = Duration.ofSeconds(10);
  static final RetryPolicy POLICY =
      RetryPolicy.builder()
          .setMaxAttempts(4)
          .setInitialBackoff(SECOND)
          .setMaxBackoff(Duration.ofSeconds(3))
          .setBackoffMultiplier(2)
          .build();

  /** A Sunday. */
  static final long START_EPOCH_NANOS = TimeUnit.SECONDS.toNanos(1_795_305_600);

  final ManualTimer timer = new ManualTimer();
  final FakeServer server = new FakeServer();
  final CapturedLogs log = CapturedLogs.of(Level.ALL, DeliveryFixture.class);
  final ExporterOptions options = options();
  int released;

  private final long startNanos = timer.nanoTime();

  private static ExporterOptions options() {
    ExporterOptions options = ExporterOptions.http(OtlpSignal.TRACES);
    options.setRetryPolicy(POLICY);
    options.setTimeout(TIMEOUT);
    return options;
  }

  @AfterEach
  void releaseLog() {
    log.close();
  }

  /** A delivery that keeps up to a number of items. */
  final Delivery keeping(int maxItems) {
    return delivery(Backlog.keeping(new MemoryStore(maxItems)));
  }

  final Delivery keeping() {
    return keeping(1_000_000);
  }

  /** A delivery that keeps nothing, as the incumbent's exporters. */
  final Delivery passing() {
    return delivery(Backlog.passing());
  }

  final Delivery delivery(Backlog backlog) {
    // A random number in the middle is no jitter.
    DeliveryTime time = new DeliveryTime(timer, this::epochNanos, () -> 0.5);
    Owner owner = new Owner(DeliveryFixture.class, options.nextId(), epochNanos());
    return new Delivery(options, server, new ByteCutter(), time, backlog, owner);
  }

  /** What happens in another thread while the next request is copied. */
  Runnable duringCopy = () -> {};

  final long epochNanos() {
    return START_EPOCH_NANOS + timer.nanoTime() - startNanos;
  }

  final CompletableResultCode send(Delivery delivery, int... items) {
    byte[] message = new byte[items.length];
    for (int i = 0; i < items.length; i++) {
      message[i] = (byte) items[i];
    }
    return delivery.send(new LiveBody(message), items.length);
  }

  /** Lets time pass until just before a moment, and then to it. */
  final void advance(Duration time, Runnable justBefore) {
    timer.advance(time.minus(MILLI));
    justBefore.run();
    timer.advance(MILLI);
  }

  private final class LiveBody implements Body {

    private final byte[] message;

    LiveBody(byte[] message) {
      this.message = message;
    }

    @Override
    public int size() {
      return message.length;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      out.write(message);
    }

    @Override
    public byte[] toByteArray() {
      Runnable meanwhile = duringCopy;
      duringCopy = () -> {};
      meanwhile.run();
      return message.clone();
    }

    @Override
    public void release() {
      released++;
    }
  }

  private static final class ByteCutter implements RequestCutter {

    @Override
    public List<RequestPiece> halves(byte[] request) {
      if (request.length < 2) {
        return List.of();
      }
      int middle = request.length / 2;
      return List.of(
          new RequestPiece(Arrays.copyOfRange(request, 0, middle), middle, true),
          new RequestPiece(
              Arrays.copyOfRange(request, middle, request.length), request.length - middle, true));
    }

    @Override
    public void split(RequestPiece request, int maxBytes, Consumer<RequestPiece> pieces) {
      pieces.accept(request);
    }

    @Override
    public String nameOfFirst(byte[] request) {
      return "item " + request[0];
    }
  }

  /** A request as it lies in a store after a restart. */
  static StoredRequest ofEarlierRun(int... items) {
    byte[] message = new byte[items.length];
    for (int i = 0; i < items.length; i++) {
      message[i] = (byte) items[i];
    }
    return new StoredRequest(message, items.length, /* json= */ false, START_EPOCH_NANOS, null);
  }
}
