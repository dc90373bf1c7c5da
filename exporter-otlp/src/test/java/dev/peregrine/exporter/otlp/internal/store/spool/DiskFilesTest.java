package dev.peregrine.exporter.otlp.internal.store.spool;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class DiskFilesTest {

  @TempDir Path temporary;

  @Test
  void open_ofADirectoryThatIsNotThere_makesItForItsOwnerOnly() throws IOException {
    assumeTrue(temporary.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path path = temporary.resolve("a/b");
    try (SpoolDirectory directory = directory(path)) {
      directory.append(Spools.request(0, 50));
      assertThat(permissions(path)).isEqualTo("rwx------");
      assertThat(permissions(path.getParent())).isEqualTo("rwx------");
      try (Stream<Path> files = Files.list(path)) {
        assertThat(files)
            .hasSize(2)
            .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
      }
    }
  }

  @Test
  void open_twice_isRefusedUntilTheFirstIsClosed() throws IOException {
    SpoolFiles first = DiskFiles.open(temporary);
    assertThatThrownBy(() -> DiskFiles.open(temporary.resolve("x/..")))
        .isInstanceOf(IOException.class);
    Files.createDirectory(temporary.resolve("x"));
    assertThatThrownBy(() -> DiskFiles.open(temporary.resolve("x/..")))
        .isInstanceOf(SpoolInUseException.class)
        .hasMessage(
            "The spool directory %s is in use by another exporter of this process",
            temporary.toRealPath());
    first.close();
    SpoolFiles second = DiskFiles.open(temporary);
    first.close();
    assertThatThrownBy(() -> DiskFiles.open(temporary)).isInstanceOf(SpoolInUseException.class);
    second.close();
  }

  @Test
  void open_whereThereIsAFile_failsAndClaimsNothing() throws IOException {
    Path file = Files.createFile(temporary.resolve("file"));
    assertThatThrownBy(() -> DiskFiles.open(file)).isInstanceOf(IOException.class);
    Files.createDirectory(temporary.resolve("d"));
    Files.createDirectory(temporary.resolve("d/lock"));
    assertThatThrownBy(() -> DiskFiles.open(temporary.resolve("d")))
        .isInstanceOf(IOException.class);
    Files.delete(temporary.resolve("d/lock"));
    DiskFiles.open(temporary.resolve("d")).close();
  }

  @Test
  void directory_ofRequestsOfAllSizes_givesThemBack() throws IOException {
    int[] sizes = {4, 65_535, 65_536, 65_537, 200_000};
    try (SpoolDirectory directory = directory(temporary)) {
      for (int id = 0; id < sizes.length; id++) {
        directory.append(Spools.request(id, sizes[id]));
      }
      directory.markDone(directory.waiting().get(2));
      assertThat(Spools.ids(directory)).containsExactly(0, 1, 3, 4);
    }
    try (SpoolDirectory directory = directory(temporary)) {
      assertThat(Spools.ids(directory)).containsExactly(0, 1, 3, 4);
      for (SpoolEntry entry : directory.waiting()) {
        directory.markDone(entry);
      }
    }
    assertThat(temporary).isDirectoryContaining("glob:**/lock").isDirectoryNotContaining("glob:**.spool");
  }

  @Test
  void store_ofADirectoryInUse_keepsToMemoryUntilItIsFree() throws Exception {
    SpoolOptions options = new SpoolOptions(temporary, 1 << 20, 1 << 18, false);
    SpoolStore first = SpoolStore.create(options, "traces-grpc", Spools.SPANS, 1_000_000);
    RecordingListener heard = new RecordingListener();
    first.listen(heard);
    first.add(Spools.request(0, 50));
    heard.awaitReady();

    DrivenSpool second =
        new DrivenSpool(
            () -> DiskFiles.open(temporary.resolve("traces-grpc")), options, 1_000_000);
    second.add(1, 50);
    second.work();
    assertThat(second.takeIds()).containsExactly(1);
    second.add(2, 50);
    assertThat(first.close().join(60, SECONDS).isSuccess()).isTrue();
    second.work();
    assertThat(second.close().isSuccess()).isTrue();
    try (SpoolDirectory left = directory(temporary.resolve("traces-grpc"))) {
      assertThat(Spools.ids(left)).contains(2).doesNotContain(1);
    }
  }

  private static SpoolDirectory directory(Path path) throws IOException {
    return SpoolDirectory.open(DiskFiles.open(path), Spools.SPANS, Spools.options(1 << 20, 1 << 17));
  }

  private static String permissions(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
