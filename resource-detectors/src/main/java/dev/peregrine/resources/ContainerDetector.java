package dev.peregrine.resources;

import io.opentelemetry.sdk.resources.Resource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the id of the container that this process runs in, on Linux: in the path of its control
 * group (version 1, or 2 without a namespace of its own), or in the paths that are mounted into it.
 */
final class ContainerDetector {

  /** 64 hexadecimal digits; on Amazon ECS 32 of them and a number. */
  private static final String ID = "([0-9a-f]{64}|[0-9a-f]{32}-[0-9]{1,20})";

  /** At the end of a path, perhaps between the runtime's name and the kind of unit. */
  private static final Pattern IN_GROUP = Pattern.compile("(?:^|[/:-])" + ID + "(?:\\.scope)?$");

  /** Where runtimes keep what they mount; a pod's sandbox has an id, too, but elsewhere. */
  private static final Pattern IN_MOUNT = Pattern.compile("/(?:overlay-)?containers/" + ID + "/");

  private final Surroundings surroundings;

  ContainerDetector(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  Resource detect() {
    String id = find(IN_GROUP, surroundings.lines("proc/self/cgroup"));
    if (id == null) {
      id = find(IN_MOUNT, surroundings.lines("proc/self/mountinfo"));
    }
    return new Detected().add("container.id", id).toResource();
  }

  private static @Nullable String find(Pattern pattern, List<String> lines) {
    for (String line : lines) {
      Matcher matcher = pattern.matcher(line);
      if (matcher.find()) {
        return matcher.group(1);
      }
    }
    return null;
  }
}
