package dev.peregrine.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

class BenchmarksTest {

  @Test
  void everyBenchmark_runOnce_succeedsAndDropsNothing() throws Exception {
    System.setProperty("jmh.ignoreLock", "true");
    Options options =
        new OptionsBuilder()
            .mode(Mode.SingleShotTime)
            .forks(0)
            .warmupIterations(0)
            .measurementIterations(1)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();

    Collection<RunResult> results = new Runner(options).run();

    assertThat(results)
        .extracting(result -> result.getParams().getBenchmark())
        .contains(
            RootSpanBenchmark.class.getName() + ".startAndEnd",
            OtlpEncodeBenchmark.class.getName() + ".export");
    assertThat(results)
        .filteredOn(result -> result.getSecondaryResults().containsKey("dropped"))
        .isNotEmpty()
        .allSatisfy(
            result -> assertThat(result.getSecondaryResults().get("dropped").getScore()).isZero());
  }
}
