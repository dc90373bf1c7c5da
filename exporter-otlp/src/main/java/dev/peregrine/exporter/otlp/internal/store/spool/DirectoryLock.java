package dev.peregrine.exporter.otlp.internal.store.spool;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a directory for one exporter, until it is closed or the process ends in whatever way.
 *
 * <p>Between processes that is the lock of a file. Within a process such a lock does not do: some
 * systems release it as soon as anybody in the process closes the same file. So a directory is
 * claimed first, in the system properties, which copies of this class in other class loaders see as
 * well.
 */
final class DirectoryLock implements Closeable {

  /** The name of the file that is locked. It is empty, and is left behind. */
  static final String FILE = "lock";

  private static final String CLAIM = "dev.peregrine.exporter.otlp.spool:";

  private final String claim;
  private final FileChannel channel;

  private DirectoryLock(String claim, FileChannel channel) {
    this.claim = claim;
    this.channel = channel;
  }

  /**
   * Locks a directory that exists.
   *
   * @param directory its real path
   * @throws SpoolInUseException if another exporter has it
   */
  static DirectoryLock acquire(Path directory, FileAttribute<?>... attributes) throws IOException {
    String claim = CLAIM + directory;
    if (System.getProperties().putIfAbsent(claim, "claimed") != null) {
      throw inUse(directory, "this process");
    }
    try {
      return new DirectoryLock(claim, lockedFile(directory, attributes));
    } catch (IOException | RuntimeException e) {
      System.getProperties().remove(claim);
      throw e;
    }
  }

  private static FileChannel lockedFile(Path directory, FileAttribute<?>... attributes)
      throws IOException {
    FileChannel channel =
        FileChannel.open(
            directory.resolve(FILE), Set.of(CREATE, WRITE, LinkOption.NOFOLLOW_LINKS), attributes);
    try {
      if (tryLock(channel) == null) {
        throw inUse(directory, "another process");
      }
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** Whoever locks the directory next is left alone by another call. */
  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      try {
        channel.close();
      } finally {
        System.getProperties().remove(claim);
      }
    }
  }

  private static SpoolInUseException inUse(Path directory, String user) {
    return new SpoolInUseException(
        "The spool directory " + directory + " is in use by another exporter of " + user);
  }
}
