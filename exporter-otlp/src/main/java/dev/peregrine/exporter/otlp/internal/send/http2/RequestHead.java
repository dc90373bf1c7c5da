package dev.peregrine.exporter.otlp.internal.send.http2;

import dev.peregrine.exporter.otlp.internal.send.HostAndPort;
import io.opentelemetry.sdk.common.export.Compressor;
import io.opentelemetry.sdk.common.export.GrpcSenderConfig;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The headers of each request. */
final class RequestHead {

  private static final long TOO_LONG = 100_000_000;

  private final FrameWriter out;
  private final int scheme;
  private final String authority;
  private final String path;
  private final @Nullable String encoding;

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

  /** Writes all of them. */
  void write(GrpcRequest request, int stream, int maxPayload, long timeoutNanos) {
    out.open(Frame.HEADERS, 0, stream);
    HpackEncoder.noTable(out);
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
    String userAgent = request.userAgent();
    if (userAgent != null) {
      HpackEncoder.literal(out, HpackEncoder.USER_AGENT, userAgent);
    }
    List<String> more = request.headers();
    for (int i = 0; i < more.size(); i += 2) {
      HpackEncoder.secret(out, more.get(i), more.get(i + 1));
    }
    out.closeHeaders(maxPayload);
  }

  /** A time in the largest number of up to eight digits. */
  static String timeout(long nanos) {
    if (nanos < TOO_LONG) {
      return Math.max(nanos, 1) + "n";
    }
    long micros = nanos / 1_000;
    if (micros < TOO_LONG) {
      return micros + "u";
    }
    long millis = micros / 1_000;
    if (millis < TOO_LONG) {
      return millis + "m";
    }
    long seconds = millis / 1_000;
    return seconds < TOO_LONG ? seconds + "S" : seconds / 3_600 + "H";
  }
}
