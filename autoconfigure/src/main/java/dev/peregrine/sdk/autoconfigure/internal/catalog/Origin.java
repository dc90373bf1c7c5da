package dev.peregrine.sdk.autoconfigure.internal.catalog;

import dev.peregrine.sdk.autoconfigure.internal.text.ClassName;

/**
 * Who set a setting.
 *
 * @param source the kind of source
 * @param detail the name as it stands there, or the class
 */
public record Origin(Source source, String detail) {

  /** Where settings come from, from the least weight to the most. */
  public enum Source {
    SUPPLIER("supplier "),
    ENVIRONMENT("environment variable "),
    SYSTEM_PROPERTY("system property "),
    CUSTOMIZER("customizer ");

    private final String label;

    Source(String label) {
      this.label = label;
    }
  }

  /** The class of what the program or an extension registered. */
  public static Origin of(Source source, Object registered) {
    return new Origin(source, ClassName.of(registered));
  }

  /** The setting, by the name it has where it comes from, and its origin. */
  String describe(String name) {
    return switch (source) {
      case ENVIRONMENT, SYSTEM_PROPERTY -> toString();
      case SUPPLIER, CUSTOMIZER -> name + " (" + this + ")";
    };
  }

  /** How a property is called where this setting comes from. */
  String spell(String property) {
    return source == Source.ENVIRONMENT ? Setting.variable(property) : property;
  }

  @Override
  public String toString() {
    return source.label + detail;
  }
}
