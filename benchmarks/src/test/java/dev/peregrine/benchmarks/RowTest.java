package dev.peregrine.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

class RowTest {

  static Stream<Row> rows() {
    return Page.RECORDING.chapters().stream()
        .filter(MicroChapter.class::isInstance)
        .flatMap(chapter -> ((MicroChapter) chapter).rows().stream());
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
    Row.Target target = new Row.Target(0.5, false, 200);

    assertThat(target.isMet(0.504, 99, 200.4)).isTrue();
    assertThat(target.isMet(0.51, 99, 200)).isFalse();
    assertThat(target.isMet(0.5, 99, 201)).isFalse();
    assertThat(target.isMet(Double.NaN, 99, Double.NaN)).isFalse();
    assertThat(target).hasToString("≤ 0.5, ≤ 200 B");
  }

  @Test
  void target_inNanoseconds_doesNotLookAtTheIncumbent() {
    Row.Target target = new Row.Target(3.5, true, 0);

    assertThat(target.isMet(2, 3.5, 0.1)).isTrue();
    assertThat(target.isMet(0.1, 3.6, 0)).isFalse();
    assertThat(target).hasToString("≤ 3.5 ns, ≤ 0 B");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void parameters_ofEachRow_exist(Row row) throws Exception {
    Class<?> type =
        Class.forName(
            "dev.peregrine.benchmarks.jmh."
                + row.benchmark().substring(0, row.benchmark().indexOf('.')));

    assertThat(row.parameters())
        .allSatisfy(
            parameter ->
                assertThat(
                        type.getField(parameter.substring(0, parameter.indexOf('=')))
                            .isAnnotationPresent(Param.class))
                    .isTrue());
  }
}
