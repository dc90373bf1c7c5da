package dev.peregrine.benchmarks.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** Asks a {@link Receiver}, which may need libraries that are not on this class path. */
final class Received {

  private Received() {}

  /** How many items the receiver of that port has got. */
  static long of(int httpPort) throws IOException {
    try (InputStream answer = new URL("http", "localhost", httpPort, "/count").openStream()) {
      return Long.parseLong(new String(answer.readAllBytes(), StandardCharsets.US_ASCII));
    }
  }
}
