package dev.peregrine.sdk.autoconfigure.internal.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RandomUuidTest {

  @Test
  void create_manyTimes_areOfVersionFourAndDiffer() {
    Set<UUID> made = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      UUID uuid = RandomUuid.create();

      assertThat(uuid.version()).isEqualTo(4);
      assertThat(uuid.variant()).isEqualTo(2);
      made.add(uuid);
    }
    assertThat(made).hasSize(100);
  }

  @Test
  void create_manyTimes_everyOtherBitIsRandom() {
    long ones = 0;
    long zeros = 0;
    for (int i = 0; i < 100; i++) {
      UUID uuid = RandomUuid.create();
      ones |= uuid.getMostSignificantBits();
      zeros |= ~uuid.getMostSignificantBits();
    }

    assertThat(ones).isEqualTo(0xFFFF_FFFF_FFFF_4FFFL);
    assertThat(zeros).isEqualTo(0xFFFF_FFFF_FFFF_BFFFL);
  }
}
