package dev.peregrine.exporter.otlp.internal.send.grpc;

import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.opentelemetry.sdk.common.CompletableResultCode;
import org.jspecify.annotations.Nullable;

/** A channel, and the event loop it runs on if it is ours. */
final class Connection {

  private final ManagedChannel channel;
  private final @Nullable EventLoopGroup loop;

  private Connection(ManagedChannel channel, @Nullable EventLoopGroup loop) {
    this.channel = channel;
    this.loop = loop;
  }

  static Connection owned(ManagedChannel channel, EventLoopGroup loop) {
    return new Connection(channel, loop);
  }

  /** Over a channel that somebody else opens and closes. */
  static Connections borrowed(ManagedChannel channel) {
    return new Connections() {
      @Override
      public Connection open() {
        return new Connection(channel, null);
      }

      @Override
      public CompletableResultCode close() {
        return CompletableResultCode.ofSuccess();
      }
    };
  }

  /**
   * The channel, ready to try. By itself it would answer for up to two minutes with the failure of
   * the last attempt to connect; when to try again is for the sender to decide.
   */
  ManagedChannel channel() {
    if (loop != null && channel.getState(false) == ConnectivityState.TRANSIENT_FAILURE) {
      channel.enterIdle();
    }
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
    }
  }
}
