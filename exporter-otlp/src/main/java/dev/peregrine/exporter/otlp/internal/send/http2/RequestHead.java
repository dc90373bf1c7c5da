package dev.peregrine.exporter.otlp.internal.send.http2;

import dev.peregrine.exporter.otlp.internal.send.HostAndPort;
import dev.peregrine.exporter.otlp.internal.send.RequestHeaders;
import io.opentelemetry.sdk.common.export.Compressor;
import io.opentelemetry.sdk.common.export.GrpcSenderConfig;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The headers of each request. */
final class RequestHead implements BiConsumer<String, String> {

  private static final long MAX_TIMEOUT_DIGITS = 100_000_000;

  private final FrameWriter out;
  private final int scheme;
  private final String authority;
  private final String path;
  private final @Nullable String encoding;
  private final Supplier<Map<String, List<String>>> more;
  private @Nullable String userAgent;

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
    this.more = config.getHeadersSupplier();
  }

  /** Writes all of them. */
  void write(int stream, int maxPayload, long timeoutNanos) {
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
    userAgent = null;
    RequestHeaders.forEach(more.get(), this);
    if (userAgent != null) {
      HpackEncoder.literal(out, HpackEncoder.USER_AGENT, userAgent);
    }
    out.closeHeaders(maxPayload);
  }

  /** Writes a header of the configuration, which may be a secret. */
  @Override
  public void accept(String name, String value) {
    String lowerCase = name.toLowerCase(Locale.ROOT);
    switch (lowerCase) {
      case "user-agent" -> userAgent = value;
      case "te",
          "content-type",
          "grpc-timeout",
          "grpc-encoding",
          "grpc-accept-encoding",
          "connection",
          "keep-alive",
          "proxy-connection",
          "transfer-encoding",
          "upgrade" -> {
        // HTTP/2 has no such header, or it is for gRPC itself.
      }
      default -> HpackEncoder.secret(out, lowerCase, value.strip());
    }
  }

  /** A time in the largest number of up to eight digits. */
  static String timeout(long nanos) {
    if (nanos < MAX_TIMEOUT_DIGITS) {
      return Math.max(nanos, 1) + "n";
    }
    long micros = nanos / 1_000;
    if (micros < MAX_TIMEOUT_DIGITS) {
      return micros + "u";
    }
    long millis = micros / 1_000;
    if (millis < MAX_TIMEOUT_DIGITS) {
      return millis + "m";
    }
    long seconds = millis / 1_000;
    return seconds < MAX_TIMEOUT_DIGITS ? seconds + "S" : seconds / 60 + "M";
  }
}
