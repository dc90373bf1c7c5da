package dev.peregrine.sdk.autoconfigure.internal.catalog;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All single settings: those that are read, those that are accepted although they mean nothing
 * here, and the beginnings of names that others read. The resource {@code settings.txt} has them.
 * Immutable.
 */
public final class Catalogue {

  private static final String RESOURCE = "settings.txt";

  private final List<Section> sections = new ArrayList<>();
  private final Map<String, String> meaningless = new LinkedHashMap<>();
  private final Map<String, String> others = new LinkedHashMap<>();
  private final Map<String, String> namesByNormalized = new LinkedHashMap<>();

  /** Settings that belong together. */
  public record Section(String title, List<Setting> settings) {}

  private Catalogue() {}

  /** Reads the resource. */
  public static Catalogue load() {
    Catalogue catalogue = new Catalogue();
    InputStream resource =
        requireNonNull(Catalogue.class.getResourceAsStream(RESOURCE), "settings.txt is missing");
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      String line;
      while ((line = lines.readLine()) != null) {
        catalogue.read(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return catalogue;
  }

  private void read(String line) {
    if (line.startsWith("# ")) {
      sections.add(new Section(line.substring(2), new ArrayList<>()));
      return;
    }
    String[] parts = line.split("\\|", -1);
    for (int i = 0; i < parts.length; i++) {
      parts[i] = parts[i].strip();
    }
    switch (parts.length) {
      case 1 -> {} // between sections
      case 2 -> (parts[0].endsWith(".") ? others : meaningless).put(parts[0], parts[1]);
      case 5 -> add(new Setting(parts[0], parts[1], parts[2], parts[3], parts[4]));
      default -> throw new IllegalStateException(RESOURCE + " has a line that is none: " + line);
    }
  }

  private void add(Setting setting) {
    sections.get(sections.size() - 1).settings().add(setting);
    for (String name : setting.names()) {
      namesByNormalized.put(Setting.normalized(name), name);
    }
  }

  /** The settings that are read, in the order of the reference. */
  public List<Section> sections() {
    return sections.stream().filter(section -> !section.settings().isEmpty()).toList();
  }

  /** The names of settings that are accepted although they mean nothing here, each with why. */
  public Map<String, String> meaningless() {
    return Collections.unmodifiableMap(meaningless);
  }

  /** The beginnings of names that others read, each with who does. */
  public Map<String, String> others() {
    return Collections.unmodifiableMap(others);
  }

  /** The names of all forms of all settings that are read, as properties, normalized. */
  public Set<String> names() {
    return Collections.unmodifiableSet(namesByNormalized.keySet());
  }

  /** The name as it is written in documents, or null if it is not read here. */
  public @Nullable String canonical(String normalizedName) {
    return namesByNormalized.get(normalizedName);
  }

  /** Whether this name is one that others read. */
  public boolean isOfOthers(String normalizedName) {
    return others.keySet().stream().map(Setting::normalized).anyMatch(normalizedName::startsWith);
  }
}
