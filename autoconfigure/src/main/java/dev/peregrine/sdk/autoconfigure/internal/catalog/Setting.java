package dev.peregrine.sdk.autoconfigure.internal.catalog;

import dev.peregrine.sdk.autoconfigure.spi.internal.MapConfigProperties;
import dev.peregrine.sdk.autoconfigure.spi.internal.Secrets;
import java.util.List;
import java.util.Locale;

/**
 * A setting that has a meaning here.
 *
 * @param pattern its name as a property; {@code <signal>.} in it stands for nothing or a signal
 * @param type what its value is, in words
 * @param defaultValue what counts if it is not set; may be empty
 * @param file where a configuration file says the same; may be empty
 * @param meaning a sentence
 */
public record Setting(
    String pattern, String type, String defaultValue, String file, String meaning) {

  private static final String ANY_SIGNAL = "<signal>.";

  /** The name of the general form, as a property. */
  public String name() {
    return pattern.replace(ANY_SIGNAL, "");
  }

  /** The names of all forms, as properties; the general one is the first. */
  public List<String> names() {
    return pattern.contains(ANY_SIGNAL)
        ? List.of(name(), of("traces"), of("metrics"), of("logs"))
        : List.of(pattern);
  }

  private String of(String signal) {
    return pattern.replace(ANY_SIGNAL, signal + ".");
  }

  /** The name of the general form, as an environment variable. */
  public String variable() {
    return variable(name());
  }

  /** The environment variable of a property. */
  public static String variable(String property) {
    return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  /** The form of a name in which names are compared. */
  static String normalized(String name) {
    return MapConfigProperties.normalized(name);
  }

  /** Whether there is a form for each signal. */
  public boolean isBySignal() {
    return pattern.contains(ANY_SIGNAL);
  }

  /** Whether the value must not be shown. */
  public boolean isSecret() {
    return Secrets.isSecret(pattern);
  }
}
