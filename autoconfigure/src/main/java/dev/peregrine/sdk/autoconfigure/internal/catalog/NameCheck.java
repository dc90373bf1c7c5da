package dev.peregrine.sdk.autoconfigure.internal.catalog;

import dev.peregrine.sdk.autoconfigure.internal.text.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds settings that have no effect: those whose name looks like a known one, and those that mean
 * nothing here. Names that others read, and names that look like none, are nobody's business.
 */
public final class NameCheck {

  /** Every name that is looked at begins so. */
  static final String PREFIX = "otel.";

  private final Catalogue catalogue;
  private final Map<String, String> meaningless = new TreeMap<>();

  public NameCheck(Catalogue catalogue) {
    this.catalogue = catalogue;
    catalogue.meaningless().forEach((name, why) -> meaningless.put(Setting.normalized(name), why));
  }

  /** A sentence about each setting without effect; the names are normalized. */
  public List<String> complaints(Map<String, Origin> origins) {
    List<String> complaints = new ArrayList<>();
    for (Entry<String, Origin> setting : new TreeMap<>(origins).entrySet()) {
      String complaint = complaint(setting.getKey(), setting.getValue());
      if (complaint != null) {
        complaints.add(complaint);
      }
    }
    return complaints;
  }

  private @Nullable String complaint(String name, Origin origin) {
    if (!name.startsWith(PREFIX) || catalogue.canonical(name) != null) {
      return null;
    }
    String why = meaningless.get(name);
    if (why != null) {
      return origin.describe(name) + " has no meaning here: " + why;
    }
    if (catalogue.isOfOthers(name)) {
      return null;
    }
    String nearest = NearestName.of(name, catalogue.names());
    String canonical = nearest == null ? null : catalogue.canonical(nearest);
    return canonical == null
        ? null
        : origin.describe(name)
            + " is not known and has no effect; did you mean "
            + origin.spell(canonical)
            + "?";
  }
}
