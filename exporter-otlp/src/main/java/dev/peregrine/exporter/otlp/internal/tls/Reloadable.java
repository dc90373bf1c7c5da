package dev.peregrine.exporter.otlp.internal.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The last good state of a {@link Source}. A state that cannot be used changes nothing, and is
 * warned of once. Thread-safe; nobody waits while another thread reads the files.
 */
final class Reloadable<T> {

  private static final Logger LOGGER = Logger.getLogger(Reloadable.class.getName());

  private final Source<T> source;
  private final Runnable onReload;
  private final ReentrantLock lock = new ReentrantLock();

  private volatile Loaded<T> current;

  /** What handshakes that are under way may still be using. */
  private volatile @Nullable Loaded<T> former;

  /** The files as they were read. Guarded by the lock, as is the next field. */
  private List<FileStamp> read;

  private @Nullable List<FileStamp> warnedOf;

  /** A state of the source, numbered. */
  record Loaded<T>(int number, T value) {}

  Reloadable(Source<T> source, Runnable onReload) throws GeneralSecurityException, IOException {
    this.source = source;
    this.onReload = onReload;
    this.read = FileStamp.of(source.files());
    this.current = new Loaded<>(0, source.load());
  }

  /** The state now. */
  Loaded<T> latest() {
    check();
    return current;
  }

  /** The state of that number, if it is not long gone. */
  @Nullable T numbered(int number) {
    Loaded<T> newest = current;
    if (newest.number() == number) {
      return newest.value();
    }
    Loaded<T> older = former;
    return older != null && older.number() == number ? older.value() : null;
  }

  /** Reads the files again if they have changed. */
  void check() {
    if (source.files().isEmpty() || !lock.tryLock()) {
      return;
    }
    try {
      List<FileStamp> now = FileStamp.of(source.files());
      if (now.equals(read)) {
        warnedOf = null;
      } else {
        reload(now);
      }
    } finally {
      lock.unlock();
    }
  }

  private void reload(List<FileStamp> now) {
    T value;
    try {
      value = source.load();
    } catch (GeneralSecurityException | IOException | RuntimeException e) {
      if (!now.equals(warnedOf)) {
        warnedOf = now;
        LOGGER.log(
            Level.WARNING,
            "The changed {0} cannot be used: {1}. The former stays in use. Files: {2}",
            new Object[] {source.what(), e, source.files()});
      }
      return;
    }
    read = now;
    warnedOf = null;
    former = current;
    current = new Loaded<>(current.number() + 1, value);
    onReload.run();
    LOGGER.log(
        Level.INFO,
        "Reloaded the {0}; new connections use it. Files: {1}",
        new Object[] {source.what(), source.files()});
  }
}
