package dev.peregrine.benchmarks.pipeline;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Shuts an SDK down that has spans for a receiver that is dead. Prints the milliseconds until the
 * shutdown was over.
 */
public final class ShutdownTimer {

  private static final int SPANS = 2_000;
  private static final int QUEUE_SIZE = 2_048;
  private static final long PATIENCE_SECONDS = 120;

  private ShutdownTimer() {}

  /**
   * Arguments: protocol, {@code refusing} or {@code silent}, and the exporter's timeout in seconds.
   */
  public static void main(String[] args) throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      if (args[1].equals("refusing")) {
        socket.close();
      }
      String port = Integer.toString(socket.getLocalPort());
      Duration timeout = Duration.ofSeconds(Long.parseLong(args[2]));
      Destination destination = Destination.of(args[0], port, port).withTimeout(timeout);
      Load load = Signal.SPANS.load(destination, QUEUE_SIZE);
      load.make(SPANS);
      long start = System.nanoTime();
      load.closer().get().join(PATIENCE_SECONDS, TimeUnit.SECONDS);
      System.out.println(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }
    System.exit(0);
  }
}
