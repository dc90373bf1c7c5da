package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.options.ExporterOptions;
import dev.peregrine.exporter.otlp.internal.options.Protocol;
import dev.peregrine.exporter.otlp.internal.options.SenderConfig;
import dev.peregrine.exporter.otlp.internal.send.grpc.NettyGrpcSenderProvider;
import io.opentelemetry.sdk.common.export.GrpcSender;

/** Makes the sender that an exporter's options ask for. */
final class SenderFactory {

  private SenderFactory() {}

  /**
   * @param keeps whether requests are kept until they can be sent
   */
  static RequestSender sender(ExporterOptions options, boolean keeps) {
    Transience transience = new Transience(options.retryPolicy(), keeps);
    SenderConfig config = new SenderConfig(options);
    if (options.protocol() == Protocol.HTTP) {
      return new HttpRequestSender(
          SenderLookup.http(options.componentLoader()).createSender(config),
          options.json(),
          transience);
    }
    Object channel = options.channel();
    GrpcSender sender =
        channel == null
            ? SenderLookup.grpc(options.componentLoader()).createSender(config)
            : NettyGrpcSenderProvider.createSender(config, channel);
    return new GrpcRequestSender(sender, transience);
  }
}
