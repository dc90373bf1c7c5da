package io.opentelemetry.sdk.autoconfigure;

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
 * @param artifacts what offers other well-known names
 */
record NamedChoice(String setting, Set<String> builtIn, Map<String, String> artifacts) {

  /** For a name that is neither built in nor among those that the extensions present offer. */
  ConfigurationException unknown(String name, Collection<String> offered) {
    Set<String> allowed = new TreeSet<>(builtIn);
    allowed.addAll(offered);
    String artifact = artifacts.get(name.toLowerCase(Locale.ROOT));
    return new ConfigurationException(
        setting
            + "="
            + name
            + (artifact == null
                ? " is not known"
                : " needs " + artifact + " on the class path; add this dependency")
            + ". Allowed now: "
            + String.join(", ", allowed));
  }
}
