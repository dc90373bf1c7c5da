package dev.peregrine.exporter.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peregrine.exporter.otlp.internal.store.spool.SpoolOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OtlpSpoolTest {

  private static final Path DIRECTORY = Path.of("spool");

  @Test
  void in_aDirectory_hasTheDefaults() {
    assertThat(OtlpSpool.in(DIRECTORY).options())
        .isEqualTo(new SpoolOptions(DIRECTORY, 256 << 20, 8 << 20, false));
    assertThat(OtlpSpool.in(DIRECTORY))
        .hasToString(
            "OtlpSpool{directory=spool, maxBytes=268435456, segmentBytes=8388608,"
                + " syncEachWrite=false}");
    assertThatNullPointerException().isThrownBy(() -> OtlpSpool.in(null)).withMessage("directory");
  }

  @Test
  void with_changesACopy() {
    OtlpSpool original = OtlpSpool.in(DIRECTORY);
    OtlpSpool changed =
        original.withMaxBytes(1 << 30).withSegmentBytes(1 << 20).withSyncEachWrite(true);
    assertThat(changed.options())
        .isEqualTo(new SpoolOptions(DIRECTORY, 1 << 30, 1 << 20, true));
    assertThat(original.options()).isEqualTo(OtlpSpool.in(DIRECTORY).options());
  }

  @Test
  void withMaxBytes_ofLessThanFourSegments_makesThemSmaller() {
    assertThat(OtlpSpool.in(DIRECTORY).withMaxBytes(1 << 20).options().segmentBytes())
        .isEqualTo(1 << 18);
  }

  @Test
  void with_sizesThatAreTooSmall_throws() {
    OtlpSpool spool = OtlpSpool.in(DIRECTORY);
    assertThatThrownBy(() -> spool.withMaxBytes(262_143))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxBytes must be at least 262144, but is 262143");
    assertThatThrownBy(() -> spool.withSegmentBytes(65_535))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("segmentBytes must be at least 65536, but is 65535");
  }
}
