package dev.peregrine.exporter.otlp.internal.send.grpc;

import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A channel, and the event loop it runs on if that is ours to end. */
final class Connection {

  /**
   * For how long the loop must have nothing to do, so that the channel is closed before it ends.
   */
  private static final long QUIET_MILLIS = 50;

  private static final long PATIENCE_MILLIS = 2_000;

  private final ManagedChannel channel;
  private final @Nullable EventLoopGroup loop;

  private Connection(ManagedChannel channel, @Nullable EventLoopGroup loop) {
    this.channel = channel;
    this.loop = loop;
  }

  static Connection owned(ManagedChannel channel, EventLoopGroup loop) {
    return new Connection(channel, loop);
  }

  /** Over a channel that somebody else closes. */
  static Connection borrowed(ManagedChannel channel) {
    return new Connection(channel, null);
  }

  ManagedChannel channel() {
    return channel;
  }

  /**
   * Runs a task where the channel does its own work, so that all a call has to send goes out at
   * once and nothing has to be handed over in between.
   */
  void run(Runnable task) {
    if (loop == null) {
      task.run();
    } else {
      loop.execute(task);
    }
  }

  void close() {
    if (loop != null) {
      channel.shutdownNow();
      Future<?> unused =
          loop.shutdownGracefully(QUIET_MILLIS, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }
  }
}
