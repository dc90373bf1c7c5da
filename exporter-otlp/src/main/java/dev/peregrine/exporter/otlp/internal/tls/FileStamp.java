package dev.peregrine.exporter.otlp.internal.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** By what a changed file is known without reading it. Symbolic links are followed. */
record FileStamp(long modifiedNanos, long size, @Nullable Object fileKey) {

  private static final FileStamp MISSING = new FileStamp(0, -1, null);

  static List<FileStamp> of(List<Path> files) {
    List<FileStamp> stamps = new ArrayList<>(files.size());
    for (Path file : files) {
      stamps.add(of(file));
    }
    return stamps;
  }

  private static FileStamp of(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new FileStamp(
          attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
          attributes.size(),
          attributes.fileKey());
    } catch (IOException e) {
      return MISSING;
    }
  }
}
