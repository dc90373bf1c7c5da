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
    boolean refusing = args[1].equals("refusing");
    // The time to load classes belongs to the start of a program, not to its end.
    shutDown(args[0], refusing, Duration.ofMillis(500));
    System.out.println(shutDown(args[0], refusing, Duration.ofSeconds(Long.parseLong(args[2]))));
    System.exit(0);
  }

  private static long shutDown(String protocol, boolean refusing, Duration timeout)
      throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      if (refusing) {
        socket.close();
      }
      String port = Integer.toString(socket.getLocalPort());
      Destination destination = Destination.of(protocol, port, port).withTimeout(timeout);
      Load load = Signal.SPANS.load(destination, QUEUE_SIZE);
      load.make(SPANS);
      long start = System.nanoTime();
      load.closer().get().join(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
  }
}
