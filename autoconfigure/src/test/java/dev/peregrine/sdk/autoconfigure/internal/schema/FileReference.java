package dev.peregrine.sdk.autoconfigure.internal.schema;

import dev.peregrine.sdk.autoconfigure.internal.schema.ObjectType.Others;
import dev.peregrine.sdk.autoconfigure.internal.schema.ObjectType.Size;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Makes the tables of docs/configuration-file.md. */
final class FileReference {

  private final StringBuilder page = new StringBuilder();
  private final TypePaths paths;

  private FileReference(Schema schema) {
    paths = new TypePaths(schema.root());
  }

  static String of(Schema schema) {
    FileReference reference = new FileReference(schema);
    schema.types().forEach(reference::type);
    return reference.page.toString();
  }

  private void type(String name, Type type) {
    if (type instanceof EnumType values) {
      heading(name, type);
      page.append("| value | meaning |\n|---|---|\n");
      values.values().forEach((value, meaning) -> row(code(value), meaning));
    } else if (type instanceof ObjectType object && hasSettings(object)) {
      heading(name, type);
      rules(object);
      if (!object.properties().isEmpty()) {
        page.append("| key | value | default | meaning |\n|---|---|---|---|\n");
        object.properties().values().forEach(this::property);
      }
    }
  }

  private void heading(String name, Type type) {
    page.append("\n### ").append(name).append("\n\n");
    List<String> places = paths.of(type);
    if (!places.equals(List.of(""))) {
      page.append("At ").append(list(places)).append(".\n\n");
    }
  }

  private void rules(ObjectType type) {
    if (type.size() == Size.ONE) {
      page.append("Exactly one key: ");
      page.append(type.others() == Others.PLUGINS ? "one of these or the name of a plug-in's component" : "one of these");
      page.append(".\n\n");
    } else if (type.others() == Others.ANY) {
      page.append("Other keys are ignored, with a warning unless they start with `x-`.\n\n");
    } else if (type.others() == Others.MAPPINGS) {
      page.append("Other keys are free, and have mappings.\n\n");
    }
  }

  private void property(Property property) {
    String name = code(property.name()) + (property.deprecated() ? " (deprecated)" : "");
    row(name, kind(property.type()), defaultOf(property), property.meaning());
  }

  private static String kind(Type type) {
    if (type instanceof ListType list) {
      String some = list.minItems() == 0 ? "list of " : "list of one or more: ";
      return some + kind(list.item());
    }
    if (type instanceof ObjectType object && !hasSettings(object)) {
      return "nothing";
    }
    if (type instanceof ObjectType object) {
      return link(object.name());
    }
    if (type instanceof EnumType values) {
      return link(values.name());
    }
    return type.allowed();
  }

  private static String defaultOf(Property property) {
    if (property.required()) {
      return "required";
    }
    return property.defaultValue() == null ? property.defaultText() : code(property.defaultText());
  }

  private static boolean hasSettings(ObjectType type) {
    return !type.properties().isEmpty() || type.others() != Others.NONE;
  }

  private static String link(String name) {
    return "[" + name + "](#" + name.toLowerCase(Locale.ROOT) + ")";
  }

  private static String list(Collection<String> names) {
    return names.stream().map(FileReference::code).collect(Collectors.joining(", "));
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  private void row(String... cells) {
    for (String cell : cells) {
      page.append(cell.isEmpty() ? "| " : "| " + cell + " ");
    }
    page.append("|\n");
  }
}
