package dev.peregrine.exporter.otlp.internal.send.okhttp;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.sdk.common.export.Compressor;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * A message as a request body. It says that it can be written only once, because OkHttp would
 * repeat a request by itself, after status 408 for one, and OTLP has its own rules for that.
 */
final class OkHttpBody extends RequestBody {

  private final MessageWriter message;
  private final @Nullable MediaType contentType;
  private final @Nullable Buffer compressed;
  private final @Nullable String encoding;

  private OkHttpBody(
      MessageWriter message,
      @Nullable MediaType contentType,
      @Nullable Buffer compressed,
      @Nullable String encoding) {
    this.message = message;
    this.contentType = contentType;
    this.compressed = compressed;
    this.encoding = encoding;
  }

  static OkHttpBody of(
      MessageWriter message, @Nullable MediaType contentType, @Nullable Compressor compressor) {
    if (compressor == null) {
      return new OkHttpBody(message, contentType, null, null);
    }
    Buffer buffer = new Buffer();
    try (OutputStream out = compressor.compress(buffer.outputStream())) {
      message.writeMessage(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new OkHttpBody(message, contentType, buffer, compressor.getEncoding());
  }

  @Nullable String encoding() {
    return encoding;
  }

  @Override
  public @Nullable MediaType contentType() {
    return contentType;
  }

  @Override
  public long contentLength() {
    return compressed == null ? message.getContentLength() : compressed.size();
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    if (compressed == null) {
      message.writeMessage(new PiecewiseStream(sink));
    } else {
      // The bytes stay here: a redirect needs them once more, and then their memory is used again.
      try (Buffer.UnsafeCursor bytes = compressed.readUnsafe()) {
        while (bytes.next() > 0) {
          sink.write(requireNonNull(bytes.data), bytes.start, bytes.end - bytes.start);
        }
      }
    }
  }

  /** Called when nothing is written any more. */
  void release() {
    if (compressed != null) {
      compressed.clear();
    }
  }

  /**
   * Hands on a little at a time, so that Okio passes it to the socket and uses the same memory for
   * the next piece. Of a large array it would make a copy first.
   */
  private static final class PiecewiseStream extends OutputStream {

    private static final int PIECE_BYTES = 8 << 10;

    private final BufferedSink sink;

    PiecewiseStream(BufferedSink sink) {
      this.sink = sink;
    }

    @Override
    public void write(int b) throws IOException {
      sink.writeByte(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      for (int done = 0; done < length; done += PIECE_BYTES) {
        sink.write(bytes, offset + done, Math.min(PIECE_BYTES, length - done));
      }
    }
  }
}
