package io.opentelemetry.sdk.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peregrine.testsupport.CapturedLogs;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceTest {

  private static final AttributeKey<String> A = AttributeKey.stringKey("a");
  private static final AttributeKey<String> B = AttributeKey.stringKey("b");

  private static Resource resource(String schemaUrl, AttributeKey<String> key, String value) {
    return Resource.create(Attributes.of(key, value), schemaUrl);
  }

  @Test // R2 R3 R4
  void getDefault_describesThisSdk() {
    Resource resource = Resource.getDefault();
    assertThat(resource).isSameAs(Resource.getDefault());
    assertThat(resource.getSchemaUrl()).isNull();
    assertThat(resource.getAttributes().size()).isEqualTo(4);
    assertThat(resource.getAttribute(AttributeKey.stringKey("service.name")))
        .isEqualTo("unknown_service:java");
    assertThat(resource.getAttribute(AttributeKey.stringKey("telemetry.sdk.name")))
        .isEqualTo("peregrine");
    assertThat(resource.getAttribute(AttributeKey.stringKey("telemetry.sdk.language")))
        .isEqualTo("java");
    assertThat(resource.getAttribute(AttributeKey.stringKey("telemetry.sdk.version")))
        .isNotBlank()
        .isNotEqualTo("unknown");
  }

  @Test // R1
  void create_attributesAndSchema_hasThem() {
    Resource resource = resource("http://schema", A, "1");
    assertThat(resource.getAttributes()).isEqualTo(Attributes.of(A, "1"));
    assertThat(resource.getSchemaUrl()).isEqualTo("http://schema");
    assertThat(resource.getAttribute(A)).isEqualTo("1");
    assertThat(resource.getAttribute(B)).isNull();
    assertThat(resource)
        .isEqualTo(resource("http://schema", A, "1"))
        .hasSameHashCodeAs(resource("http://schema", A, "1"))
        .isNotEqualTo(resource("http://other", A, "1"))
        .isNotEqualTo(resource("http://schema", A, "2"))
        .hasToString("Resource{schemaUrl=http://schema, entities=[], attributes={a=\"1\"}}");
  }

  @Test
  void empty_hasNothing() {
    assertThat(Resource.empty()).isSameAs(Resource.empty()).isEqualTo(Resource.builder().build());
    assertThat(Resource.empty().getAttributes().isEmpty()).isTrue();
  }

  @Test
  @SuppressWarnings("NullAway") // callers without null checks exist
  void create_nullAttributes_isRejected() {
    assertThatThrownBy(() -> Resource.create(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("attributes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"k\n", "k\u007f", "k\u00e9"})
  void create_keyNotPrintableAscii_isRejected(String key) {
    assertThatThrownBy(() -> Resource.builder().put(key, "value").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(key);
  }

  @Test
  void create_keyLength_isLimited() {
    assertThat(Resource.builder().put("k".repeat(255), "v").build().getAttributes().size())
        .isEqualTo(1);
    assertThatThrownBy(() -> Resource.builder().put("k".repeat(256), "v").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("255");
  }

  @Test // R5
  void merge_bothHaveAKey_otherWinsEvenWithAnEmptyValue() {
    Resource first = Resource.create(Attributes.of(A, "1", B, "2"));
    Resource merged = first.merge(Resource.create(Attributes.of(A, "")));
    assertThat(merged.getAttributes()).isEqualTo(Attributes.of(A, "", B, "2"));
    assertThat(first.getAttribute(A)).isEqualTo("1");
  }

  @Test
  void merge_nothing_isTheSame() {
    Resource resource = resource("http://schema", A, "1");
    assertThat(resource.merge(null)).isSameAs(resource);
    assertThat(resource.merge(Resource.empty())).isSameAs(resource);
    assertThat(Resource.empty().merge(resource)).isEqualTo(resource);
  }

  @Test // R6
  void merge_oneSchema_keepsIt() {
    assertThat(resource("http://s", A, "1").merge(resource(null, B, "2")).getSchemaUrl())
        .isEqualTo("http://s");
    assertThat(resource(null, A, "1").merge(resource("http://s", B, "2")).getSchemaUrl())
        .isEqualTo("http://s");
    assertThat(resource("http://s", A, "1").merge(resource("", B, "2")).getSchemaUrl())
        .isEqualTo("http://s");
    assertThat(resource("", A, "1").merge(resource("http://s", B, "2")).getSchemaUrl())
        .isEqualTo("http://s");
    assertThat(resource("http://s", A, "1").merge(resource("http://s", B, "2")).getSchemaUrl())
        .isEqualTo("http://s");
  }

  @Test // R6
  void merge_differentSchemas_hasNoneAndSaysSo() {
    try (CapturedLogs logs = CapturedLogs.of(Resource.class)) {
      Resource merged = resource("http://s", A, "1").merge(resource("http://t", B, "2"));
      assertThat(merged.getSchemaUrl()).isNull();
      assertThat(merged.getAttributes()).isEqualTo(Attributes.of(A, "1", B, "2"));
      assertThat(logs.at(Level.INFO)).hasSize(1);
    }
  }

  @Test // R12
  void toBuilder_changed_leavesTheResourceAsItWas() {
    Resource resource = resource("http://schema", A, "1");
    assertThat(resource.toBuilder().build()).isEqualTo(resource);
    assertThat(resource.toBuilder().put(A, "2").build().getAttribute(A)).isEqualTo("2");
    assertThat(resource.getAttribute(A)).isEqualTo("1");
  }

  @Test
  void build_allTypes_hasThem() {
    Resource resource =
        Resource.builder()
            .put("string", "s")
            .put("long", 1)
            .put("double", 1.5)
            .put("boolean", true)
            .put("strings", "a", "b")
            .put("longs", 1L, 2L)
            .put("doubles", 1.0, 2.0)
            .put("booleans", true, false)
            .put(AttributeKey.longKey("int"), 7)
            .put(A, "last")
            .build();
    assertThat(resource.getAttributes())
        .isEqualTo(
            Attributes.builder()
                .put("string", "s")
                .put("long", 1)
                .put("double", 1.5)
                .put("boolean", true)
                .put("strings", "a", "b")
                .put("longs", 1L, 2L)
                .put("doubles", 1.0, 2.0)
                .put("booleans", true, false)
                .put("int", 7)
                .put("a", "last")
                .build());
  }

  @Test
  @SuppressWarnings("NullAway") // callers without null checks exist
  void build_nulls_areIgnored() {
    Resource resource =
        Resource.builder()
            .put(A, "1")
            .put((String) null, "x")
            .put("k", (String) null)
            .put("", "x")
            .put((AttributeKey<String>) null, "x")
            .put(B, (String) null)
            .putAll((Attributes) null)
            .putAll((Resource) null)
            .removeIf(null)
            .build();
    assertThat(resource.getAttributes()).isEqualTo(Attributes.of(A, "1"));
  }

  @Test
  void putAll_resource_takesAttributesButNotTheSchema() {
    Resource other = resource("http://schema", A, "1");
    assertThat(Resource.builder().putAll(other).build())
        .isEqualTo(Resource.create(Attributes.of(A, "1")));
    assertThat(Resource.builder().setSchemaUrl("http://t").putAll(other).build().getSchemaUrl())
        .isEqualTo("http://t");
  }

  @Test
  void removeIf_matching_removes() {
    Resource resource =
        Resource.builder()
            .putAll(Attributes.of(A, "1", B, "2"))
            .removeIf(key -> key.getKey().equals("a"))
            .build();
    assertThat(resource.getAttributes()).isEqualTo(Attributes.of(B, "2"));
  }
}
