package dev.peregrine.sdk.autoconfigure.internal.catalog;

import dev.peregrine.sdk.autoconfigure.spi.internal.MapConfigProperties;
import dev.peregrine.sdk.autoconfigure.spi.internal.Rejection;
import dev.peregrine.sdk.autoconfigure.spi.internal.Secrets;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The settings with which an SDK was made, each with its value and who set it, for the log. */
public final class EffectiveSettings {

  private final Catalogue catalogue;
  private final ConfigProperties config;
  private final Map<String, Origin> origins;

  /**
   * Settings with their origins.
   *
   * @param origins by normalized name
   */
  public EffectiveSettings(
      Catalogue catalogue, ConfigProperties config, Map<String, Origin> origins) {
    this.catalogue = catalogue;
    this.config = config;
    this.origins = origins;
  }

  /**
   * One line for each setting: those that are set, and those that were asked for and have a
   * default.
   *
   * @param asked normalized names
   */
  public List<String> lines(Set<String> asked) {
    List<String> lines = new ArrayList<>();
    for (Catalogue.Section section : catalogue.sections()) {
      for (Setting setting : section.settings()) {
        add(setting, asked, lines);
      }
    }
    for (String name : new TreeSet<>(origins.keySet())) {
      if (name.startsWith(NameCheck.PREFIX) && catalogue.canonical(name) == null) {
        addIfSet(name, "not set", lines);
      }
    }
    return lines;
  }

  private void add(Setting setting, Set<String> asked, List<String> lines) {
    boolean anySet = false;
    String otherwise = setting.defaultValue().isEmpty() ? "not set" : setting.defaultValue();
    for (String name : setting.names()) {
      anySet |=
          addIfSet(name, name.equals(setting.name()) ? otherwise : "as " + setting.name(), lines);
    }
    if (!anySet
        && !setting.defaultValue().isEmpty()
        && asked.contains(Setting.normalized(setting.name()))) {
      lines.add(setting.name() + " = " + setting.defaultValue() + " (default)");
    }
  }

  /**
   * Adds a setting that is set, to a value that can be used or not.
   *
   * @param otherwise what counts if it is not set
   */
  private boolean addIfSet(String name, String otherwise, List<String> lines) {
    String value = config.getString(name);
    if (value == null || value.isEmpty()) {
      return false;
    }
    Origin origin = origins.get(Setting.normalized(name));
    lines.add(
        name
            + " = "
            + inEffect(name, value, otherwise)
            + " ("
            + (origin == null ? "set in code" : origin)
            + ")");
    return true;
  }

  private String inEffect(String name, String value, String otherwise) {
    Rejection rejection =
        config instanceof MapConfigProperties values ? values.rejection(name) : null;
    if (rejection == null) {
      return Secrets.shown(name, value);
    }
    String used = rejection.used();
    return (used == null ? otherwise : used) + ", since " + rejection.reason();
  }
}
