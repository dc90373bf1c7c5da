package io.opentelemetry.sdk.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class IdSaltTest {

  private static final IdSalt NONE = new IdSalt(0, 0);

  @TempDir Path directory;

  private IdSalt readFrom(byte... bytes) throws IOException {
    return IdSalt.readFrom(Files.write(directory.resolve("random"), bytes).toString());
  }

  static boolean hasSystemRandom() {
    return Files.isReadable(Path.of("/dev/urandom"));
  }

  @Test
  @EnabledIf("hasSystemRandom")
  void read_twice_isDifferentAsInTwoProcesses() {
    assertThat(IdSalt.read()).isNotEqualTo(IdSalt.read()).isNotEqualTo(NONE);
  }

  @Test
  void readFrom_enoughBytes_takesTheFirstSixteen() throws Exception {
    assertThat(readFrom(new byte[] {0, 0, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 0, 0, 3, 4, 5}))
        .isEqualTo(new IdSalt(0x0102, 0x0304));
  }

  @Test
  void readFrom_tooFewBytes_isNone() throws Exception {
    assertThat(readFrom(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}))
        .isEqualTo(NONE);
  }

  @Test
  void readFrom_noFile_isNone() {
    assertThat(IdSalt.readFrom(directory.resolve("absent").toString())).isEqualTo(NONE);
  }
}
