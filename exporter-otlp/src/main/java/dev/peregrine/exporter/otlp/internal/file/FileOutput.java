package dev.peregrine.exporter.otlp.internal.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file that lines are appended to. It is opened for the first line, and again after a failure. A
 * line that perhaps was written in part is ended before the next one, so that it spoils no other.
 */
public final class FileOutput implements LineOutput {

  private final Path path;
  private @Nullable OutputStream stream;
  private boolean lineIsOpen;

  public FileOutput(Path path) {
    this.path = path;
  }

  @Override
  public void write(Line line) throws IOException {
    OutputStream open = open();
    if (lineIsOpen) {
      open.write('\n');
    }
    lineIsOpen = true;
    line.copyTo(open);
    lineIsOpen = false;
  }

  private OutputStream open() throws IOException {
    OutputStream open = stream;
    if (open == null) {
      open = Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      stream = open;
    }
    return open;
  }

  /** Nothing is held back. */
  @Override
  public void flush() {}

  @Override
  public void close() throws IOException {
    OutputStream open = stream;
    stream = null;
    if (open != null) {
      open.close();
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
