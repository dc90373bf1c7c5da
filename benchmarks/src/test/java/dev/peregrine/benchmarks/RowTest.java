package dev.peregrine.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.annotations.Benchmark;

class RowTest {

  static Iterable<Row> rows() {
    return Row.ALL;
  }

  @ParameterizedTest
  @MethodSource("rows")
  void benchmark_ofEachRow_exists(Row row) throws Exception {
    String[] name = row.benchmark().split("\\.");
    Class<?> type = Class.forName("dev.peregrine.benchmarks.jmh." + name[0]);

    assertThat(Arrays.stream(type.getMethods()))
        .anyMatch(
            method ->
                method.getName().equals(name[1]) && method.isAnnotationPresent(Benchmark.class));
  }

  @Test
  void target_isMet_onlyWithBothTimeAndBytes() {
    Row.Target target = new Row.Target(0.5, 200);

    assertThat(target.isMet(0.504, 200.4)).isTrue();
    assertThat(target.isMet(0.51, 200)).isFalse();
    assertThat(target.isMet(0.5, 201)).isFalse();
    assertThat(target.isMet(Double.NaN, Double.NaN)).isFalse();
  }
}
