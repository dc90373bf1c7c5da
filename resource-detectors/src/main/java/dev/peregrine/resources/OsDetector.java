package dev.peregrine.resources;

import io.opentelemetry.sdk.resources.Resource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds out about the operating system. */
final class OsDetector {

  private final Surroundings surroundings;

  OsDetector(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  Resource detect() {
    String name = surroundings.property("os.name");
    if (name == null) {
      return Resource.empty();
    }
    String version = surroundings.property("os.version");
    return new Detected()
        .add("os.type", type(name.toLowerCase(Locale.ROOT)))
        .add("os.name", distribution(name))
        .add("os.version", version)
        .add("os.description", version == null ? name : name + ' ' + version)
        .toResource();
  }

  /** The name of the distribution, as Linux tells it; or else what the JVM says. */
  private String distribution(String name) {
    for (String line : surroundings.lines("etc/os-release")) {
      if (line.startsWith("NAME=")) {
        return unquoted(line.substring("NAME=".length()).strip());
      }
    }
    return name;
  }

  private static String unquoted(String text) {
    boolean quoted =
        text.length() > 1
            && (text.charAt(0) == '"' || text.charAt(0) == '\'')
            && text.charAt(0) == text.charAt(text.length() - 1);
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  private static @Nullable String type(String name) {
    if (name.startsWith("linux")) {
      return "linux";
    }
    if (name.startsWith("windows")) {
      return "windows";
    }
    if (name.startsWith("mac") || name.startsWith("darwin")) {
      return "darwin";
    }
    return switch (name) {
      case "freebsd", "netbsd", "openbsd", "aix" -> name;
      case "dragonflybsd", "dragonfly" -> "dragonflybsd";
      case "hp-ux" -> "hpux";
      case "sunos", "solaris" -> "solaris";
      case "z/os" -> "zos";
      default -> null;
    };
  }
}
