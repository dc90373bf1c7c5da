package dev.peregrine.sdk.autoconfigure.internal.watch;

import dev.peregrine.sdk.autoconfigure.internal.tree.ConfigNode;
import dev.peregrine.sdk.autoconfigure.internal.tree.MappingNode;
import dev.peregrine.sdk.autoconfigure.internal.tree.ScalarNode;
import dev.peregrine.sdk.autoconfigure.internal.tree.SequenceNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Where two files say something different. Comments, order and layout are no difference; that a key
 * is missing and that it is null are one.
 */
final class TreeComparison {

  private final Set<String> units;
  private final List<String> differences = new ArrayList<>();

  private TreeComparison(Set<String> units) {
    this.units = units;
  }

  /**
   * The paths at which two files differ, each as deep as it can be named.
   *
   * @param units paths below which it does not matter what is different
   */
  static List<String> differences(MappingNode before, MappingNode after, Set<String> units) {
    TreeComparison comparison = new TreeComparison(units);
    comparison.compare(before, after);
    return List.copyOf(comparison.differences);
  }

  private void compare(ConfigNode before, ConfigNode after) {
    String path = after.place().path();
    if (units.contains(path)) {
      TreeComparison inside = new TreeComparison(Set.of());
      inside.compareContent(before, after);
      if (!inside.differences.isEmpty()) {
        differences.add(path);
      }
    } else {
      compareContent(before, after);
    }
  }

  private void compareContent(ConfigNode before, ConfigNode after) {
    if (before instanceof MappingNode from && after instanceof MappingNode to) {
      compareEntries(from, to);
    } else if (before instanceof SequenceNode from
        && after instanceof SequenceNode to
        && from.items().size() == to.items().size()) {
      for (int i = 0; i < to.items().size(); i++) {
        compare(from.items().get(i), to.items().get(i));
      }
    } else if (!(before instanceof ScalarNode from
        && after instanceof ScalarNode to
        && Objects.equals(from.value(), to.value())
        && Objects.equals(from.asString(), to.asString()))) {
      differences.add(after.place().path());
    }
  }

  private void compareEntries(MappingNode before, MappingNode after) {
    Set<String> keys = new LinkedHashSet<>(before.keys());
    keys.addAll(after.keys());
    for (String key : keys) {
      ConfigNode from = before.get(key);
      ConfigNode to = after.get(key);
      if (from == null) {
        differences.add(pathOf(after, key));
      } else if (to == null) {
        differences.add(pathOf(before, key));
      } else {
        compare(from, to);
      }
    }
  }

  private static String pathOf(MappingNode mapping, String key) {
    MappingNode.Entry entry = mapping.entries().get(key);
    return entry == null ? key : entry.keyPlace().path();
  }
}
