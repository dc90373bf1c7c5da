package dev.peregrine.sdk.autoconfigure.internal.schema;

import dev.peregrine.sdk.autoconfigure.internal.tree.ConfigNode;
import dev.peregrine.sdk.autoconfigure.internal.tree.SequenceNode;

/**
 * A list, which is never null.
 *
 * @param item what its items may be
 * @param minItems how many it has at least
 */
public record ListType(Type item, int minItems) implements Type {

  @Override
  public boolean nullable() {
    return false;
  }

  @Override
  public String allowed() {
    return minItems == 0 ? "a list" : "a list of at least " + minItems + " item";
  }

  @Override
  public void checkPresent(ConfigNode node, Faults faults) {
    if (!(node instanceof SequenceNode list)) {
      faults.wrong(node, allowed());
      return;
    }
    if (list.items().size() < minItems) {
      faults.error(node.place(), "is an empty list; allowed: " + allowed());
    }
    for (ConfigNode element : list.items()) {
      item.check(element, faults);
    }
  }
}
