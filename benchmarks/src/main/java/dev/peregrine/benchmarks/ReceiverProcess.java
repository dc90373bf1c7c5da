package dev.peregrine.benchmarks;

import dev.peregrine.benchmarks.pipeline.Receiver;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A running {@link Receiver}. */
final class ReceiverProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader output;
  private final String httpPort;
  private final String grpcPort;

  private ReceiverProcess(Process process) throws IOException {
    this.process = process;
    this.output = process.inputReader();
    this.httpPort = port();
    this.grpcPort = port();
  }

  static ReceiverProcess start(Path log, String classPath) throws IOException {
    return new ReceiverProcess(
        Child.start(log, classPath, List.of("-Xmx256m"), List.of(Receiver.class.getName())));
  }

  private String port() throws IOException {
    return Objects.requireNonNull(output.readLine(), "the receiver did not start");
  }

  String httpPort() {
    return httpPort;
  }

  String grpcPort() {
    return grpcPort;
  }

  /** Ends the process. */
  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.onExit().join();
    output.close();
  }
}
