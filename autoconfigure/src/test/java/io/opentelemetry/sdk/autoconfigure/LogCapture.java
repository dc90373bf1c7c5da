package io.opentelemetry.sdk.autoconfigure;

import dev.peregrine.testsupport.CapturedLogs;
import java.util.List;
import java.util.logging.Level;

/** What autoconfiguration logs while this is open, instead of the console. */
final class LogCapture implements AutoCloseable {

  private final CapturedLogs logs =
      CapturedLogs.of(
          Level.FINE, "io.opentelemetry.sdk.autoconfigure", "dev.peregrine.sdk.autoconfigure");

  List<String> messages() {
    return logs.messages();
  }

  List<String> warnings() {
    return logs.warnings();
  }

  @Override
  public void close() {
    logs.close();
  }
}
