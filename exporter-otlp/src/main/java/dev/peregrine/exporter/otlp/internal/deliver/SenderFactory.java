package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.options.ExporterOptions;
import dev.peregrine.exporter.otlp.internal.options.Protocol;
import dev.peregrine.exporter.otlp.internal.options.SenderConfig;
import dev.peregrine.exporter.otlp.internal.send.TransportGrpcSender;
import dev.peregrine.exporter.otlp.internal.send.TransportHttpSender;
import dev.peregrine.exporter.otlp.internal.send.grpc.NettyGrpcSenderProvider;
import io.opentelemetry.sdk.common.export.GrpcSender;
import io.opentelemetry.sdk.common.export.HttpSender;

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
      HttpSender sender = SenderLookup.http(options.componentLoader()).createSender(config);
      return http(sender, options.json(), transience);
    }
    Object channel = options.channel();
    GrpcSender sender =
        channel == null
            ? SenderLookup.grpc(options.componentLoader()).createSender(config)
            : NettyGrpcSenderProvider.createSender(config, channel);
    return grpc(sender, transience);
  }

  private static RequestSender http(HttpSender sender, boolean json, Transience transience) {
    HttpAnswers answers = new HttpAnswers(json);
    return sender instanceof TransportHttpSender own
        ? new OwnRequestSender<>(own.sender(), answers, transience)
        : new ForeignRequestSender<>(sender::send, sender::shutdown, answers, transience);
  }

  private static RequestSender grpc(GrpcSender sender, Transience transience) {
    GrpcAnswers answers = new GrpcAnswers();
    return sender instanceof TransportGrpcSender own
        ? new OwnRequestSender<>(own.sender(), answers, transience)
        : new ForeignRequestSender<>(sender::send, sender::shutdown, answers, transience);
  }
}
