package dev.peregrine.exporter.otlp.internal.encode;

import dev.peregrine.exporter.otlp.internal.wire.MalformedMessageException;

/**
 * Finds where the fields of encoded messages begin and end. Its input may be anything: it takes
 * time linear in its size, goes as deep as it is asked to and no deeper, and throws nothing but
 * {@link MalformedMessageException}. A message is the range of what is inside it, without length or
 * braces.
 */
interface FieldScanner {

  /** What a message consists of. */
  interface Visitor {

    /** A field that was asked for: its value, a message or a string. */
    void inner(Field field, int from, int to) throws MalformedMessageException;

    /** Any other field, with all that belongs to it. */
    void own(int from, int to);
  }

  /** Visits a request. */
  void scan(byte[] request, Level level, Visitor visitor) throws MalformedMessageException;

  /** Visits a message in a request, in the order of its fields. */
  void scan(byte[] request, int from, int to, Level level, Visitor visitor)
      throws MalformedMessageException;

  /** At most how many bytes stand around a value of the field. */
  int overhead(Field field);
}
