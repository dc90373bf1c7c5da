package dev.peregrine.benchmarks;

import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs one benchmark in one fork on its own class path, and prints a line {@code nanoseconds bytes
 * dropped} for each iteration.
 */
final class JmhChild {

  private JmhChild() {}

  /**
   * Arguments: benchmark, threads, warm-up iterations, iterations, milliseconds an iteration, and
   * {@code name=value} of each parameter.
   */
  public static void main(String[] args) throws RunnerException {
    TimeValue time = TimeValue.milliseconds(Long.parseLong(args[4]));
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("\\." + args[0].replace(".", "\\.") + "$")
            .threads(Integer.parseInt(args[1]))
            .warmupIterations(Integer.parseInt(args[2]))
            .warmupTime(time)
            .measurementIterations(Integer.parseInt(args[3]))
            .measurementTime(time)
            .forks(1)
            .jvmArgs("-Xms1g", "-Xmx1g")
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true);
    for (int i = 5; i < args.length; i++) {
      String[] parameter = args[i].split("=", 2);
      options = options.param(parameter[0], parameter[1]);
    }
    for (RunResult run : new Runner(options.build()).run()) {
      for (BenchmarkResult fork : run.getBenchmarkResults()) {
        fork.getIterationResults().forEach(JmhChild::print);
      }
    }
  }

  @SuppressWarnings("rawtypes") // as JMH declares it
  private static void print(IterationResult iteration) {
    Map<String, Result> secondary = iteration.getSecondaryResults();
    System.out.println(
        iteration.getPrimaryResult().getScore()
            + " "
            + score(secondary, "gc.alloc.rate.norm")
            + " "
            + score(secondary, "dropped"));
  }

  @SuppressWarnings("rawtypes") // as JMH declares it
  private static double score(Map<String, Result> results, String nameEnd) {
    return results.entrySet().stream()
        .filter(entry -> entry.getKey().endsWith(nameEnd))
        .mapToDouble(entry -> entry.getValue().getScore())
        .sum();
  }
}
