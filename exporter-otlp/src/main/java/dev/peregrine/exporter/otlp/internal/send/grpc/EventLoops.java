package dev.peregrine.exporter.otlp.internal.send.grpc;

import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.MultiThreadIoEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.nio.NioIoHandler;
import io.grpc.netty.shaded.io.netty.util.concurrent.DefaultThreadFactory;
import io.grpc.netty.shaded.io.netty.util.concurrent.Future;
import io.opentelemetry.api.impl.InstrumentationUtil;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Event loops of one thread, which does all the work of a channel: it sends, it reads answers, it
 * watches deadlines, and it hears of results. On gRPC's shared loops each of these would wake
 * another thread, and an answer could wait behind another channel's work.
 */
final class EventLoops {

  private static final long LOOK_MILLIS = 1;
  private static final int MAX_LOOKS = 2_000;

  private EventLoops() {}

  static EventLoopGroup open() {
    return new MultiThreadIoEventLoopGroup(1, new Threads(), NioIoHandler.newFactory());
  }

  /**
   * Lets the loop do what its closing channels have left to do, and then end. Netty's own way of
   * waiting for that would take a tenth of a second at least.
   *
   * @param closed whether all channels are
   */
  static CompletableResultCode end(EventLoopGroup loop, BooleanSupplier closed) {
    CompletableResultCode ended = new CompletableResultCode();
    endWhen(closed, loop, MAX_LOOKS, ended);
    return ended;
  }

  private static void endWhen(
      BooleanSupplier closed, EventLoopGroup loop, int looks, CompletableResultCode ended) {
    Future<?> next;
    if (looks == 0 || closed.getAsBoolean()) {
      next =
          loop.shutdownGracefully(0, LOOK_MILLIS * MAX_LOOKS, TimeUnit.MILLISECONDS)
              .addListener(unused -> ended.succeed());
    } else {
      next =
          loop.schedule(
              () -> endWhen(closed, loop, looks - 1, ended), LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }
    assert next != null;
  }

  /** Daemons whose requests are not traced: they carry traces themselves. */
  private static final class Threads extends DefaultThreadFactory {

    Threads() {
      super("otlp-grpc", /* daemon= */ true);
    }

    @Override
    public Thread newThread(Runnable task) {
      return super.newThread(() -> InstrumentationUtil.suppressInstrumentation(task));
    }
  }
}
