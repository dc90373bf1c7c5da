package dev.peregrine.exporter.logging.internal;

/** Where lines go. Safe for use by several threads. */
public interface LineOutput {

  /** Writes a line. */
  void line(String line);

  /** Returns whether everything is written. */
  boolean flush();
}
