package dev.peregrine.sdk.autoconfigure.internal.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A file that is looked at now and then: at its time and size first, so that looking costs nothing
 * as long as nothing changes. Not thread-safe.
 */
final class WatchedFile {

  private record Stamp(FileTime modified, long size) {}

  private final Path path;

  /** Null until the first look, so that this reads the file. */
  private @Nullable Stamp seen;

  private byte[] content = {};

  WatchedFile(Path path) {
    this.path = path;
  }

  /**
   * What the file has now, if that is not what it had at the last look; else null.
   *
   * @throws IOException if it cannot be read; the next look tries again
   */
  byte @Nullable [] newContent() throws IOException {
    Stamp present = stamp();
    if (present.equals(seen)) {
      return null;
    }
    byte[] read = Files.readAllBytes(path);
    // What is written just now has another stamp afterwards, and is read once more at the next
    // look.
    seen = present;
    if (Arrays.equals(read, content)) {
      return null;
    }
    content = read;
    return read;
  }

  private Stamp stamp() throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
    return new Stamp(attributes.lastModifiedTime(), attributes.size());
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
