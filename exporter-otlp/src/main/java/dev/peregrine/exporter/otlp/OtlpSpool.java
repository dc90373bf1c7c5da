package dev.peregrine.exporter.otlp;

import static java.util.Objects.requireNonNull;

import dev.peregrine.exporter.otlp.internal.store.spool.SpoolOptions;
import java.nio.file.Path;

/**
 * Keeps what cannot be sent yet on disk instead of in memory, so that it outlives the process:
 *
 * <pre>{@code
 * OtlpDelivery.of(exporterBuilder).setSpool(OtlpSpool.in(Path.of("/var/lib/orders/telemetry")));
 * }</pre>
 *
 * <p>One directory serves all exporters of a process: each has a directory within it, for its signal
 * and protocol, which only one exporter at a time can use. A second one says so in its log and keeps
 * to memory until it is free. What is found there at the start is sent.
 *
 * <p>Requests are on disk as they are sent, unencrypted. New files and directories are for their
 * owner only, where the system knows owners.
 *
 * <p>Immutable; each method returns a changed copy.
 */
public final class OtlpSpool {

  private static final long DEFAULT_MAX_BYTES = 256L << 20;
  private static final long DEFAULT_SEGMENT_BYTES = 8L << 20;
  private static final long MIN_SEGMENT_BYTES = 64L << 10;

  /** Room for a few segments, so that making room does not drop all. */
  private static final long MIN_SEGMENTS = 4;

  private static final long MIN_MAX_BYTES = MIN_SEGMENTS * MIN_SEGMENT_BYTES;

  private final Path directory;
  private final long maxBytes;
  private final long segmentBytes;
  private final boolean syncEachWrite;

  private OtlpSpool(Path directory, long maxBytes, long segmentBytes, boolean syncEachWrite) {
    this.directory = directory;
    this.maxBytes = maxBytes;
    this.segmentBytes = segmentBytes;
    this.syncEachWrite = syncEachWrite;
  }

  /**
   * A spool in a directory, which is made when it is not there. Nothing is opened before an exporter
   * is built.
   */
  public static OtlpSpool in(Path directory) {
    requireNonNull(directory, "directory");
    return new OtlpSpool(directory, DEFAULT_MAX_BYTES, DEFAULT_SEGMENT_BYTES, false);
  }

  /**
   * Sets how many bytes the files of one exporter may have. Default: 256 MiB. Beyond it the oldest
   * file is deleted, and what it held is counted as dropped, because of {@code spool_full}.
   *
   * @throws IllegalArgumentException if it is less than 256 KiB
   */
  public OtlpSpool withMaxBytes(long bytes) {
    if (bytes < MIN_MAX_BYTES) {
      throw new IllegalArgumentException(
          "maxBytes must be at least " + MIN_MAX_BYTES + ", but is " + bytes);
    }
    return new OtlpSpool(directory, bytes, segmentBytes, syncEachWrite);
  }

  /**
   * Sets how large a file gets before the next one is begun. Default: 8 MiB. It is never more than a
   * quarter of what all files may have; a request that is larger has a file of its own.
   *
   * @throws IllegalArgumentException if it is less than 64 KiB
   */
  public OtlpSpool withSegmentBytes(long bytes) {
    if (bytes < MIN_SEGMENT_BYTES) {
      throw new IllegalArgumentException(
          "segmentBytes must be at least " + MIN_SEGMENT_BYTES + ", but is " + bytes);
    }
    return new OtlpSpool(directory, maxBytes, bytes, syncEachWrite);
  }

  /**
   * Sets whether the disk is asked to store each write at once, so that it survives a power failure.
   * Default: false, which a crash of the process cannot harm; a power failure may then lose what was
   * written in the seconds before it.
   */
  public OtlpSpool withSyncEachWrite(boolean sync) {
    return new OtlpSpool(directory, maxBytes, segmentBytes, sync);
  }

  SpoolOptions options() {
    return new SpoolOptions(
        directory, maxBytes, Math.min(segmentBytes, maxBytes / MIN_SEGMENTS), syncEachWrite);
  }

  @Override
  public String toString() {
    return "OtlpSpool{directory="
        + directory
        + ", maxBytes="
        + maxBytes
        + ", segmentBytes="
        + segmentBytes
        + ", syncEachWrite="
        + syncEachWrite
        + "}";
  }
}
