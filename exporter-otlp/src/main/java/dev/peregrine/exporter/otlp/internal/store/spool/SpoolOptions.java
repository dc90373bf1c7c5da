package dev.peregrine.exporter.otlp.internal.store.spool;

import java.nio.file.Path;

/**
 * Where requests are kept on disk, and how.
 *
 * @param directory holds a directory for each exporter
 * @param maxBytes how much each of these may hold
 * @param segmentBytes how large a file gets before the next one is begun
 * @param syncEachWrite whether each write is to survive a power failure, not only a crash
 */
public record SpoolOptions(
    Path directory, long maxBytes, long segmentBytes, boolean syncEachWrite) {

  SpoolOptions in(String name) {
    return new SpoolOptions(directory.resolve(name), maxBytes, segmentBytes, syncEachWrite);
  }
}
