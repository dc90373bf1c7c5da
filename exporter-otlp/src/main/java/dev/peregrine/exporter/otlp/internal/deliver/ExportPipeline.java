package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.encode.RequestEncoder;
import dev.peregrine.exporter.otlp.internal.encode.RequestListing;
import dev.peregrine.exporter.otlp.internal.encode.RequestPiece;
import dev.peregrine.exporter.otlp.internal.options.ExporterOptions;
import dev.peregrine.exporter.otlp.internal.store.DropCause;
import dev.peregrine.sdk.common.internal.PipelinedExporter;
import dev.peregrine.sdk.common.internal.health.HealthSources;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MemoryMode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The way of a batch from an exporter to its delivery, the same for every signal and protocol.
 * Thread-safe.
 *
 * @param <T> the data of one item
 */
public final class ExportPipeline<T> {

  /** Encoders at rest; more are made when more exports run at once, and not kept. */
  private static final int MAX_IDLE_ENCODERS = 4;

  private final RequestListing<T> listing;
  private final boolean json;
  private final boolean reuseEncoders;
  private final long maxRequestBytes;
  private final int maxBatchBytes;
  private final LateDelivery late;

  /** Reported for as long as this object lives and is not shut down. */
  private final DeliveryHealth health;

  private final ArrayBlockingQueue<RequestEncoder<T>> idleEncoders =
      new ArrayBlockingQueue<>(MAX_IDLE_ENCODERS);
  private final AtomicBoolean shutdown = new AtomicBoolean();

  private ExportPipeline(
      ExporterOptions options, RequestListing<T> listing, Class<?> exporter, long builtEpochNanos) {
    this.listing = listing;
    this.json = options.json();
    this.reuseEncoders = options.memoryMode() == MemoryMode.REUSABLE_DATA;
    this.maxRequestBytes = options.maxRequestBytes();
    this.maxBatchBytes = options.delivery().maxBatchBytes();
    Owner owner = new Owner(exporter, options.nextId(), builtEpochNanos);
    this.late = new LateDelivery(options, listing, owner);
    this.health = new DeliveryHealth(owner.id().name(), options.shownEndpoint().toString(), late);
  }

  /**
   * Checks everything and opens nothing.
   *
   * @param exporter the class that users know, which the log speaks for
   */
  public static <T> ExportPipeline<T> create(
      ExporterOptions options, RequestListing<T> listing, Class<?> exporter) {
    long now = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    ExportPipeline<T> pipeline = new ExportPipeline<>(options, listing, exporter, now);
    if (pipeline.late.isUrgent()) {
      Delivery unused = pipeline.delivery();
    }
    HealthSources.add(pipeline.health);
    return pipeline;
  }

  static <T> ExportPipeline<T> create(
      ExporterOptions options, RequestListing<T> listing, Class<?> exporter, DeliveryTime time) {
    ExportPipeline<T> pipeline =
        new ExportPipeline<>(options, listing, exporter, time.epochNanos().getAsLong());
    Delivery unused = pipeline.late.make(time);
    HealthSources.add(pipeline.health);
    return pipeline;
  }

  public CompletableResultCode export(Collection<? extends T> batch) {
    if (shutdown.get()) {
      return delivery().lose(batch.size(), DropCause.SHUTDOWN, "The exporter is shut down", null);
    }
    if (batch.isEmpty()) {
      return CompletableResultCode.ofSuccess();
    }
    RequestEncoder<T> encoder = takeEncoder();
    try {
      encoder.encode(batch, maxBatchBytes, maxRequestBytes);
    } catch (RuntimeException e) {
      giveBack(encoder);
      return delivery()
          .lose(batch.size(), DropCause.UNREADABLE, "The batch could not be encoded", e);
    }
    if (!encoder.hasNext() && !encoder.isEmpty() && encoder.size() <= maxBatchBytes) {
      CompletableResultCode unused = countLost(encoder);
      return delivery().send(new Encoded(encoder), encoder.count());
    }
    return sendPortions(encoder);
  }

  private CompletableResultCode sendPortions(RequestEncoder<T> encoder) {
    List<RequestPiece> portions = new ArrayList<>();
    int items = 0;
    boolean more = !encoder.isEmpty();
    while (more) {
      items += encoder.count();
      RequestPiece portion = new RequestPiece(encoder.toByteArray(), encoder.count(), true);
      if (encoder.size() > maxBatchBytes) {
        // One item: if it is a metric, its points can come apart.
        new SignalCutter(listing, json).split(portion, maxBatchBytes, portions::add);
      } else {
        portions.add(portion);
      }
      more = encoder.hasNext();
      if (more) {
        encoder.encodeNext();
      }
    }
    CompletableResultCode loss = countLost(encoder);
    giveBack(encoder);
    return portions.isEmpty() ? loss : delivery().send(portions, items);
  }

  /** Counts the items that are in no portion; the result is that of a batch without any other. */
  private CompletableResultCode countLost(RequestEncoder<T> encoder) {
    CompletableResultCode loss = CompletableResultCode.ofSuccess();
    if (encoder.failedItems() > 0) {
      loss =
          delivery()
              .lose(
                  encoder.failedItems(),
                  DropCause.UNREADABLE,
                  "They could not be read",
                  encoder.failure());
    }
    if (encoder.oversizedCount() > 0) {
      String name = encoder.oversizedName();
      loss =
          delivery()
              .lose(
                  encoder.oversizedCount(),
                  DropCause.TOO_LARGE,
                  "Request body size exceeded limit of "
                      + maxRequestBytes
                      + " bytes"
                      + (name.isEmpty() ? "" : ": " + name),
                  null);
    }
    return loss;
  }

  /** Fails unless everything that is not delivered yet arrives in time. */
  public CompletableResultCode flush() {
    return delivery().flush();
  }

  public CompletableResultCode shutdown() {
    if (shutdown.getAndSet(true)) {
      delivery().shutDownAgain();
      return CompletableResultCode.ofSuccess();
    }
    CompletableResultCode result = late.shutdown();
    result.whenComplete(health);
    return result;
  }

  /** How batch workers find out when to call {@link #export}. */
  public PipelinedExporter pipelined() {
    return late;
  }

  public DeliveryState state() {
    return delivery().state();
  }

  private Delivery delivery() {
    return late.delivery();
  }

  private RequestEncoder<T> takeEncoder() {
    RequestEncoder<T> idle = idleEncoders.poll();
    if (idle != null) {
      return idle;
    }
    return json ? RequestEncoder.json(listing) : RequestEncoder.protobuf(listing);
  }

  private void giveBack(RequestEncoder<T> encoder) {
    encoder.release();
    if (reuseEncoders) {
      boolean kept = idleEncoders.offer(encoder);
      assert kept || idleEncoders.remainingCapacity() == 0;
    }
  }

  /** A request that is still where it was encoded: a healthy exporter copies nothing. */
  private final class Encoded implements Body {

    private final RequestEncoder<T> encoder;

    Encoded(RequestEncoder<T> encoder) {
      this.encoder = encoder;
    }

    @Override
    public int size() {
      return encoder.size();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      encoder.writeTo(out);
    }

    @Override
    public byte[] toByteArray() {
      return encoder.toByteArray();
    }

    @Override
    public void release() {
      giveBack(encoder);
    }
  }
}
