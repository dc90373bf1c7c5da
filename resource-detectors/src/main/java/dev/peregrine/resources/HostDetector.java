package dev.peregrine.resources;

import io.opentelemetry.sdk.resources.Resource;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds out about the host. */
final class HostDetector {

  private final Surroundings surroundings;
  private final Supplier<@Nullable String> networkName;

  /**
   * Makes a detector.
   *
   * @param networkName asked for the host's name when nothing else tells it
   */
  HostDetector(Surroundings surroundings, Supplier<@Nullable String> networkName) {
    this.surroundings = surroundings;
    this.networkName = networkName;
  }

  Resource detect() {
    return new Detected()
        .add("host.name", name())
        .add("host.id", id())
        .add("host.arch", architecture(surroundings.property("os.arch")))
        .toResource();
  }

  private @Nullable String name() {
    String name = surroundings.file("proc/sys/kernel/hostname");
    if (name == null) {
      name = surroundings.variable("HOSTNAME");
    }
    if (name == null) {
      name = surroundings.variable("COMPUTERNAME");
    }
    return name == null ? networkName.get() : name;
  }

  private @Nullable String id() {
    String id = surroundings.file("etc/machine-id");
    return id == null ? surroundings.file("var/lib/dbus/machine-id") : id;
  }

  /**
   * The name that the semantic conventions have for an architecture; the JVM's if they have none.
   */
  private static @Nullable String architecture(@Nullable String name) {
    if (name == null) {
      return null;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "amd64", "x86_64", "x64" -> "amd64";
      case "aarch64", "arm64" -> "arm64";
      case "arm", "arm32", "armv7l", "aarch32" -> "arm32";
      case "x86", "i386", "i486", "i586", "i686" -> "x86";
      case "ia64" -> "ia64";
      case "ppc", "ppc32" -> "ppc32";
      case "ppc64", "ppc64le" -> "ppc64";
      case "s390x" -> "s390x";
      default -> lower;
    };
  }
}
