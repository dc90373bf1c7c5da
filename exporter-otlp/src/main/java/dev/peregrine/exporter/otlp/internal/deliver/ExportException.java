package dev.peregrine.exporter.otlp.internal.deliver;

import org.jspecify.annotations.Nullable;

/** Why an export failed, as the throwable of its result. It has no stack trace of its own. */
final class ExportException extends Exception {

  private static final long serialVersionUID = 1;

  ExportException(String message, @Nullable Throwable cause) {
    super(message, cause, false, false);
  }

  static ExportException of(Verdict verdict) {
    String what = verdict.code().isEmpty() ? "No answer" : "Server answered " + verdict.code();
    return new ExportException(what + ": " + verdict.message(), verdict.cause());
  }
}
