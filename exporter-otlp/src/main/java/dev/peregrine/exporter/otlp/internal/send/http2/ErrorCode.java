package dev.peregrine.exporter.otlp.internal.send.http2;

/** Why a stream or a connection ends, as HTTP/2 numbers it. */
final class ErrorCode {

  static final int NO_ERROR = 0;
  static final int PROTOCOL_ERROR = 1;
  static final int INTERNAL_ERROR = 2;
  static final int FLOW_CONTROL_ERROR = 3;
  static final int SETTINGS_TIMEOUT = 4;
  static final int STREAM_CLOSED = 5;
  static final int FRAME_SIZE_ERROR = 6;
  static final int REFUSED_STREAM = 7;
  static final int CANCEL = 8;
  static final int COMPRESSION_ERROR = 9;
  static final int CONNECT_ERROR = 10;
  static final int ENHANCE_YOUR_CALM = 11;
  static final int INADEQUATE_SECURITY = 12;
  static final int HTTP_1_1_REQUIRED = 13;

  private ErrorCode() {}

  static String name(int code) {
    return switch (code) {
      case NO_ERROR -> "NO_ERROR";
      case PROTOCOL_ERROR -> "PROTOCOL_ERROR";
      case INTERNAL_ERROR -> "INTERNAL_ERROR";
      case FLOW_CONTROL_ERROR -> "FLOW_CONTROL_ERROR";
      case SETTINGS_TIMEOUT -> "SETTINGS_TIMEOUT";
      case STREAM_CLOSED -> "STREAM_CLOSED";
      case FRAME_SIZE_ERROR -> "FRAME_SIZE_ERROR";
      case REFUSED_STREAM -> "REFUSED_STREAM";
      case CANCEL -> "CANCEL";
      case COMPRESSION_ERROR -> "COMPRESSION_ERROR";
      case CONNECT_ERROR -> "CONNECT_ERROR";
      case ENHANCE_YOUR_CALM -> "ENHANCE_YOUR_CALM";
      case INADEQUATE_SECURITY -> "INADEQUATE_SECURITY";
      case HTTP_1_1_REQUIRED -> "HTTP_1_1_REQUIRED";
      default -> "error " + Integer.toUnsignedString(code);
    };
  }
}
