package dev.peregrine.exporter.otlp.internal.send.grpc;

import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.MultiThreadIoEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.nio.NioIoHandler;
import io.grpc.netty.shaded.io.netty.util.concurrent.DefaultThreadFactory;
import io.opentelemetry.api.impl.InstrumentationUtil;

/**
 * Event loops of one thread, which does all the work of a channel: it sends, it reads answers, it
 * watches deadlines, and it hears of results. On gRPC's shared loops each of these would wake
 * another thread, and an answer could wait behind another channel's work.
 */
final class EventLoops {

  private EventLoops() {}

  static EventLoopGroup open() {
    return new MultiThreadIoEventLoopGroup(1, new Threads(), NioIoHandler.newFactory());
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
