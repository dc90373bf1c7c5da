package io.opentelemetry.sdk.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

@SuppressWarnings("deprecation") // the old form must keep working
class InstrumentationLibraryInfoTest {

  @Test
  void create_everythingGiven_hasIt() {
    InstrumentationLibraryInfo info = InstrumentationLibraryInfo.create("name", "1", "schema");
    assertThat(info.getName()).isEqualTo("name");
    assertThat(info.getVersion()).isEqualTo("1");
    assertThat(info.getSchemaUrl()).isEqualTo("schema");
    assertThat(info)
        .hasToString("InstrumentationLibraryInfo{name=name, version=1, schemaUrl=schema}");
  }

  @Test
  void equals_anyPartDiffers_isFalse() {
    InstrumentationLibraryInfo info = InstrumentationLibraryInfo.create("name", "1");
    assertThat(info)
        .isEqualTo(InstrumentationLibraryInfo.create("name", "1", null))
        .hasSameHashCodeAs(InstrumentationLibraryInfo.create("name", "1", null))
        .isNotEqualTo(InstrumentationLibraryInfo.create("other", "1"))
        .isNotEqualTo(InstrumentationLibraryInfo.create("name", "2"))
        .isNotEqualTo(InstrumentationLibraryInfo.create("name", "1", "schema"))
        .isNotEqualTo(InstrumentationLibraryInfo.empty());
  }

  @Test
  @SuppressWarnings("NullAway") // callers without null checks exist
  void create_nullName_isRejected() {
    assertThatThrownBy(() -> InstrumentationLibraryInfo.create(null, "1"))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("name");
  }
}
