package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.encode.RequestEncoder;
import dev.peregrine.exporter.otlp.internal.encode.RequestListing;
import dev.peregrine.sdk.common.internal.ExporterMetrics;
import io.opentelemetry.api.impl.InstrumentationUtil;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MemoryMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The way of a batch from an exporter to a server, the same for every signal and protocol: encode,
 * send, read the answer, report. Thread-safe.
 *
 * @param <T> the data of one item
 */
public final class ExportPipeline<T> {

  /** Encoders at rest; more are made when more exports run at once, and not kept. */
  private static final int MAX_IDLE_ENCODERS = 4;

  private final RequestListing<T> listing;
  private final Protocol protocol;
  private final boolean json;
  private final boolean reuseEncoders;
  private final long maxRequestBytes;
  private final RequestSender sender;
  private final ExporterMetrics metrics;
  private final DeliveryLog log;

  private final ArrayBlockingQueue<RequestEncoder<T>> idleEncoders =
      new ArrayBlockingQueue<>(MAX_IDLE_ENCODERS);
  private final Set<CompletableResultCode> underWay = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean shutdown = new AtomicBoolean();

  private ExportPipeline(
      ExporterOptions options, RequestListing<T> listing, RequestSender sender, DeliveryLog log) {
    this.listing = listing;
    this.protocol = options.protocol;
    this.json = options.json;
    this.reuseEncoders = options.memoryMode == MemoryMode.REUSABLE_DATA;
    this.maxRequestBytes = options.maxRequestBytes;
    this.sender = sender;
    this.metrics = options.metrics();
    this.log = log;
  }

  /**
   * Prepares everything and opens nothing.
   *
   * @param exporter the class that users know, which the log speaks for
   */
  public static <T> ExportPipeline<T> create(
      ExporterOptions options, RequestListing<T> listing, Class<?> exporter) {
    return new ExportPipeline<>(
        options, listing, SenderFactory.sender(options), new DeliveryLog(exporter, options));
  }

  public CompletableResultCode export(Collection<? extends T> batch) {
    if (shutdown.get()) {
      return CompletableResultCode.ofFailure();
    }
    if (batch.isEmpty()) {
      return CompletableResultCode.ofSuccess();
    }
    RequestEncoder<T> encoder = takeEncoder();
    ExportException problem = encode(encoder, batch);
    if (problem != null) {
      giveBack(encoder);
      log.failed(batch.size(), Verdict.noAnswer(problem));
      return CompletableResultCode.ofExceptionalFailure(problem);
    }
    return send(encoder);
  }

  /** Encodes the batch and returns why it must not be sent, or null if it may. */
  private @Nullable ExportException encode(
      RequestEncoder<T> encoder, Collection<? extends T> batch) {
    try {
      encoder.encode(batch, maxRequestBytes, maxRequestBytes);
    } catch (RuntimeException e) {
      return new ExportException("The batch could not be encoded", e);
    }
    if (encoder.hasNext() || encoder.oversizedCount() > 0) {
      return new ExportException(
          "Request body size exceeded limit of " + maxRequestBytes + " bytes", null);
    }
    if (encoder.failedItems() == batch.size()) {
      return new ExportException("No item of the batch could be read", encoder.failure());
    }
    if (encoder.failedItems() > 0) {
      log.unreadable(encoder.failedItems(), encoder.failure());
    }
    return null;
  }

  private CompletableResultCode send(RequestEncoder<T> encoder) {
    ExportCall<T> call = new ExportCall<>(this, encoder, metrics.start(encoder.count()));
    CompletableResultCode result = call.result();
    underWay.add(result);
    InstrumentationUtil.suppressInstrumentation(
        () -> {
          try {
            sender.send(call, call);
          } catch (RuntimeException | LinkageError e) {
            call.accept(Verdict.noAnswer(e));
          }
        });
    return result;
  }

  /** Called once for each call that was sent. */
  void completed(ExportCall<T> call, Verdict verdict) {
    int items = call.items();
    if (verdict.delivered()) {
      // Only then nobody reads the buffer any more: after a timeout the sender may still do.
      giveBack(call.encoder());
    }
    count(call.operation(), verdict);
    underWay.remove(call.result());
    if (verdict.isPlainSuccess()) {
      log.succeeded();
    } else if (verdict.delivered()) {
      log.partlyRejected(items, verdict);
    } else {
      log.failed(items, verdict);
    }
  }

  private void count(ExporterMetrics.Operation operation, Verdict verdict) {
    if (!verdict.code().isEmpty()) {
      if (protocol == Protocol.GRPC) {
        operation.rpcStatus(verdict.code());
      } else {
        operation.httpStatus(Integer.parseInt(verdict.code()));
      }
    }
    if (verdict.delivered()) {
      operation.success(verdict.rejected());
    } else {
      operation.failure(verdict.errorType());
    }
  }

  /** Fails if one of the exports under way does. */
  public CompletableResultCode flush() {
    return CompletableResultCode.ofAll(new ArrayList<>(underWay));
  }

  public CompletableResultCode shutdown() {
    if (shutdown.getAndSet(true)) {
      log.shutDownAgain();
      return CompletableResultCode.ofSuccess();
    }
    try {
      return sender.shutdown();
    } catch (RuntimeException e) {
      return CompletableResultCode.ofExceptionalFailure(e);
    }
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
}
