package dev.peregrine.exporter.otlp.internal.send.http2;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.peregrine.exporter.otlp.internal.send.GrpcReply;
import dev.peregrine.exporter.otlp.internal.send.LimitedBody;
import dev.peregrine.exporter.otlp.internal.send.NoHttp2Exception;
import dev.peregrine.exporter.otlp.internal.wire.MalformedMessageException;
import io.opentelemetry.sdk.common.export.GrpcStatusCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What is not usual in answers.
 *
 * @see <a href="https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md">gRPC over
 *     HTTP/2</a>
 */
final class GrpcFailures {

  private static final byte[] NO_MESSAGE = new byte[0];
  private static final String NOT_IN_TIME = "No answer in time";
  private static final int MAX_STATUS = 16;
  private static final int MAX_CAUSES = 4;
  private static final int CHUNK_BYTES = 8 << 10;

  private GrpcFailures() {}

  static GrpcReply internal(String description) {
    return reply(GrpcStatusCode.INTERNAL, description);
  }

  private static GrpcReply reply(GrpcStatusCode status, @Nullable String description) {
    return new GrpcReply(status, description, NO_MESSAGE, null);
  }

  /** The status that a server gives. */
  static GrpcReply ofServer(String status, @Nullable String message, @Nullable String details) {
    int number = GrpcAnswer.number(status);
    GrpcStatusCode code =
        number < 0 || number > MAX_STATUS
            ? GrpcStatusCode.UNKNOWN
            : GrpcStatusCode.fromValue(number);
    return new GrpcReply(
        code, message == null ? null : percentDecoded(message), NO_MESSAGE, decoded(details));
  }

  /** The status of who answers in HTTP, but not in gRPC. */
  static GrpcReply ofHttp(int status, @Nullable String contentType) {
    GrpcStatusCode code =
        switch (status) {
          case 400 -> GrpcStatusCode.INTERNAL;
          case 401 -> GrpcStatusCode.UNAUTHENTICATED;
          case 403 -> GrpcStatusCode.PERMISSION_DENIED;
          case 404 -> GrpcStatusCode.UNIMPLEMENTED;
          case 429, 502, 503, 504 -> GrpcStatusCode.UNAVAILABLE;
          default -> GrpcStatusCode.UNKNOWN;
        };
    if (contentType != null && contentType.startsWith("application/grpc")) {
      return reply(code, "No gRPC status in an answer of HTTP status " + status);
    }
    return reply(code, "HTTP status code " + status + ", invalid content-type: " + contentType);
  }

  /** The status of a call that the server has reset. */
  static GrpcReply ofReset(int code) {
    GrpcStatusCode status =
        switch (code) {
          case ErrorCode.CANCEL -> GrpcStatusCode.CANCELLED;
          case ErrorCode.ENHANCE_YOUR_CALM -> GrpcStatusCode.RESOURCE_EXHAUSTED;
          case ErrorCode.INADEQUATE_SECURITY -> GrpcStatusCode.PERMISSION_DENIED;
          case ErrorCode.STREAM_CLOSED, ErrorCode.HTTP_1_1_REQUIRED -> GrpcStatusCode.UNKNOWN;
          default ->
              code >= 0 && code <= ErrorCode.HTTP_1_1_REQUIRED
                  ? GrpcStatusCode.INTERNAL
                  : GrpcStatusCode.UNKNOWN;
        };
    return reply(status, "The server has reset the call: " + ErrorCode.name(code));
  }

  /** What is no such code stays as it is. */
  static String percentDecoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] bytes = text.getBytes(ISO_8859_1);
    int length = 0;
    for (int i = 0; i < bytes.length; i++, length++) {
      bytes[length] = bytes[i];
      if (bytes[i] == '%' && i + 2 < bytes.length) {
        int high = Character.digit(bytes[i + 1], 16);
        int low = Character.digit(bytes[i + 2], 16);
        if (high >= 0 && low >= 0) {
          bytes[length] = (byte) ((high << 4) | low);
          i += 2;
        }
      }
    }
    return new String(bytes, 0, length, UTF_8);
  }

  /**
   * An answer that came when the time was over: servers that know the time give up the call then.
   */
  static GrpcReply late(GrpcReply reply) {
    return reply.getStatusCode() == GrpcStatusCode.CANCELLED
        ? reply(GrpcStatusCode.DEADLINE_EXCEEDED, NOT_IN_TIME)
        : reply;
  }

  /** What else than an answer ends a call, as a status; null if it is none but an error here. */
  static @Nullable GrpcReply ofError(Throwable error) {
    if (!(error instanceof IOException)
        || error instanceof NoHttp2Exception
        || error instanceof LimitedBody.TooLargeException
        || error instanceof MalformedMessageException) {
      return null;
    }
    if (error instanceof InterruptedIOException && !(error instanceof SocketTimeoutException)) {
      return reply(GrpcStatusCode.DEADLINE_EXCEEDED, NOT_IN_TIME);
    }
    if (error instanceof Http2Exception broken && !broken.isRefused()) {
      return reply(GrpcStatusCode.INTERNAL, error.getMessage());
    }
    return reply(GrpcStatusCode.UNAVAILABLE, withCauses(error));
  }

  private static String withCauses(Throwable error) {
    StringBuilder text = new StringBuilder(error.toString());
    Throwable cause = error.getCause();
    for (int i = 0; i < MAX_CAUSES && cause != null; i++) {
      text.append(", since ").append(cause);
      cause = cause.getCause();
    }
    return text.toString();
  }

  static IOException noHttp2(String message) {
    return new NoHttp2Exception(message, null);
  }

  private static byte @Nullable [] decoded(@Nullable String base64) {
    if (base64 == null) {
      return null;
    }
    int comma = base64.indexOf(',');
    try {
      return Base64.getDecoder().decode(comma < 0 ? base64 : base64.substring(0, comma));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Unpacks a message. */
  static byte[] unpack(String encoding, byte[] packed, int maxBytes) throws IOException {
    if (!encoding.equals("gzip")) {
      throw new MalformedMessageException("The answer is compressed by " + encoding);
    }
    LimitedBody body = new LimitedBody(maxBytes);
    byte[] chunk = new byte[CHUNK_BYTES];
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
        body.append(chunk, length);
      }
    } catch (LimitedBody.TooLargeException e) {
      throw e;
    } catch (IOException e) {
      MalformedMessageException unreadable =
          new MalformedMessageException("Failed to read message.");
      unreadable.initCause(e);
      throw unreadable;
    }
    return body.toByteArray();
  }
}
