package dev.peregrine.exporter.otlp.internal.send.http2;

import dev.peregrine.exporter.otlp.internal.send.HostAndPort;
import io.opentelemetry.sdk.common.export.Compressor;
import io.opentelemetry.sdk.common.export.GrpcSenderConfig;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The headers of each request. */
final class RequestHead {

  private static final long TOO_LONG = 100_000_000;

  private final FrameWriter out;
  private final int scheme;
  private final String authority;
  private final String path;
  private final @Nullable String encoding;
  private boolean isFirst = true;

  RequestHead(GrpcSenderConfig config, FrameWriter out) {
    this.out = out;
    this.scheme =
        "https".equals(config.getEndpoint().getScheme())
            ? HpackEncoder.SCHEME_HTTPS
            : HpackEncoder.SCHEME_HTTP;
    this.authority = HostAndPort.of(config.getEndpoint()).text();
    this.path = "/" + config.getFullMethodName();
    Compressor compressor = config.getCompressor();
    this.encoding = compressor == null ? null : compressor.getEncoding();
  }

  /**
   * Writes all of them.
   *
   * @param headers those of the configuration, checked
   */
  void write(Map<String, List<String>> headers, int stream, int maxPayload, long timeoutNanos) {
    out.open(Frame.HEADERS, 0, stream);
    if (isFirst) {
      HpackEncoder.noTable(out);
      isFirst = false;
    }
    HpackEncoder.known(out, HpackEncoder.METHOD_POST);
    HpackEncoder.known(out, scheme);
    HpackEncoder.literal(out, HpackEncoder.PATH, path);
    HpackEncoder.literal(out, HpackEncoder.AUTHORITY, authority);
    HpackEncoder.literal(out, "te", "trailers");
    HpackEncoder.literal(out, HpackEncoder.CONTENT_TYPE, "application/grpc");
    if (timeoutNanos != Long.MAX_VALUE) {
      HpackEncoder.literal(out, "grpc-timeout", timeout(timeoutNanos));
    }
    if (encoding != null) {
      HpackEncoder.literal(out, "grpc-encoding", encoding);
    }
    HpackEncoder.literal(out, "grpc-accept-encoding", "gzip");
    writeConfigured(headers);
    out.closeHeaders(maxPayload);
  }

  /** These may be secrets. Of several user agents the last one counts. */
  private void writeConfigured(Map<String, List<String>> headers) {
    String userAgent = null;
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      if (isReserved(name)) {
        continue;
      }
      for (String value : header.getValue()) {
        if (name.equals("user-agent")) {
          userAgent = value.strip();
        } else {
          HpackEncoder.secret(out, name, value.strip());
        }
      }
    }
    if (userAgent != null) {
      HpackEncoder.literal(out, HpackEncoder.USER_AGENT, userAgent);
    }
  }

  /** Whether HTTP/2 has no such header, or it is gRPC's own. */
  private static boolean isReserved(String name) {
    return switch (name) {
      case "te",
          "content-type",
          "grpc-timeout",
          "grpc-encoding",
          "grpc-accept-encoding",
          "connection",
          "keep-alive",
          "proxy-connection",
          "transfer-encoding",
          "upgrade" ->
          true;
      default -> false;
    };
  }

  /** A time in a number of up to eight digits; rather longer, so that ours is over first. */
  static String timeout(long nanos) {
    if (nanos < TOO_LONG) {
      return Math.max(nanos, 1) + "n";
    }
    long micros = (nanos + 999) / 1_000;
    if (micros < TOO_LONG) {
      return micros + "u";
    }
    long millis = (micros + 999) / 1_000;
    if (millis < TOO_LONG) {
      return millis + "m";
    }
    long seconds = (millis + 999) / 1_000;
    return seconds < TOO_LONG ? seconds + "S" : (seconds + 3_599) / 3_600 + "H";
  }
}
