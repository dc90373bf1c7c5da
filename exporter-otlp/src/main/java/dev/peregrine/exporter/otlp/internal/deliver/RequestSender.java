package dev.peregrine.exporter.otlp.internal.deliver;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.util.function.Consumer;

/** A sender of either protocol, with its answers already read. */
interface RequestSender {

  /**
   * Sends a request; the verdict comes on any thread, perhaps before this method returns. Or it
   * throws, and there is none.
   *
   * @param timeoutNanos how long it may take, for senders that can be told; {@link Long#MAX_VALUE}
   *     for as long as it takes
   */
  void send(MessageWriter request, long timeoutNanos, Consumer<Verdict> onVerdict);

  /**
   * Has later requests go over another connection, unless something was heard over the present one
   * a moment ago.
   */
  void distrust();

  /** Whether a verdict always comes, if only that the time is over. */
  boolean keepsTime();

  /** Ends it. Attempts that are still under way are of no interest any more. */
  CompletableResultCode shutdown();
}
