package dev.peregrine.exporter.otlp.internal.file;

import dev.peregrine.exporter.otlp.internal.encode.RequestEncoder;
import dev.peregrine.exporter.otlp.internal.encode.RequestListing;
import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import dev.peregrine.sdk.common.internal.ComponentId;
import dev.peregrine.sdk.common.internal.ExporterMetrics;
import dev.peregrine.sdk.common.internal.SdkTelemetry;
import dev.peregrine.sdk.common.internal.StateLogger;
import dev.peregrine.sdk.common.internal.health.HealthSources;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Logger;

/**
 * Writes batches as lines, each a {@code TracesData}, {@code MetricsData} or {@code LogsData}
 * object. These have the fields of an export request, so that its encoder serves here. A batch is
 * one line unless it is very large. Thread-safe; batches go one after the other.
 *
 * <p>What cannot be written is lost and counted: there is no telling when the disk will have room
 * again. The next batch is tried anew.
 *
 * @param <T> the data of one item
 * @see <a href="https://opentelemetry.io/docs/specs/otel/protocol/file-exporter/">File exporter</a>
 */
public final class JsonLines<T> {

  /** Where a batch goes on in another line; readers of lines keep one in memory. */
  private static final long USUAL_BYTES = 4L << 20;

  private static final long MAX_BYTES = 64L << 20;

  private final LineOutput output;
  private final StateLogger outputLog;
  private final StateLogger itemLog;
  private final ExporterMetrics metrics;

  /** Reported for as long as this object lives and is not shut down. */
  private final LineHealth health;

  private final RequestEncoder<T> encoder;
  private final Line line = new Line();

  /** Guards all of this, so that a line is whole. */
  private final ReentrantLock lock = new ReentrantLock();

  private boolean shutdown;

  /** How many items were lost since the last line that was written. */
  private long lost;

  /**
   * An exporter that is open, though nothing is opened yet.
   *
   * @param exporter the class that users know, which the log speaks for
   */
  public JsonLines(
      OtlpSignal signal,
      RequestListing<T> listing,
      LineOutput output,
      SdkTelemetry telemetry,
      Class<?> exporter) {
    this.output = output;
    this.outputLog = new StateLogger(Logger.getLogger(exporter.getName()));
    this.itemLog = new StateLogger(Logger.getLogger(exporter.getName()));
    this.metrics =
        ExporterMetrics.create(
            telemetry,
            signal.counted(),
            ComponentId.next("otlp_file_" + signal.singular() + "_exporter"),
            URI.create("file:/"));
    this.health = new LineHealth(metrics.id().name(), output.toString());
    this.encoder = RequestEncoder.json(listing);
    HealthSources.add(health);
  }

  /** Writes a batch; fails if not all of it could be written. */
  public CompletableResultCode export(Collection<? extends T> batch) {
    lock.lock();
    try {
      if (shutdown) {
        lose(batch.size(), "shutdown");
        return CompletableResultCode.ofFailure();
      }
      return result(write(batch));
    } finally {
      lock.unlock();
    }
  }

  private boolean write(Collection<? extends T> batch) {
    boolean written = true;
    try {
      encoder.encode(batch, USUAL_BYTES, MAX_BYTES);
      boolean more = !encoder.isEmpty();
      while (more) {
        written &= writeLine();
        more = encoder.hasNext();
        if (more) {
          encoder.encodeNext();
        }
      }
      written &= nothingWasLeftOut();
    } catch (RuntimeException e) {
      lose(batch.size(), "unreadable");
      itemLog.problem("A batch could not be encoded", e);
      written = false;
    } finally {
      encoder.release();
      line.clear();
    }
    return written;
  }

  private boolean writeLine() {
    ExporterMetrics.Operation operation = metrics.start(encoder.count());
    try {
      line.clear();
      encoder.writeTo(line);
      line.end();
      output.write(line);
      output.flush();
    } catch (IOException | RuntimeException e) {
      operation.failure(e.getClass().getName());
      health.failed(encoder.count(), e);
      lost += encoder.count();
      outputLog.problem("Telemetry is lost until it can be written to " + output + ": " + e);
      close();
      return false;
    }
    operation.success(0);
    health.written(encoder.count());
    outputLog.recovered(
        "Telemetry is written to " + output + " again; " + lost + " items were lost");
    lost = 0;
    return true;
  }

  private boolean nothingWasLeftOut() {
    int unreadable = encoder.failedItems();
    int tooLarge = encoder.oversizedCount();
    if (unreadable == 0 && tooLarge == 0) {
      itemLog.recovered("All items can be written again");
      return true;
    }
    if (unreadable > 0) {
      lose(unreadable, "unreadable");
      itemLog.problem(unreadable + " items could not be read", encoder.failure());
    }
    if (tooLarge > 0) {
      lose(tooLarge, "too_large");
      itemLog.problem(
          tooLarge + " items have more than " + MAX_BYTES + " bytes: " + encoder.oversizedName());
    }
    return false;
  }

  private void lose(long items, String cause) {
    metrics.lost(items, cause);
    health.lost(items, cause);
  }

  /** Fails while the last line could not be written; nothing is held back. */
  public CompletableResultCode flush() {
    return result(!outputLog.isFailing());
  }

  /** Closes the output; later batches are refused. */
  public CompletableResultCode shutdown() {
    lock.lock();
    try {
      return result(shutdown || closeForGood());
    } finally {
      lock.unlock();
    }
  }

  private boolean closeForGood() {
    shutdown = true;
    health.shutDown();
    HealthSources.remove(health);
    return close();
  }

  private boolean close() {
    try {
      output.close();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static CompletableResultCode result(boolean success) {
    return success ? CompletableResultCode.ofSuccess() : CompletableResultCode.ofFailure();
  }

  /** Where the lines go, in words. */
  public String target() {
    return output.toString();
  }
}
