package dev.peregrine.compat.faults;

import com.google.protobuf.ByteString;
import io.grpc.HandlerRegistry;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerMethodDefinition;
import io.grpc.Status.Code;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** OTLP over gRPC. */
final class GrpcReceiver extends Receiver {

  /** The longest message that gRPC's own server can be made to send without holding it whole. */
  private static final int BOMB_BYTES = 64 << 20;

  private static final int MAX_MESSAGE_BYTES = 128 << 20;
  private static final Metadata.Key<byte[]> DETAILS =
      Metadata.Key.of("grpc-status-details-bin", Metadata.BINARY_BYTE_MARSHALLER);

  private final Server server;
  private final ExecutorService threads = Harness.newThreads("grpc-receiver");

  GrpcReceiver() throws IOException {
    server =
        NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .maxInboundMessageSize(MAX_MESSAGE_BYTES)
            .executor(threads)
            .fallbackHandlerRegistry(new AnyMethod())
            .build()
            .start();
  }

  @Override
  int port() {
    return server.getPort();
  }

  @Override
  public void close() {
    server.shutdownNow();
    Harness.end(threads);
  }

  private final class AnyMethod extends HandlerRegistry {

    @Override
    public ServerMethodDefinition<?, ?> lookupMethod(String name, String authority) {
      MethodDescriptor<byte[], InputStream> method =
          MethodDescriptor.newBuilder(new Bytes(), new Streams())
              .setType(MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(name)
              .build();
      return ServerMethodDefinition.create(method, new Handler(Signal.at(name)));
    }
  }

  private final class Handler implements ServerCallHandler<byte[], InputStream> {

    private final Signal signal;

    Handler(Signal signal) {
      this.signal = signal;
    }

    @Override
    public ServerCall.Listener<byte[]> startCall(
        ServerCall<byte[], InputStream> call, Metadata headers) {
      call.request(1);
      return new ServerCall.Listener<>() {
        private byte[] request = new byte[0];

        @Override
        public void onMessage(byte[] message) {
          request = message;
        }

        @Override
        public void onHalfClose() {
          try {
            handle(new Grpc(ledger(), signal, signal.ids(request), call), request.length);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
      };
    }
  }

  private static final class Grpc extends Exchange {

    private final ServerCall<byte[], InputStream> call;

    Grpc(Ledger ledger, Signal signal, List<Long> ids, ServerCall<byte[], InputStream> call) {
      super(ledger, signal, ids);
      this.call = call;
    }

    @Override
    void sendMessage(byte[] message) {
      if (call.isCancelled()) {
        return;
      }
      call.sendHeaders(new Metadata());
      call.sendMessage(new ByteArrayInputStream(message));
      call.close(io.grpc.Status.OK, new Metadata());
    }

    @Override
    void sendPartialSuccess(int rejected, String message) {
      sendMessage(signal().partialSuccess(rejected, message).toByteArray());
    }

    @Override
    void sendStatus(Status status) {
      Metadata trailers = new Metadata();
      status.delay().ifPresent(delay -> trailers.put(DETAILS, RetryInfos.status(delay)));
      call.close(
          Code.valueOf(status.grpc()).toStatus().withDescription(status.message()), trailers);
    }

    /** A message that is small on its way and far too large when it is unzipped. */
    @Override
    void sendEndless() {
      call.setCompression("gzip");
      call.sendHeaders(new Metadata());
      call.sendMessage(new Zeros(BOMB_BYTES));
      call.close(io.grpc.Status.OK, new Metadata());
    }
  }

  private static final class Zeros extends InputStream {

    private int left;

    Zeros(int left) {
      this.left = left;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = Math.min(length, left);
      Arrays.fill(target, offset, offset + count, (byte) 0);
      left -= count;
      return count;
    }
  }

  private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {

    @Override
    public InputStream stream(byte[] value) {
      return new ByteArrayInputStream(value);
    }

    @Override
    public byte[] parse(InputStream stream) {
      try {
        return ByteString.readFrom(stream).toByteArray();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class Streams implements MethodDescriptor.Marshaller<InputStream> {

    @Override
    public InputStream stream(InputStream value) {
      return value;
    }

    @Override
    public InputStream parse(InputStream stream) {
      return stream;
    }
  }
}
