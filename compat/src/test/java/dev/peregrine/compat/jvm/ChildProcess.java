package dev.peregrine.compat.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Runs a process and waits for its end. */
public final class ChildProcess {
  private ChildProcess() {}

  /** What a process printed, and how it ended. */
  public record Result(int exitCode, String output, String errors) {
    /** Fails, showing all that the process printed, unless it ended well. */
    public Result assertSucceeded() {
      assertThat(exitCode).as("%s%n%s", output, errors).isZero();
      return this;
    }
  }

  /** Runs a process without the telemetry settings of whoever runs the build. */
  public static Result run(ProcessBuilder builder, long timeoutSeconds)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("child", ".out");
    Path errors = Files.createTempFile("child", ".err");
    try {
      builder.environment().keySet().removeIf(name -> name.startsWith("OTEL_"));
      Process process =
          builder.redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
      if (!process.waitFor(timeoutSeconds, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new AssertionError(
            "still running after " + timeoutSeconds + " s: " + Files.readString(output));
      }
      return new Result(process.exitValue(), Files.readString(output), Files.readString(errors));
    } finally {
      Files.delete(output);
      Files.delete(errors);
    }
  }
}
