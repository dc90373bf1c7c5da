package io.opentelemetry.sdk.autoconfigure;

import dev.peregrine.sdk.autoconfigure.internal.text.KnownArtifacts;
import dev.peregrine.sdk.autoconfigure.internal.text.NearestName;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is said of a name that nothing has.
 *
 * @param setting where it stands
 * @param part what it should choose
 */
record UnknownName(String setting, Class<?> part) {

  /**
   * The error.
   *
   * @param builtIn names that need no extension
   * @param offered those that the extensions present offer
   */
  ConfigurationException error(String name, Set<String> builtIn, Collection<String> offered) {
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
    Map<String, String> advice = KnownArtifacts.adviceForSettings(part);
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
