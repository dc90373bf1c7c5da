package dev.peregrine.exporter.logging.internal;

/** Standard output, whatever that is when a line is written. */
@SuppressWarnings("SystemOut") // that is what this is for
public final class StandardOutput implements LineOutput {

  /** Standard output. */
  public StandardOutput() {}

  @Override
  public void line(String line) {
    System.out.println(line);
  }

  @Override
  public boolean flush() {
    return !System.out.checkError();
  }
}
