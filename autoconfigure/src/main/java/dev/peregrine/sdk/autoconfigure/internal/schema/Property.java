package dev.peregrine.sdk.autoconfigure.internal.schema;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A property of a mapping.
 *
 * @param name with its suffix, if it has one: {@code otlp_file/development}
 * @param type what it may be
 * @param required whether it must be there
 * @param deprecated whether new files should do without it
 * @param defaultValue what is used if it is not set, as a file has it; null if that is no value
 * @param defaultText the default as a value or in words; empty if there is none
 * @param meaning one or more sentences
 */
public record Property(
    String name,
    Type type,
    boolean required,
    boolean deprecated,
    @Nullable String defaultValue,
    String defaultText,
    String meaning) {

  private static final Pattern EXPERIMENTAL = Pattern.compile(".*/(development|alpha|beta)");

  /** Whether it may change or go with any version of the format. */
  public boolean experimental() {
    return isExperimental(name);
  }

  static boolean isExperimental(String name) {
    return EXPERIMENTAL.matcher(name).matches();
  }
}
