package dev.peregrine.sdk.common.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import org.junit.jupiter.api.Test;

class KeyCacheTest {

  @Test
  void get_sameName_isTheSameKey() {
    AttributeKey<String> key = KeyCache.STRINGS.get("test.key");

    assertThat(key).isEqualTo(AttributeKey.stringKey("test.key"));
    assertThat(KeyCache.STRINGS.get(new String("test.key"))).isSameAs(key);
  }

  @Test
  void get_manyNames_areNeverMixedUp() {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 5_000; i++) {
        assertThat(KeyCache.LONGS.get("k" + i)).isEqualTo(AttributeKey.longKey("k" + i));
      }
    }
  }

  @Test
  void get_everyType_hasItsOwnKeys() {
    assertThat(KeyCache.DOUBLES.get("k")).isEqualTo(AttributeKey.doubleKey("k"));
    assertThat(KeyCache.BOOLEANS.get("k")).isEqualTo(AttributeKey.booleanKey("k"));
  }

  @Test
  void get_longName_isNotKept() {
    String name = "long".repeat(100);

    assertThat(KeyCache.STRINGS.get(name)).isNotSameAs(KeyCache.STRINGS.get(name));
  }
}
