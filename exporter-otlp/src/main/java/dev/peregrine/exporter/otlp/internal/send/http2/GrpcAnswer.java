package dev.peregrine.exporter.otlp.internal.send.http2;

import dev.peregrine.exporter.otlp.internal.send.GrpcReply;
import dev.peregrine.exporter.otlp.internal.send.LimitedBody;
import io.opentelemetry.sdk.common.export.GrpcStatusCode;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a server answers to one call after the other: headers, a message, and the status behind. */
final class GrpcAnswer {

  private static final byte[] NOTHING = new byte[0];

  /** Before a message: whether it is compressed, and its length. */
  private static final int PREFIX_BYTES = 5;

  /** No more memory than this is taken for a message before its bytes are there. */
  private static final int MAX_TRUST_BYTES = 64 << 10;

  private static final int HTTP_OK = 200;
  private static final int MAX_DIGITS = 3;

  private final int maxBytes;
  private final byte[] prefix = new byte[PREFIX_BYTES];

  private boolean hasBegun;
  private boolean hasHeaders;
  private int httpStatus;
  private @Nullable String contentType;
  private @Nullable String encoding;
  private @Nullable String grpcStatus;
  private @Nullable String grpcMessage;
  private @Nullable String grpcDetails;
  private int prefixBytes;
  private byte[] message = NOTHING;
  private int messageBytes;
  private @Nullable GrpcReply reply;

  /**
   * @param maxBytes how long a message may be, also when it is unpacked
   */
  GrpcAnswer(long maxBytes) {
    this.maxBytes = (int) Math.min(maxBytes, Integer.MAX_VALUE - 8);
  }

  /** Forgets the answer before. */
  void begin() {
    hasBegun = false;
    hasHeaders = false;
    contentType = null;
    encoding = null;
    forgetStatus();
    prefixBytes = 0;
    message = NOTHING;
    messageBytes = 0;
    reply = null;
  }

  private void forgetStatus() {
    httpStatus = 0;
    grpcStatus = null;
    grpcMessage = null;
    grpcDetails = null;
  }

  /** Whether anything of an answer has come. */
  boolean hasBegun() {
    return hasBegun;
  }

  /** The answer as far as it matters; null until then. */
  @Nullable GrpcReply reply() {
    return reply;
  }

  /** Takes headers, or those behind the message. */
  void headers(HpackDecoder headers, boolean isLast) throws IOException {
    hasBegun = true;
    while (headers.next()) {
      take(headers.name(), headers.value());
    }
    boolean isInformation = httpStatus >= 100 && httpStatus < HTTP_OK && !isLast;
    if (isInformation && !hasHeaders) {
      forgetStatus();
      return;
    }
    if (isLast) {
      finish();
    } else if (hasHeaders) {
      throw new Http2Exception(ErrorCode.PROTOCOL_ERROR, "Headers between data");
    } else if (!isGrpc()) {
      reply = GrpcFailures.ofHttp(httpStatus, contentType);
    }
    hasHeaders = true;
  }

  private void take(String name, String value) {
    switch (name) {
      case ":status" -> httpStatus = number(value);
      case "content-type" -> contentType = value;
      case "grpc-encoding" -> encoding = value;
      case "grpc-status" -> grpcStatus = value;
      case "grpc-message" -> grpcMessage = value;
      case "grpc-status-details-bin" -> grpcDetails = value;
      default -> {
        // What else servers say of themselves says nothing of the call.
      }
    }
  }

  /** A number of up to three digits; -1 if it is none. */
  static int number(String text) {
    int number = text.isEmpty() || text.length() > MAX_DIGITS ? -1 : 0;
    for (int i = 0; i < text.length() && number >= 0; i++) {
      int digit = text.charAt(i) - '0';
      number = digit < 0 || digit > 9 ? -1 : 10 * number + digit;
    }
    return number;
  }

  private boolean isGrpc() {
    return httpStatus == HTTP_OK
        && contentType != null
        && contentType.startsWith("application/grpc");
  }

  private void finish() throws IOException {
    if (grpcStatus == null) {
      reply = GrpcFailures.ofHttp(httpStatus, contentType);
    } else if (grpcStatus.equals("0")) {
      reply = success();
    } else {
      reply = GrpcFailures.ofServer(grpcStatus, grpcMessage, grpcDetails);
    }
  }

  private GrpcReply success() throws IOException {
    if (prefixBytes < PREFIX_BYTES || messageBytes < declaredBytes()) {
      return GrpcFailures.internal("The answer ends within its message");
    }
    if (prefix[0] == 0) {
      return new GrpcReply(GrpcStatusCode.OK, grpcMessage, whole(), null);
    }
    if (encoding == null || encoding.equals("identity")) {
      return GrpcFailures.internal("The answer is compressed, but does not say how");
    }
    byte[] unpacked = GrpcFailures.unpack(encoding, whole(), maxBytes);
    return new GrpcReply(GrpcStatusCode.OK, grpcMessage, unpacked, null);
  }

  /** The message, of which nothing is kept here. */
  private byte[] whole() {
    byte[] whole = messageBytes == message.length ? message : Arrays.copyOf(message, messageBytes);
    message = NOTHING;
    return whole;
  }

  private int declaredBytes() {
    return Frame.int32(prefix, 1);
  }

  /** Takes a part of the message. */
  void data(byte[] bytes, int from, int length, boolean isLast) throws IOException {
    hasBegun = true;
    if (!hasHeaders) {
      throw new Http2Exception(ErrorCode.PROTOCOL_ERROR, "Data before headers");
    }
    int at = from;
    int end = from + length;
    while (at < end && prefixBytes < PREFIX_BYTES) {
      prefix[prefixBytes++] = bytes[at++];
      if (prefixBytes == PREFIX_BYTES) {
        beginMessage();
      }
    }
    int rest = end - at;
    if (rest > 0) {
      append(bytes, at, rest);
    }
    if (isLast && reply == null) {
      reply = GrpcFailures.internal("The answer ends without a status");
    }
  }

  private void beginMessage() throws IOException {
    int declared = declaredBytes();
    if (declared < 0 || declared > maxBytes) {
      throw new LimitedBody.TooLargeException(maxBytes);
    }
    message = declared == 0 ? NOTHING : new byte[Math.min(declared, MAX_TRUST_BYTES)];
  }

  private void append(byte[] bytes, int from, int length) {
    int declared = declaredBytes();
    if (length > declared - messageBytes) {
      reply = GrpcFailures.internal("More than one message, or what is none");
      return;
    }
    int needed = messageBytes + length;
    if (needed > message.length) {
      message = Arrays.copyOf(message, (int) Math.min(declared, Math.max(2L * needed, 1)));
    }
    System.arraycopy(bytes, from, message, messageBytes, length);
    messageBytes = needed;
  }

  /** The server gives up the call. */
  void reset(int code) throws Http2Exception {
    if (code == ErrorCode.REFUSED_STREAM) {
      throw Http2Exception.refused("The server refuses the call (REFUSED_STREAM)");
    }
    hasBegun = true;
    reply = GrpcFailures.ofReset(code);
  }
}
