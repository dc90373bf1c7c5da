package dev.peregrine.exporter.otlp.internal.store.spool;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A directory of the file system, locked for this spool. Where the system knows owners, nobody else
 * may read it: telemetry may hold personal data.
 */
final class DiskFiles implements SpoolFiles {

  private static final FileAttribute<?>[] NONE = {};

  private final Path directory;
  private final DirectoryLock lock;

  private DiskFiles(Path directory, DirectoryLock lock) {
    this.directory = directory;
    this.lock = lock;
  }

  /**
   * Makes the directory if it is not there, and locks it.
   *
   * @throws SpoolInUseException if another exporter has it
   */
  static DiskFiles open(Path directory) throws IOException {
    Files.createDirectories(directory, attributes(directory, "rwx------"));
    Path real = directory.toRealPath();
    return new DiskFiles(real, DirectoryLock.acquire(real, attributes(real, "rw-------")));
  }

  @Override
  public List<String> names() throws IOException {
    try (Stream<Path> paths = Files.list(directory)) {
      return paths.map(path -> path.getFileName().toString()).toList();
    }
  }

  @Override
  public SpoolFile create(String name) throws IOException {
    return open(name, Set.of(CREATE_NEW, READ, WRITE), attributes(directory, "rw-------"));
  }

  @Override
  public SpoolFile open(String name) throws IOException {
    return open(name, Set.of(READ, WRITE, LinkOption.NOFOLLOW_LINKS), NONE);
  }

  private SpoolFile open(String name, Set<OpenOption> options, FileAttribute<?>[] attributes)
      throws IOException {
    return new DiskFile(FileChannel.open(directory.resolve(name), options, attributes));
  }

  @Override
  public void delete(String name) throws IOException {
    Files.deleteIfExists(directory.resolve(name));
  }

  @Override
  public void sync() throws IOException {
    FileChannel channel;
    try {
      channel = FileChannel.open(directory, READ);
    } catch (IOException e) {
      // A directory cannot be opened everywhere; its entries are as safe as the system makes them.
      return;
    }
    try (channel) {
      channel.force(true);
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  private static FileAttribute<?>[] attributes(Path path, String permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : NONE;
  }
}
