package dev.peregrine.exporter.otlp.internal.store.spool;

import dev.peregrine.sdk.common.internal.StateLogger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells people how a spool is: once when something stops working, and once when it works again. */
final class SpoolLog {

  private static final Logger LOGGER =
      Logger.getLogger("dev.peregrine.exporter.otlp.OtlpSpool");

  private final StateLogger state = new StateLogger(LOGGER);
  private final Path directory;
  private final long memoryBytes;

  SpoolLog(Path directory, long memoryBytes) {
    this.directory = directory;
    this.memoryBytes = memoryBytes;
  }

  void failed(String action, Throwable cause) {
    if (cause instanceof SpoolInUseException) {
      state.problem(
          cause.getMessage()
              + ". Until it is free, what cannot be sent is kept in memory only, up to "
              + memoryBytes
              + " bytes. Give each process, and each of several exporters of one signal and"
              + " protocol, a spool directory of its own.");
      return;
    }
    state.problem(
        "The spool "
            + directory
            + " cannot be "
            + action
            + ": "
            + cause
            + ". It is tried again; until then what cannot be sent is kept in memory, up to "
            + memoryBytes
            + " bytes.",
        // The stack says more than the message only if the disk is not to blame.
        cause instanceof IOException ? null : cause);
  }

  void works() {
    state.recovered("The spool " + directory + " works.");
  }

  /** What a start has found. */
  void found(int requests, Damage damage) {
    if (requests > 0) {
      LOGGER.log(
          Level.INFO,
          "The spool {0} holds {1} requests of an earlier run, which will be sent.",
          new Object[] {directory, requests});
    }
    if (!damage.isNone()) {
      LOGGER.log(Level.WARNING, "The spool {0}: {1}.", new Object[] {directory, damage});
    }
  }
}
