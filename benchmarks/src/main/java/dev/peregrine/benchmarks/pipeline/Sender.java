package dev.peregrine.benchmarks.pipeline;

import java.io.IOException;

/**
 * An application that makes spans or log records at a steady rate and exports them with default
 * settings, but for the size of the queue. Prints what that cost as {@code cpuNanos idleNanos
 * allocated made received}.
 *
 * <p>First it warms up, then it keeps the same pace without telemetry to learn what the pace itself
 * costs, then it measures; each phase but the second ends with a flush. It is warm when the JIT
 * compiler has become quiet: at a hundred batches a second that would take minutes, so that it
 * exports as fast as it can meanwhile.
 */
public final class Sender {

  private static final int QUEUE_SIZE = 65_536;
  private static final int ITEMS_PER_BATCH = 512;

  private Sender() {}

  /** Arguments: signal, protocol, HTTP port, gRPC port, items a millisecond, seconds. */
  public static void main(String[] args) throws IOException {
    Destination destination = Destination.of(args[1], args[2], args[3]);
    Load load = Signal.valueOf(args[0]).load(destination, QUEUE_SIZE);
    int perTick = Integer.parseInt(args[4]);
    int seconds = Integer.parseInt(args[5]);

    WarmUp.run(
        2 * seconds,
        () -> {
          load.make(ITEMS_PER_BATCH);
          load.flush();
        });
    Metronome.keep(perTick, (seconds + 3) / 4, load);
    load.flush();

    Usage beforeIdle = Usage.now();
    Metronome.keep(0, seconds, load);
    Usage idle = Usage.now().since(beforeIdle);

    long receivedBefore = Received.of(destination.httpPort());
    Usage before = Usage.now();
    Metronome.keep(perTick, seconds, load);
    load.flush();
    Usage used = Usage.now().since(before);
    long received = Received.of(destination.httpPort()) - receivedBefore;

    System.out.println(
        used.cpuNanos()
            + " "
            + idle.cpuNanos()
            + " "
            + used.allocatedBytes()
            + " "
            + Metronome.items(perTick, seconds)
            + " "
            + received);
    System.exit(0);
  }
}
