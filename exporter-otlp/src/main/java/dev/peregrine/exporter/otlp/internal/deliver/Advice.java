package dev.peregrine.exporter.otlp.internal.deliver;

import java.net.ConnectException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** What to do about a failure, as far as its kind tells. */
final class Advice {

  private Advice() {}

  /** A sentence with a space before it, or nothing. */
  static String on(Verdict verdict, ExporterOptions options) {
    Throwable cause = verdict.cause();
    return switch (verdict.code()) {
      case "404", "405" ->
          " An OTLP server takes them at /"
              + options.signal.httpPath()
              + ": check the endpoint's path.";
      case "401", "403", "UNAUTHENTICATED", "PERMISSION_DENIED" ->
          " Check the headers that carry credentials (otel.exporter.otlp.headers).";
      case "413" -> " Send smaller batches (otel.bsp.max.export.batch.size for spans).";
      case "415" -> " The server does not take this encoding (otel.exporter.otlp.protocol).";
      case "UNIMPLEMENTED" ->
          " The server has no OTLP receiver for this signal; export is turned off with otel."
              + options.signal.plural()
              + ".exporter=none.";
      case "UNAVAILABLE" -> unreachable(options);
      case "" -> cause == null ? "" : onException(cause, options);
      default -> "";
    };
  }

  private static String onException(Throwable cause, ExporterOptions options) {
    if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
      return unreachable(options);
    }
    if (cause instanceof SSLException) {
      return " Check certificates, and whether the server speaks TLS on this port.";
    }
    return "";
  }

  private static String unreachable(ExporterOptions options) {
    return " Check that a collector listens at "
        + options.endpoint
        + " (otel.exporter.otlp.endpoint; by convention port 4317 is gRPC and 4318 HTTP), or turn"
        + " export off with otel."
        + options.signal.plural()
        + ".exporter=none.";
  }
}
