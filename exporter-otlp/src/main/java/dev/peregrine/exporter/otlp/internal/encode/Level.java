package dev.peregrine.exporter.otlp.internal.encode;

import java.util.List;

/**
 * A step from a message into fields of it that something is looked for in.
 *
 * @param fields the fields, of which any will do
 */
record Level(List<Field> fields, Kind kind) {

  /** What the fields hold. */
  enum Kind {
    MESSAGES,
    MESSAGE,
    TEXT
  }

  static Level messages(Field field) {
    return new Level(List.of(field), Kind.MESSAGES);
  }

  static Level message(Field... oneOf) {
    return new Level(List.of(oneOf), Kind.MESSAGE);
  }

  static Level text(Field field) {
    return new Level(List.of(field), Kind.TEXT);
  }

  boolean repeated() {
    return kind == Kind.MESSAGES;
  }
}
