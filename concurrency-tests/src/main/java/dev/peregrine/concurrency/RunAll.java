package dev.peregrine.concurrency;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.openjdk.jcstress.JCStress;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.runners.TestList;

/**
 * Runs every test and fails when one failed or was left out: jcstress leaves out, without failing,
 * what needs more processors than the machine has.
 */
public final class RunAll {

  private RunAll() {}

  /**
   * Takes the mode ({@code sanity}, {@code quick}, …), the folder for reports, and any further
   * options of jcstress.
   */
  public static void main(String[] args) throws Exception {
    String[] options = new String[args.length + 2];
    options[0] = "-m";
    options[1] = args[0];
    options[2] = "-r";
    System.arraycopy(args, 1, options, 3, args.length - 1);
    Options parsed = new Options(options);
    if (!parsed.parse()) {
      System.exit(1);
    }
    new JCStress(parsed).run();
    InProcessCollector results = new InProcessCollector();
    DiskReadCollector reader = new DiskReadCollector(parsed.getResultFile(), results);
    reader.dump();
    reader.close();
    // The tests' own threads must not keep the build waiting.
    System.exit(report(TestList.tests(), results.getTestResults()) ? 0 : 1);
  }

  private static boolean report(Collection<String> tests, Collection<TestResult> results) {
    Set<String> missing = new TreeSet<>(tests);
    Set<String> failed = new TreeSet<>();
    for (TestResult result : results) {
      missing.remove(result.getName());
      if (result.status() != Status.NORMAL || !result.grading().isPassed) {
        failed.add(result.getName() + " " + result.status() + " " + result.getStateKeys());
      }
    }
    failed.forEach(test -> System.out.println("FAILED: " + test));
    missing.forEach(test -> System.out.println("NOT RUN: " + test));
    System.out.println(
        tests.size() + " tests, " + failed.size() + " failures, " + missing.size() + " not run");
    return !tests.isEmpty() && failed.isEmpty() && missing.isEmpty();
  }
}
