package dev.peregrine.sdk.autoconfigure.internal.tree;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.Map;

/** Trees for tests. */
public final class Trees {

  private Trees() {}

  public static MappingNode parse(String yaml) {
    return parse(yaml, Map.of());
  }

  public static MappingNode parse(String yaml, Map<String, String> variables) {
    return ConfigTree.parse("otel.yaml", new ByteArrayInputStream(yaml.getBytes(UTF_8)), variables::get);
  }

  /** The node at the end of some keys, and of indexes of lists. */
  static ConfigNode at(ConfigNode node, Object... steps) {
    ConfigNode current = node;
    for (Object step : steps) {
      ConfigNode next =
          step instanceof Integer index
              ? ((SequenceNode) current).items().get(index)
              : ((MappingNode) current).get((String) step);
      if (next == null) {
        throw new AssertionError("nothing at " + step);
      }
      current = next;
    }
    return current;
  }

  static ScalarNode scalar(ConfigNode node, Object... steps) {
    return (ScalarNode) at(node, steps);
  }
}
