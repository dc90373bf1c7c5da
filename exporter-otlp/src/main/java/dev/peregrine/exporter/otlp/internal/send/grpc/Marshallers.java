package dev.peregrine.exporter.otlp.internal.send.grpc;

import io.grpc.Drainable;
import io.grpc.KnownLength;
import io.grpc.MethodDescriptor;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Messages that gRPC passes through as they are. */
final class Marshallers {

  static final MethodDescriptor.Marshaller<MessageWriter> REQUEST = new RequestMarshaller();
  static final MethodDescriptor.Marshaller<byte[]> RESPONSE = new ResponseMarshaller();

  private Marshallers() {}

  private static final class RequestMarshaller
      implements MethodDescriptor.Marshaller<MessageWriter> {

    @Override
    public InputStream stream(MessageWriter message) {
      return new RequestStream(message);
    }

    @Override
    public MessageWriter parse(InputStream stream) {
      throw new UnsupportedOperationException("Requests are only sent");
    }
  }

  private static final class ResponseMarshaller implements MethodDescriptor.Marshaller<byte[]> {

    @Override
    public InputStream stream(byte[] message) {
      throw new UnsupportedOperationException("Responses are only received");
    }

    @Override
    public byte[] parse(InputStream stream) {
      try {
        return stream.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * A stream that gRPC drains straight into its own buffer; it is read only by other transports.
   */
  private static final class RequestStream extends InputStream implements Drainable, KnownLength {

    private final MessageWriter message;
    private boolean drained;
    private @Nullable InputStream copy;

    RequestStream(MessageWriter message) {
      this.message = message;
    }

    @Override
    public int drainTo(OutputStream target) throws IOException {
      if (drained || copy != null) {
        return (int) copy().transferTo(target);
      }
      drained = true;
      message.writeMessage(target);
      return message.getContentLength();
    }

    @Override
    public int available() throws IOException {
      if (copy != null) {
        return copy.available();
      }
      return drained ? 0 : message.getContentLength();
    }

    @Override
    public int read() throws IOException {
      return copy().read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return copy().read(target, offset, length);
    }

    private InputStream copy() throws IOException {
      InputStream existing = copy;
      if (existing != null) {
        return existing;
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(message.getContentLength());
      if (!drained) {
        message.writeMessage(bytes);
      }
      InputStream made = new ByteArrayInputStream(bytes.toByteArray());
      copy = made;
      return made;
    }
  }
}
