package dev.peregrine.exporter.otlp.internal.send.grpc;

import dev.peregrine.exporter.otlp.internal.send.GrpcReply;
import dev.peregrine.exporter.otlp.internal.send.Transport;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Context;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.opentelemetry.sdk.common.export.Compressor;
import io.opentelemetry.sdk.common.export.GrpcSenderConfig;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls the export method with messages that are encoded already. */
final class GrpcTransport implements Transport<GrpcReply> {

  private final MethodDescriptor<MessageWriter, byte[]> method;
  private final Supplier<Map<String, List<String>>> headers;
  private final CallOptions callOptions;
  private final int maxResponseBytes;
  private final Supplier<Connection> opener;
  private final AtomicReference<@Nullable Connection> opened = new AtomicReference<>();

  private GrpcTransport(GrpcSenderConfig config, Supplier<Connection> opener) {
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
    this.opener = opener;
  }

  /** Over a channel that is opened at the first request. */
  static GrpcTransport opening(GrpcSenderConfig config) {
    return new GrpcTransport(config, () -> Channels.open(config));
  }

  static GrpcTransport over(Object channel, GrpcSenderConfig config) {
    return new GrpcTransport(config, () -> Connection.borrowed((ManagedChannel) channel));
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
    Connection connection = connection();
    connection.run(
        () -> {
          try {
            call(connection, request, options, metadata, new ReplyListener(maxResponseBytes, onReply, onError));
          } catch (RuntimeException | LinkageError e) {
            onError.accept(e);
          }
        });
  }

  private void call(
      Connection connection,
      MessageWriter request,
      CallOptions options,
      Metadata metadata,
      ReplyListener listener) {
    // The application's own call, which may be cancelled, must not take the export with it.
    Context former = Context.ROOT.attach();
    try {
      ClientCall<MessageWriter, byte[]> call = connection.channel().newCall(method, options);
      call.start(listener, metadata);
      call.request(1);
      call.sendMessage(request);
      call.halfClose();
    } finally {
      Context.ROOT.detach(former);
    }
  }

  /** Everything that can go wrong after the start of a call comes as a status. */
  @Override
  public boolean isTransient(Throwable error) {
    return false;
  }

  @Override
  public void close() {
    Connection open = opened.get();
    if (open != null) {
      open.close();
    }
  }

  private Connection connection() {
    Connection open = opened.get();
    if (open != null) {
      return open;
    }
    Connection made = opener.get();
    if (opened.compareAndSet(null, made)) {
      return made;
    }
    made.close();
    return connection();
  }

  private Metadata metadata() {
    Metadata metadata = new Metadata();
    headers
        .get()
        .forEach(
            (name, values) -> {
              Metadata.Key<String> key =
                  Metadata.Key.of(name.toLowerCase(Locale.ROOT), Metadata.ASCII_STRING_MARSHALLER);
              for (String value : values) {
                metadata.put(key, value);
              }
            });
    return metadata;
  }
}
