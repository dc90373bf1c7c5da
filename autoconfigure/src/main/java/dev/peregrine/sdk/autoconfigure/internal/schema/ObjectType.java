package dev.peregrine.sdk.autoconfigure.internal.schema;

import dev.peregrine.sdk.autoconfigure.internal.text.NearestName;
import dev.peregrine.sdk.autoconfigure.internal.tree.ConfigNode;
import dev.peregrine.sdk.autoconfigure.internal.tree.MappingNode;
import dev.peregrine.sdk.autoconfigure.internal.tree.MappingNode.Entry;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mapping. Types refer to each other in circles, so the properties come after the type. */
public final class ObjectType implements Type {

  /** Which keys a mapping may have beside its properties. */
  public enum Others {
    /** None. */
    NONE,
    /** Any, with any value: they are ignored, with a warning unless they start with {@code x-}. */
    ANY,
    /** Any, with a mapping. */
    MAPPINGS,
    /** Any, with a mapping or null: they name components that plug-ins provide. */
    PLUGINS
  }

  /** How many keys a mapping must have. */
  public enum Size {
    /** Any number. */
    ANY,
    /** At least one. */
    SOME,
    /** One: its name says what is chosen. */
    ONE;

    private boolean fits(int keys) {
      return this == ANY || keys == 1 || (this == SOME && keys > 1);
    }
  }

  /** Keys for what a file's anchors need a place for. */
  private static final String FREE = "x-";

  private final String name;
  private final boolean nullable;
  private final Others others;
  private final Size size;
  private final Map<String, Property> properties = new LinkedHashMap<>();

  ObjectType(String name, boolean nullable, Others others, Size size) {
    this.name = name;
    this.nullable = nullable;
    this.others = others;
    this.size = size;
  }

  /** Adds a property, or puts it in the place of one of the same name. */
  void add(Property property) {
    properties.put(property.name(), property);
  }

  /** The name of the type. */
  public String name() {
    return name;
  }

  @Override
  public boolean nullable() {
    return nullable;
  }

  public Others others() {
    return others;
  }

  public Size size() {
    return size;
  }

  /** The properties by their names. */
  public Map<String, Property> properties() {
    return Collections.unmodifiableMap(properties);
  }

  /** A property; null if there is none of that name. */
  public @Nullable Property property(String key) {
    return properties.get(key);
  }

  @Override
  public String allowed() {
    return switch (size) {
      case ANY -> "a mapping";
      case SOME -> "a mapping of at least one key";
      case ONE ->
          "a mapping of exactly one key: "
              + String.join(", ", properties.keySet())
              + (others == Others.PLUGINS ? " or the name of a plug-in" : "");
    };
  }

  @Override
  public void checkPresent(ConfigNode node, Faults faults) {
    if (!(node instanceof MappingNode mapping)) {
      faults.wrong(node, allowed());
      return;
    }
    int keys = mapping.keys().size();
    if (!size.fits(keys)) {
      String there = keys == 0 ? "is an empty mapping" : "has " + keys + " keys";
      faults.error(node.place(), there + "; allowed: " + allowed());
    }
    Set<String> meant = new HashSet<>();
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              Property property = properties.get(key);
              if (property == null) {
                meant.add(checkOther(key, entry, faults));
              } else {
                check(property, entry, faults);
              }
            });
    for (Property property : properties.values()) {
      String key = property.name();
      if (property.required() && !mapping.keys().contains(key) && !meant.contains(key)) {
        faults.error(node.place(), "lacks " + key + "; required: " + property.type().allowed());
      }
    }
  }

  private void check(Property property, Entry entry, Faults faults) {
    if (property.deprecated()) {
      faults.warning(entry.keyPlace(), "is deprecated and may be ignored");
    } else if (property.experimental()) {
      faults.experimental(entry.keyPlace());
    }
    Type type = property.type();
    if (entry.value().isNull() && !type.nullable() && !property.required() && size != Size.ONE) {
      faults.warning(entry.keyPlace(), "is null, which counts as not set");
    } else {
      type.check(entry.value(), faults);
    }
  }

  /**
   * Checks an entry that is not one of the properties.
   *
   * @return the property that was probably meant; otherwise empty
   */
  private String checkOther(String key, Entry entry, Faults faults) {
    Set<String> known = properties.keySet();
    switch (others) {
      case NONE -> faults.unknown(entry.keyPlace(), "is not known", key, known);
      case ANY -> {
        if (!key.startsWith(FREE)) {
          String suggestion = NearestName.suggestion(key, known);
          faults.warning(entry.keyPlace(), "is not known and ignored" + suggestion);
        }
      }
      case MAPPINGS -> checkMapping(entry, false, faults);
      case PLUGINS -> checkMapping(entry, true, faults);
    }
    String nearest = NearestName.of(key, known);
    return nearest == null ? "" : nearest;
  }

  private static void checkMapping(Entry entry, boolean nullable, Faults faults) {
    ConfigNode value = entry.value();
    if (!(value instanceof MappingNode) && !(nullable && value.isNull())) {
      faults.wrong(value, nullable ? "a mapping, or nothing" : "a mapping");
    }
  }
}
