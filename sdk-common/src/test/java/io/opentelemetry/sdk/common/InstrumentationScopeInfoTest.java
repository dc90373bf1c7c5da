package io.opentelemetry.sdk.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import org.junit.jupiter.api.Test;

class InstrumentationScopeInfoTest {

  private static final Attributes ATTRIBUTES =
      Attributes.of(AttributeKey.stringKey("key"), "value");

  @Test // T36
  void build_everythingSet_hasIt() {
    InstrumentationScopeInfo scope =
        InstrumentationScopeInfo.builder("name")
            .setVersion("1")
            .setSchemaUrl("http://schema")
            .setAttributes(ATTRIBUTES)
            .build();
    assertThat(scope.getName()).isEqualTo("name");
    assertThat(scope.getVersion()).isEqualTo("1");
    assertThat(scope.getSchemaUrl()).isEqualTo("http://schema");
    assertThat(scope.getAttributes()).isEqualTo(ATTRIBUTES);
    assertThat(scope)
        .hasToString(
            "InstrumentationScopeInfo{name=name, version=1, schemaUrl=http://schema,"
                + " attributes={key=\"value\"}}");
  }

  @Test
  void create_nameOnly_hasNothingElse() {
    InstrumentationScopeInfo scope = InstrumentationScopeInfo.create("name");
    assertThat(scope.getVersion()).isNull();
    assertThat(scope.getSchemaUrl()).isNull();
    assertThat(scope.getAttributes()).isEqualTo(Attributes.empty());
  }

  @Test
  @SuppressWarnings("deprecation") // the old form must keep working
  void create_versionAndSchema_equalsTheBuiltOne() {
    assertThat(InstrumentationScopeInfo.create("name", "1", "http://schema"))
        .isEqualTo(
            InstrumentationScopeInfo.builder("name")
                .setVersion("1")
                .setSchemaUrl("http://schema")
                .build());
  }

  @Test
  void empty_isOneScopeWithoutName() {
    assertThat(InstrumentationScopeInfo.empty()).isSameAs(InstrumentationScopeInfo.empty());
    assertThat(InstrumentationScopeInfo.empty().getName()).isEmpty();
  }

  @Test
  void equals_anyPartDiffers_isFalse() {
    InstrumentationScopeInfo scope = InstrumentationScopeInfo.create("name");
    assertThat(scope)
        .isEqualTo(InstrumentationScopeInfo.create("name"))
        .hasSameHashCodeAs(InstrumentationScopeInfo.create("name"))
        .isNotEqualTo(InstrumentationScopeInfo.create("other"))
        .isNotEqualTo(InstrumentationScopeInfo.builder("name").setVersion("1").build())
        .isNotEqualTo(InstrumentationScopeInfo.builder("name").setSchemaUrl("1").build())
        .isNotEqualTo(InstrumentationScopeInfo.builder("name").setAttributes(ATTRIBUTES).build())
        .isNotEqualTo("name");
  }

  @Test
  @SuppressWarnings("NullAway") // callers without null checks exist
  void builder_nullName_isRejected() {
    assertThatThrownBy(() -> InstrumentationScopeInfo.builder(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("name");
  }
}
