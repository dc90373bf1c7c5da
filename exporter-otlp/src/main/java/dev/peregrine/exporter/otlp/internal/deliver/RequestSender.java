package dev.peregrine.exporter.otlp.internal.deliver;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.util.function.Consumer;

/** A sender of either protocol, with its answers already read. */
interface RequestSender {

  /** Sends a request; the verdict comes on any thread, perhaps before this method returns. */
  void send(MessageWriter request, Consumer<Verdict> onVerdict);

  CompletableResultCode shutdown();
}
