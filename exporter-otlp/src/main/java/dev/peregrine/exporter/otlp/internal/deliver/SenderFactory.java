package dev.peregrine.exporter.otlp.internal.deliver;

import static java.util.Objects.requireNonNull;

import dev.peregrine.exporter.otlp.internal.options.ExporterOptions;
import dev.peregrine.exporter.otlp.internal.options.Protocol;
import dev.peregrine.exporter.otlp.internal.options.SenderConfig;
import dev.peregrine.exporter.otlp.internal.send.TransportGrpcSender;
import dev.peregrine.exporter.otlp.internal.send.TransportHttpSender;
import dev.peregrine.exporter.otlp.internal.send.grpc.NettyGrpcSenderProvider;
import dev.peregrine.exporter.otlp.internal.send.http1.SocketHttpSenderProvider;
import dev.peregrine.exporter.otlp.internal.send.http2.SocketGrpcSenderProvider;
import io.opentelemetry.sdk.common.export.GrpcSender;
import io.opentelemetry.sdk.common.export.GrpcSenderProvider;
import io.opentelemetry.sdk.common.export.HttpSender;
import io.opentelemetry.sdk.common.export.HttpSenderProvider;
import org.jspecify.annotations.Nullable;

/** Makes the sender that an exporter's options ask for. */
final class SenderFactory {

  private final ExporterOptions options;

  /** Null for gRPC. */
  private final @Nullable HttpSenderProvider http;

  /** Null for HTTP, and for a ready-made channel. */
  private final @Nullable GrpcSenderProvider grpc;

  /** Fails if there is no sender of the name that was asked for. */
  SenderFactory(ExporterOptions options) {
    this.options = options;
    if (options.protocol() == Protocol.HTTP) {
      http = SenderLookup.http(options.componentLoader());
      grpc = null;
    } else {
      http = null;
      grpc = options.channel() == null ? SenderLookup.grpc(options.componentLoader()) : null;
    }
  }

  /** Whether nobody can tell when the sender is made. */
  boolean canWait() {
    return !options.hasTls()
        && (http == null
            ? grpc instanceof SocketGrpcSenderProvider
            : http instanceof SocketHttpSenderProvider);
  }

  /**
   * @param keeps whether requests are kept until they can be sent
   */
  RequestSender sender(boolean keeps) {
    Transience transience = new Transience(options.retryPolicy(), keeps);
    SenderConfig config = new SenderConfig(options);
    if (http != null) {
      return http(http.createSender(config), options.json(), transience);
    }
    return grpc(
        grpc == null
            ? NettyGrpcSenderProvider.createSender(config, requireNonNull(options.channel()))
            : grpc.createSender(config),
        transience);
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
