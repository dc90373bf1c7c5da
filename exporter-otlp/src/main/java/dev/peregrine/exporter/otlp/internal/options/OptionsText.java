package dev.peregrine.exporter.otlp.internal.options;

import io.opentelemetry.sdk.common.export.Compressor;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Options in words, in the order in which users of the incumbent are used to read them. */
final class OptionsText {

  private OptionsText() {}

  static String of(String exporterName, ExporterOptions options, String... more) {
    StringJoiner text = new StringJoiner(", ", exporterName + "{", "}");
    text.add("endpoint=" + options.shownEndpoint());
    if (options.protocol == Protocol.GRPC) {
      text.add("fullMethodName=" + options.signal.grpcMethod());
      text.add("timeoutNanos=" + options.timeoutNanos);
      text.add("connectTimeoutNanos=" + options.connectTimeoutNanos);
      text.add("compressorEncoding=" + encoding(options.compressor));
    } else {
      text.add("timeoutNanos=" + options.timeoutNanos);
      text.add("proxyOptions=" + options.proxy);
      text.add("compressorEncoding=" + encoding(options.compressor));
      text.add("connectTimeoutNanos=" + options.connectTimeoutNanos);
      text.add("exportAsJson=" + options.json);
    }
    text.add("headers=" + options.headers);
    if (options.retryPolicy != null) {
      text.add("retryPolicy=" + options.retryPolicy);
    }
    if (options.enabledProtocols != null) {
      text.add("enabledProtocols=" + options.enabledProtocols);
    }
    text.add("componentLoader=" + options.componentLoader);
    String unit = options.protocol == Protocol.GRPC ? "Message" : "Body";
    text.add("maxRequest" + unit + "Size=" + options.maxRequestBytes);
    text.add("exporterType=" + options.componentType());
    text.add("internalTelemetrySchemaVersion=" + options.telemetryVersion);
    for (String part : more) {
      text.add(part);
    }
    text.add("memoryMode=" + options.memoryMode);
    return text.toString();
  }

  private static @Nullable String encoding(@Nullable Compressor compressor) {
    return compressor == null ? null : compressor.getEncoding();
  }
}
