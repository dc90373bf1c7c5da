package dev.peregrine.exporter.otlp.internal.send.okhttp;

import dev.peregrine.exporter.otlp.internal.send.CompressedMessage;
import io.opentelemetry.sdk.common.export.Compressor;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * A message as a request body. It says that it can be written only once, because OkHttp would
 * repeat a request by itself, after status 408 for one, and OTLP has its own rules for that.
 */
final class OkHttpBody extends RequestBody {

  private final MessageWriter message;
  private final @Nullable MediaType contentType;
  private final @Nullable String encoding;

  private OkHttpBody(
      MessageWriter message, @Nullable MediaType contentType, @Nullable String encoding) {
    this.message = message;
    this.contentType = contentType;
    this.encoding = encoding;
  }

  /**
   * @param buffer empty; to compress into
   */
  static OkHttpBody of(
      MessageWriter message,
      @Nullable MediaType contentType,
      @Nullable Compressor compressor,
      ByteArrayOutputStream buffer) {
    return compressor == null
        ? new OkHttpBody(message, contentType, null)
        : new OkHttpBody(
            CompressedMessage.of(message, compressor, buffer),
            contentType,
            compressor.getEncoding());
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
    return message.getContentLength();
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    message.writeMessage(new PiecewiseStream(sink));
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
