package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.sdk.common.internal.Kept;
import org.jspecify.annotations.Nullable;

/** Why an export failed, as the throwable of its result. It has no stack trace of its own. */
class ExportException extends Exception {

  private static final long serialVersionUID = 1;

  ExportException(String message, @Nullable Throwable cause) {
    super(message, cause, false, false);
  }

  static ExportException of(Verdict verdict) {
    String what = verdict.answered() ? "Server answered " + verdict.code() : "No answer";
    return new ExportException(what + ": " + verdict.message(), verdict.cause());
  }

  /** Not delivered yet, and not lost. */
  static ExportException kept(String message) {
    return new KeptException(message);
  }

  private static final class KeptException extends ExportException implements Kept {

    private static final long serialVersionUID = 1;

    KeptException(String message) {
      super(message, null);
    }
  }
}
