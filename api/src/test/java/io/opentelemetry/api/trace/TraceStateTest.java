package io.opentelemetry.api.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peregrine.api.internal.EncodedTraceState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceStateTest {

  private static String header(TraceState state) {
    return ((EncodedTraceState) state).headerValue();
  }

  private static TraceState abc() {
    return TraceState.builder().put("c", "3").put("b", "2").put("a", "1").build();
  }

  @Test
  void put_newAndChangedKeys_goLeftmost() { // T12, C38
    assertThat(header(abc())).isEqualTo("a=1,b=2,c=3");
    assertThat(header(abc().toBuilder().put("b", "9").build())).isEqualTo("b=9,a=1,c=3");
    assertThat(header(abc().toBuilder().put("d", "4").build())).isEqualTo("d=4,a=1,b=2,c=3");
    assertThat(header(abc().toBuilder().remove("b").build())).isEqualTo("a=1,c=3");
    assertThat(header(abc().toBuilder().remove("b").put("b", "2").build()))
        .isEqualTo("b=2,a=1,c=3");
  }

  @Test
  void put_thirtyThird_dropsTheRightmost() { // C38
    TraceStateBuilder builder = TraceState.builder();
    for (int i = 0; i < 33; i++) {
      builder.put("k" + i, "v");
    }
    TraceState state = builder.build();
    assertThat(state.size()).isEqualTo(32);
    assertThat(state.get("k0")).isNull();
    assertThat(header(state)).startsWith("k32=v,").endsWith(",k1=v");
    assertThat(header(state.toBuilder().put("k1", "w").build()))
        .startsWith("k1=w,k32=v")
        .endsWith(",k2=v");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "0", "1a", "a_-*/@z", "a@", "a@b@c", "tenant@system"})
  void put_goodKey_isTaken(String key) { // C34
    assertThat(TraceState.builder().put(key, "v").build().get(key)).isEqualTo("v");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "A", "aB", "@a", "_a", "-a", "*a", "/a", " a", "a ", "a.b", "a=b", "a,b", "é", "a\u0000"
      })
  void put_badKey_isIgnored(String key) { // C40
    assertThat(header(abc().toBuilder().put(key, "v").build())).isEqualTo("a=1,b=2,c=3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"v", "~", " v", "  a b", "\"\\", "!;:"})
  void put_goodValue_isTaken(String value) { // C35
    assertThat(TraceState.builder().put("k", value).build().get("k")).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "v ", "a,b", "a=b", "a\tb", "\u001f", "\u007f", "é", "\uD83D\uDE00"})
  void put_badValue_isIgnored(String value) { // C40
    assertThat(header(abc().toBuilder().put("a", value).build())).isEqualTo("a=1,b=2,c=3");
  }

  @Test
  void put_lengths_endAt256() { // C34, C35
    String longest = "x".repeat(256);
    assertThat(TraceState.builder().put(longest, longest).build().get(longest)).isEqualTo(longest);
    assertThat(
            TraceState.builder().put(longest + "x", "v").put("k", longest + "x").build().isEmpty())
        .isTrue();
  }

  @Test
  void nulls_everywhere_areIgnored() {
    TraceState state = abc().toBuilder().put(null, "v").put("a", null).remove(null).build();
    assertThat(state).isEqualTo(abc());
    assertThat(state.get(null)).isNull();
    state.forEach(null);
  }

  @Test
  void build_thenGoOn_leavesWhatWasBuilt() {
    TraceStateBuilder builder = abc().toBuilder();
    TraceState first = builder.build();
    assertThat(header(builder.put("d", "4").build())).isEqualTo("d=4,a=1,b=2,c=3");
    assertThat(first).isEqualTo(abc());
  }

  @Test
  void asMap_entries_areInOrderAndReadOnly() {
    assertThat(abc().asMap())
        .containsExactly(Map.entry("a", "1"), Map.entry("b", "2"), Map.entry("c", "3"));
    assertThatThrownBy(() -> abc().asMap().put("x", "y"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void equals_content_inThisOrder() {
    TraceState other = TraceState.builder().put("a", "1").put("b", "2").put("c", "3").build();
    assertThat(abc())
        .isEqualTo(abc())
        .hasSameHashCodeAs(abc())
        .isNotEqualTo(other)
        .isNotEqualTo("a=1");
    assertThat(TraceState.builder().build()).isSameAs(TraceState.getDefault());
    assertThat(TraceState.getDefault().isEmpty()).isTrue();
    assertThat(abc().isEmpty()).isFalse();
    assertThat(abc()).hasToString("TraceState{a=1,b=2,c=3}");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {3, 30, 300})
  void builder_randomOperations_agreesWithANaiveOne(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 300; round++) {
      TraceStateBuilder builder = TraceState.builder();
      LinkedHashMap<String, String> reference = new LinkedHashMap<>();
      for (int i = random.nextInt(80); i > 0; i--) {
        String key = "k" + random.nextInt(50);
        reference.remove(key);
        if (random.nextInt(6) == 0) {
          builder.remove(key);
        } else {
          builder.put(key, "v" + i);
          reference.put(key, "v" + i);
          if (reference.size() > 32) {
            reference.remove(reference.keySet().iterator().next());
          }
        }
        if (random.nextInt(20) == 0) {
          builder = builder.build().toBuilder();
        }
      }
      TraceState state = builder.build();
      assertThat(header(state)).isEqualTo(newestFirst(reference));
      assertThat(state.size()).isEqualTo(reference.size());
      assertThat(state.asMap()).isEqualTo(reference);
    }
  }

  private static String newestFirst(LinkedHashMap<String, String> reference) {
    String header = "";
    for (Map.Entry<String, String> entry : reference.entrySet()) {
      StringJoiner joiner = new StringJoiner(",");
      joiner.add(entry.getKey() + "=" + entry.getValue());
      if (!header.isEmpty()) {
        joiner.add(header);
      }
      header = joiner.toString();
    }
    return header;
  }
}
