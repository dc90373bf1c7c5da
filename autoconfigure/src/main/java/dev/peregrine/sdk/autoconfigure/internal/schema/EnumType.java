package dev.peregrine.sdk.autoconfigure.internal.schema;

import dev.peregrine.sdk.autoconfigure.internal.text.NearestName;
import dev.peregrine.sdk.autoconfigure.internal.tree.ConfigNode;
import dev.peregrine.sdk.autoconfigure.internal.tree.ScalarNode;
import java.util.Map;

/**
 * One of a few names.
 *
 * @param name of the type
 * @param nullable whether it may be null
 * @param values the names and what they mean, in an order that makes sense
 */
public record EnumType(String name, boolean nullable, Map<String, String> values) implements Type {

  @Override
  public String allowed() {
    return String.join(", ", values.keySet());
  }

  @Override
  public void checkPresent(ConfigNode node, Faults faults) {
    if (!(node instanceof ScalarNode scalar)) {
      faults.wrong(node, allowed());
      return;
    }
    String value = String.valueOf(scalar.asString());
    if (!values.containsKey(value)) {
      faults.error(
          node.place(),
          "is "
              + scalar.shown()
              + NearestName.suggestion(value, values.keySet())
              + "; allowed: "
              + allowed());
    }
  }
}
