package dev.peregrine.exporter.otlp.internal.send.grpc;

import dev.peregrine.exporter.otlp.internal.send.Buffers;
import dev.peregrine.exporter.otlp.internal.send.CompressedMessage;
import dev.peregrine.exporter.otlp.internal.send.GrpcReply;
import dev.peregrine.exporter.otlp.internal.send.NetworkSettings;
import dev.peregrine.exporter.otlp.internal.send.NoHttp2Exception;
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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls the export method with messages that are encoded already. */
final class GrpcTransport implements Transport<GrpcReply> {

  private final MethodDescriptor<MessageWriter, byte[]> method;
  private final Supplier<Map<String, List<String>>> headers;
  private final CallOptions callOptions;
  private final int maxResponseBytes;

  /** What to compress with before gRPC gets a message; null if it does that, or nobody. */
  private final @Nullable Compressor compressor;

  private final Buffers buffers = new Buffers();
  private final Connections connections;
  private final Renewing<Connection> channels;

  private GrpcTransport(
      GrpcSenderConfig config, Connections connections, @Nullable Compressor compressor) {
    this.compressor = compressor;
    this.method =
        MethodDescriptor.<MessageWriter, byte[]>newBuilder()
            .setType(MethodDescriptor.MethodType.UNARY)
            .setFullMethodName(config.getFullMethodName())
            .setRequestMarshaller(Marshallers.REQUEST)
            .setResponseMarshaller(Marshallers.RESPONSE)
            .build();
    this.headers = config.getHeadersSupplier();
    this.maxResponseBytes = (int) Math.min(config.getMaxResponseBodySize(), Integer.MAX_VALUE);
    Compressor named = config.getCompressor();
    CallOptions options = CallOptions.DEFAULT.withMaxInboundMessageSize(maxResponseBytes);
    this.callOptions = named == null ? options : options.withCompression(named.getEncoding());
    this.connections = connections;
    this.channels =
        new Renewing<>(connections::open, Connection::close, NetworkSettings.of(config));
  }

  /** Over a channel that is opened at the first request. */
  static GrpcTransport opening(GrpcSenderConfig config) {
    return new GrpcTransport(config, new Channels(config), config.getCompressor());
  }

  /** Over a channel of somebody else, which has its own codecs. */
  static GrpcTransport over(Object channel, GrpcSenderConfig config) {
    return new GrpcTransport(config, Connection.borrowed((ManagedChannel) channel), null);
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
    private @Nullable ByteArrayOutputStream buffer;

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
        MessageWriter message = compressed(request);
        ClientCall<MessageWriter, byte[]> call = use.get().channel().newCall(method, options);
        call.start(new ReplyListener(maxResponseBytes, this::replied, this::failed), metadata);
        call.request(1);
        call.sendMessage(message);
        call.halfClose();
      } catch (RuntimeException | Error e) {
        failed(e);
      } finally {
        Context.ROOT.detach(former);
      }
    }

    private MessageWriter compressed(MessageWriter request) {
      if (compressor == null) {
        return request;
      }
      ByteArrayOutputStream taken = buffers.take();
      buffer = taken;
      return CompressedMessage.of(request, compressor, taken);
    }

    /** Returns whether it was not over before. */
    private boolean end() {
      boolean first = !over.getAndSet(true);
      ByteArrayOutputStream taken = buffer;
      if (first && taken != null) {
        buffers.giveBack(taken);
      }
      return first;
    }

    private void replied(GrpcReply reply) {
      if (end()) {
        if (reply.getStatusCode() == GrpcStatusCode.DEADLINE_EXCEEDED) {
          channels.giveUp(use);
        } else {
          channels.giveBack(use);
        }
        onReply.accept(reply);
      }
    }

    void failed(Throwable error) {
      if (end()) {
        channels.giveBack(use);
        onError.accept(error);
      }
    }
  }

  /** Nearly everything that can go wrong after the start of a call comes as a status. */
  @Override
  public boolean isTransient(Throwable error) {
    return error instanceof NoHttp2Exception;
  }

  @Override
  public void distrust() {
    channels.distrust();
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
