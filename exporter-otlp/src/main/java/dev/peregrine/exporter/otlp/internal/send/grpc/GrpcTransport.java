package dev.peregrine.exporter.otlp.internal.send.grpc;

import dev.peregrine.exporter.otlp.internal.send.GrpcReply;
import dev.peregrine.exporter.otlp.internal.send.NetworkSettings;
import dev.peregrine.exporter.otlp.internal.send.Renewing;
import dev.peregrine.exporter.otlp.internal.send.RequestHeaders;
import dev.peregrine.exporter.otlp.internal.send.Transport;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Context;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.Compressor;
import io.opentelemetry.sdk.common.export.GrpcSenderConfig;
import io.opentelemetry.sdk.common.export.GrpcStatusCode;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Calls the export method with messages that are encoded already. */
final class GrpcTransport implements Transport<GrpcReply> {

  private final MethodDescriptor<MessageWriter, byte[]> method;
  private final Supplier<Map<String, List<String>>> headers;
  private final CallOptions callOptions;
  private final int maxResponseBytes;
  private final Connections connections;
  private final Renewing<Connection> channels;

  private GrpcTransport(GrpcSenderConfig config, Connections connections) {
    this.method =
        MethodDescriptor.<MessageWriter, byte[]>newBuilder()
            .setType(MethodDescriptor.MethodType.UNARY)
            .setFullMethodName(config.getFullMethodName())
            .setRequestMarshaller(Marshallers.REQUEST)
            .setResponseMarshaller(Marshallers.RESPONSE)
            .build();
    this.headers = config.getHeadersSupplier();
    this.maxResponseBytes = (int) Math.min(config.getMaxResponseBodySize(), Integer.MAX_VALUE);
    Compressor compressor = config.getCompressor();
    CallOptions options = CallOptions.DEFAULT.withMaxInboundMessageSize(maxResponseBytes);
    this.callOptions =
        compressor == null ? options : options.withCompression(compressor.getEncoding());
    this.connections = connections;
    this.channels =
        new Renewing<>(connections::open, Connection::close, NetworkSettings.of(config));
  }

  /** Over a channel that is opened at the first request. */
  static GrpcTransport opening(GrpcSenderConfig config) {
    return new GrpcTransport(config, new Channels(config));
  }

  static GrpcTransport over(Object channel, GrpcSenderConfig config) {
    return new GrpcTransport(config, Connection.borrowed((ManagedChannel) channel));
  }

  @Override
  public void send(
      MessageWriter request,
      long timeoutNanos,
      Consumer<? super GrpcReply> onReply,
      Consumer<? super Throwable> onError) {
    CallOptions options =
        timeoutNanos == Long.MAX_VALUE
            ? callOptions
            : callOptions.withDeadlineAfter(timeoutNanos, TimeUnit.NANOSECONDS);
    Metadata metadata = metadata();
    Renewing.Use<Connection> use;
    try {
      use = channels.take();
    } catch (IOException e) {
      onError.accept(e);
      return;
    }
    Attempt attempt = new Attempt(use, onReply, onError);
    try {
      use.get().run(() -> attempt.start(request, options, metadata));
    } catch (RuntimeException e) {
      // The loop ends with the sender.
      attempt.failed(e);
    }
  }

  /** One call. What comes after its end changes nothing. */
  private final class Attempt {

    private final Renewing.Use<Connection> use;
    private final Consumer<? super GrpcReply> onReply;
    private final Consumer<? super Throwable> onError;
    private final AtomicBoolean over = new AtomicBoolean();

    Attempt(
        Renewing.Use<Connection> use,
        Consumer<? super GrpcReply> onReply,
        Consumer<? super Throwable> onError) {
      this.use = use;
      this.onReply = onReply;
      this.onError = onError;
    }

    void start(MessageWriter request, CallOptions options, Metadata metadata) {
      // The application's own call, which may be cancelled, must not take the export with it.
      Context former = Context.ROOT.attach();
      try {
        ClientCall<MessageWriter, byte[]> call = use.get().channel().newCall(method, options);
        call.start(new ReplyListener(maxResponseBytes, this::replied, this::failed), metadata);
        call.request(1);
        call.sendMessage(request);
        call.halfClose();
      } catch (RuntimeException | LinkageError e) {
        failed(e);
      } finally {
        Context.ROOT.detach(former);
      }
    }

    private void replied(GrpcReply reply) {
      if (!over.getAndSet(true)) {
        if (reply.getStatusCode() == GrpcStatusCode.DEADLINE_EXCEEDED) {
          channels.giveUp(use);
        } else {
          channels.giveBack(use);
        }
        onReply.accept(reply);
      }
    }

    void failed(Throwable error) {
      if (!over.getAndSet(true)) {
        channels.giveBack(use);
        onError.accept(error);
      }
    }
  }

  /** Everything that can go wrong after the start of a call comes as a status. */
  @Override
  public boolean isTransient(Throwable error) {
    return false;
  }

  @Override
  public CompletableResultCode close() {
    channels.close();
    return connections.close();
  }

  private Metadata metadata() {
    Metadata metadata = new Metadata();
    RequestHeaders.forEach(
        headers.get(),
        (name, value) ->
            metadata.put(
                Metadata.Key.of(name.toLowerCase(Locale.ROOT), Metadata.ASCII_STRING_MARSHALLER),
                value));
    return metadata;
  }
}
