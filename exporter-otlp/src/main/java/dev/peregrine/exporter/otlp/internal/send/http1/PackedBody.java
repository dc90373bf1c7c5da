package dev.peregrine.exporter.otlp.internal.send.http1;

import dev.peregrine.exporter.otlp.internal.send.LimitedBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** Bodies that a server has compressed, although nobody asked for that. */
final class PackedBody {

  private static final int PIECE_BYTES = 8 << 10;

  private PackedBody() {}

  /** The body as it was, or as it is if the coding is not known. */
  static byte[] unpack(byte[] packed, String coding, long maxBytes) throws IOException {
    InputStream bytes = new ByteArrayInputStream(packed);
    return switch (coding.toLowerCase(Locale.ROOT)) {
      case "gzip", "x-gzip" -> readAll(new GZIPInputStream(bytes), maxBytes);
      case "deflate" -> readAll(new InflaterInputStream(bytes), maxBytes);
      default -> packed;
    };
  }

  private static byte[] readAll(InputStream unpacked, long maxBytes) throws IOException {
    LimitedBody body = new LimitedBody(maxBytes);
    byte[] piece = new byte[PIECE_BYTES];
    try (unpacked) {
      for (int read = unpacked.read(piece); read >= 0; read = unpacked.read(piece)) {
        body.append(piece, read);
      }
    }
    return body.toByteArray();
  }
}
