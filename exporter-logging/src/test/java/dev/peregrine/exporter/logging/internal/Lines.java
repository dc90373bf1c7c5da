package dev.peregrine.exporter.logging.internal;

import java.util.ArrayList;
import java.util.List;

/** The lines of one item. */
final class Lines {

  private Lines() {}

  static <T> List<String> of(LineExporter.Text<T> text, T item) {
    List<String> lines = new ArrayList<>();
    text.append(new LineBuffer(lines::add), item);
    return lines;
  }
}
