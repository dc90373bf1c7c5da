package dev.peregrine.exporter.otlp.internal.send.grpc;

import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.MultiThreadIoEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.nio.NioIoHandler;
import io.grpc.netty.shaded.io.netty.util.concurrent.DefaultThreadFactory;
import io.opentelemetry.api.impl.InstrumentationUtil;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.concurrent.TimeUnit;

/**
 * Event loops of one thread, which does all the work of a channel: it sends, it reads answers, it
 * watches deadlines, and it hears of results. On gRPC's shared loops each of these would wake
 * another thread, and an answer could wait behind another channel's work.
 */
final class EventLoops {

  /** For how long the loop must have nothing to do, so that channels are closed before it ends. */
  private static final long QUIET_MILLIS = 20;

  private static final long PATIENCE_MILLIS = 2_000;

  private EventLoops() {}

  static EventLoopGroup open() {
    return new MultiThreadIoEventLoopGroup(1, new Threads(), NioIoHandler.newFactory());
  }

  /** Lets the loop do what its closing channels have left to do, and then end. */
  static CompletableResultCode end(EventLoopGroup loop) {
    CompletableResultCode ended = new CompletableResultCode();
    loop.shutdownGracefully(QUIET_MILLIS, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
        .addListener(unused -> ended.succeed());
    return ended;
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
