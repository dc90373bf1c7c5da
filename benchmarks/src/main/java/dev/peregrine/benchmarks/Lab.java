package dev.peregrine.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where and how thoroughly things are measured.
 *
 * @param jars the folder with the jars of all sides
 * @param only what to measure, by name
 */
record Lab(Path jars, Effort effort, Pattern only) {

  boolean wants(String name) {
    return only.matcher(name).find();
  }

  private Path log() {
    return jars.resolve("race.log");
  }

  /** Runs a main class with the jars of a side, and returns the lines that it prints. */
  List<String> run(Side side, List<String> jvmOptions, Class<?> main, Object... arguments)
      throws IOException, InterruptedException {
    return run(side.classPath(jars), jvmOptions, main, arguments);
  }

  List<String> run(String classPath, List<String> jvmOptions, Class<?> main, Object... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(main.getName());
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    return Child.run(log(), classPath, jvmOptions, command);
  }

  /** Starts a receiver, a process of its own. */
  ReceiverProcess startReceiver() throws IOException {
    return ReceiverProcess.start(log(), Side.receiverClassPath(jars));
  }
}
