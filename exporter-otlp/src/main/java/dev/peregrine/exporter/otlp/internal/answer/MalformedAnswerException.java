package dev.peregrine.exporter.otlp.internal.answer;

import java.io.IOException;

/** An answer is not what the protocol promises. */
final class MalformedAnswerException extends IOException {

  private static final long serialVersionUID = 1;

  MalformedAnswerException(String message) {
    super(message);
  }
}
