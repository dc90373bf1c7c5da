package io.opentelemetry.sdk.metrics;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the maker of an instrument has said about it. */
record InstrumentDescriptor(
    String name,
    String description,
    String unit,
    InstrumentType type,
    InstrumentValueType valueType,
    Advice advice) {

  /** What makes two instruments of a meter the same one: all but advice and the name's case. */
  record Identity(
      String lowerCaseName,
      String description,
      String unit,
      InstrumentType type,
      InstrumentValueType valueType) {

    // By hand: what the compiler makes is put together at run time, at the first use of a process.

    @Override
    public boolean equals(@Nullable Object o) {
      return o instanceof Identity other
          && lowerCaseName.equals(other.lowerCaseName)
          && description.equals(other.description)
          && unit.equals(other.unit)
          && type == other.type
          && valueType == other.valueType;
    }

    @Override
    public int hashCode() {
      return lowerCaseName.hashCode(); // others of the same name are rare
    }
  }

  Identity identity() {
    return new Identity(lowerCase(name), description, unit, type, valueType);
  }

  static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** As it appears in messages: {@code counter "name"}. */
  String label() {
    return type.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " \"" + name + '"';
  }
}
