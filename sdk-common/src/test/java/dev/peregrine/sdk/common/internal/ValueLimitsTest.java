package dev.peregrine.sdk.common.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.common.ValueType;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueLimitsTest {

  private static final int NONE = Integer.MAX_VALUE;

  @Test // T82
  void limit_string_isCutByUtf16UnitsButNotWithinAPair() {
    assertThat(ValueLimits.limit("abc", 2)).isEqualTo("ab");
    assertThat(ValueLimits.limit("abc", 0)).isEqualTo("");
    assertThat(ValueLimits.limit("a\uD83D\uDE00b", 2)).isEqualTo("a");
    assertThat(ValueLimits.limit("a\uD83D\uDE00b", 3)).isEqualTo("a\uD83D\uDE00");
    assertThat(ValueLimits.limit("\uD83D\uD83D\uDE00", 1)).isEqualTo("\uD83D");
  }

  @Test // T82
  void limit_strings_cutsEachElementAndKeepsNulls() {
    assertThat(ValueLimits.limit(Arrays.asList("abc", null, "d"), 2))
        .isEqualTo(Arrays.asList("ab", null, "d"));
  }

  @Test // T82
  void limit_bytes_cutsBytes() {
    assertThat(ValueLimits.limit(Value.of(new byte[] {1, 2, 3}), 2))
        .isEqualTo(Value.of(new byte[] {1, 2}));
  }

  @Test // T82
  void limit_tree_cutsAtEveryLevelButNotMapKeys() {
    Value<?> tree =
        Value.of(
            KeyValue.of("long key", Value.of("abc")),
            KeyValue.of("list", Value.of(Value.of("xyz"), Value.of(12345), Value.of(new byte[9]))));
    Value<?> expected =
        Value.of(
            KeyValue.of("long key", Value.of("ab")),
            KeyValue.of("list", Value.of(Value.of("xy"), Value.of(12345), Value.of(new byte[2]))));
    assertThat(ValueLimits.limit(tree, 2)).isEqualTo(expected);
  }

  @Test // T79 T82
  void limit_nothingToCut_isTheSameObject() {
    Object[] values = {
      "ab",
      "",
      12345L,
      1.5,
      true,
      List.of("ab", "cd"),
      List.of(12345L),
      Value.of("ab"),
      Value.of(new byte[2]),
      Value.empty(),
      Value.of(Value.of("ab"), Value.of(KeyValue.of("long key", Value.of("ab"))))
    };
    for (Object value : values) {
      assertThat(ValueLimits.limit(value, 2)).isSameAs(value);
      assertThat(ValueLimits.limit(value, NONE)).isSameAs(value);
    }
  }

  private static Value<?> nested(int depth, boolean maps, Value<?> innermost) {
    Value<?> value = innermost;
    for (int i = 0; i < depth; i++) {
      value = maps ? Value.of(KeyValue.of("k", value)) : Value.of(value, Value.of(1));
    }
    return value;
  }

  @Test // T84
  void limit_atTheDepth_isTheSameObject() {
    Value<?> lists = nested(64, false, Value.of("leaf"));
    Value<?> maps = nested(64, true, Value.of("leaf"));
    assertThat(ValueLimits.limit(lists, NONE)).isSameAs(lists);
    assertThat(ValueLimits.limit(maps, NONE)).isSameAs(maps);
  }

  @Test // T84
  void limit_beyondTheDepth_becomesEmpty() {
    assertThat(ValueLimits.limit(nested(65, false, Value.of("leaf")), NONE))
        .isEqualTo(nested(64, false, Value.empty()));
    assertThat(ValueLimits.limit(nested(65, true, Value.of("leaf")), NONE))
        .isEqualTo(nested(64, true, Value.empty()));
  }

  @Test // T84
  void limit_absurdDepth_takesNoMoreStackThanTheLimit() {
    Value<?> limited = (Value<?>) ValueLimits.limit(nested(200_000, true, Value.of("leaf")), NONE);
    int depth = 0;
    while (limited.getType() == ValueType.KEY_VALUE_LIST) {
      limited = ((KeyValue) ((List<?>) limited.getValue()).get(0)).getValue();
      depth++;
    }
    assertThat(depth).isEqualTo(64);
    assertThat(limited.getType()).isEqualTo(ValueType.EMPTY);
  }
}
