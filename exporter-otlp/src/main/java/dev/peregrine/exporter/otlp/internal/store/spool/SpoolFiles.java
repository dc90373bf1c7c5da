package dev.peregrine.exporter.otlp.internal.store.spool;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * The files of one directory that nobody else uses while this is open. Every access to the disk goes
 * through here, so that tests can let any of them fail.
 */
interface SpoolFiles extends Closeable {

  /** The names of all files. */
  List<String> names() throws IOException;

  /** Makes a file that must not exist yet. */
  SpoolFile create(String name) throws IOException;

  /** Opens a file that exists. */
  SpoolFile open(String name) throws IOException;

  void delete(String name) throws IOException;

  /** Makes what was created and deleted survive a power failure, where the system can do that. */
  void sync() throws IOException;
}
