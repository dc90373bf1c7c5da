package io.opentelemetry.context;

import io.opentelemetry.common.impl.ApiUsageLogger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The wrappers that were added before the storage was chosen. */
final class ContextStorageWrappers {

  private static final Object LOCK = new Object();

  // Both guarded by LOCK.
  private static final List<Function<? super ContextStorage, ? extends ContextStorage>> WRAPPERS =
      new ArrayList<>();
  private static boolean storageInitialized;

  private ContextStorageWrappers() {}

  static void addWrapper(Function<? super ContextStorage, ? extends ContextStorage> wrapper) {
    if (wrapper == null) {
      ApiUsageLogger.logNullParam(ContextStorage.class, "addWrapper", "wrapper");
      return;
    }
    synchronized (LOCK) {
      if (!storageInitialized) {
        WRAPPERS.add(wrapper);
        return;
      }
    }
    Logger.getLogger(ContextStorageWrappers.class.getName())
        .log(
            Level.FINE,
            "A wrapper of the context storage was added after the storage was first used, and is"
                + " ignored.",
            new Throwable("the late call"));
  }

  /** The wrappers so far. The OpenTelemetry Java agent weaves this method by its name. */
  static List<Function<? super ContextStorage, ? extends ContextStorage>> getWrappers() {
    synchronized (LOCK) {
      return List.copyOf(WRAPPERS);
    }
  }

  /** Ends the time in which wrappers can be added; called before they are read for good. */
  static void setStorageInitialized() {
    synchronized (LOCK) {
      storageInitialized = true;
    }
  }
}
