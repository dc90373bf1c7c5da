package io.opentelemetry.sdk.autoconfigure;

import dev.peregrine.sdk.autoconfigure.internal.text.NearestName;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A setting in which users choose by name.
 *
 * @param setting its name
 * @param builtIn names that need no extension
 * @param advice what to do about other well-known names; a sentence that begins with the name
 */
record NamedChoice(String setting, Set<String> builtIn, Map<String, String> advice) {

  /** The advice to add an artifact. */
  static String needs(String artifact) {
    return "needs " + artifact + " on the class path; add this dependency";
  }

  /** For a name that is neither built in nor among those that the extensions present offer. */
  ConfigurationException unknown(String name, Collection<String> offered) {
    Set<String> allowed = new TreeSet<>(builtIn);
    allowed.addAll(offered);
    return new ConfigurationException(
        setting
            + "="
            + name
            + problem(name, allowed)
            + " Allowed now: "
            + String.join(", ", allowed));
  }

  private String problem(String name, Set<String> allowed) {
    String advised = advice.get(name.toLowerCase(Locale.ROOT));
    if (advised != null) {
      return " " + advised + ".";
    }
    Set<String> known = new TreeSet<>(allowed);
    known.addAll(advice.keySet());
    String suggestion = NearestName.suggestion(name, known);
    return " is not known" + (suggestion.isEmpty() ? "." : suggestion);
  }
}
