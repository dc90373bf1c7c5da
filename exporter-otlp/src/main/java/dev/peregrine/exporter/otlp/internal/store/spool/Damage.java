package dev.peregrine.exporter.otlp.internal.store.spool;

/** What was found on disk and could not be used. Used by one thread. */
final class Damage {

  private long tails;
  private long bytes;
  private long records;
  private long files;

  /** Bytes at the end of a segment, or all of it, are no record. */
  void cut(long cutBytes) {
    if (cutBytes > 0) {
      tails++;
      bytes += cutBytes;
    }
  }

  /** A record is of another kind than the spool. */
  void strangeRecord() {
    records++;
  }

  /** How many segments had a damaged end, such as a record that was being written in a crash. */
  long tails() {
    return tails;
  }

  /** How many bytes these were. */
  long bytes() {
    return bytes;
  }

  /** How many records were of another kind. */
  long strangeRecords() {
    return records;
  }

  /** A file could not be read; it is left alone. */
  void unreadableFile() {
    files++;
  }

  /** How many files could not be read. */
  long unreadableFiles() {
    return files;
  }

  boolean isNone() {
    return tails == 0 && records == 0 && files == 0;
  }

  @Override
  public String toString() {
    return tails
        + " damaged ends, "
        + bytes
        + " bytes in all, were deleted; "
        + records
        + " records of another signal or encoding and "
        + files
        + " files that cannot be read were left out";
  }
}
