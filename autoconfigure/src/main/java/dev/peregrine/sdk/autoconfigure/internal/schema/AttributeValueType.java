package dev.peregrine.sdk.autoconfigure.internal.schema;

import dev.peregrine.sdk.autoconfigure.internal.tree.ConfigNode;
import dev.peregrine.sdk.autoconfigure.internal.tree.MappingNode;
import dev.peregrine.sdk.autoconfigure.internal.tree.ScalarNode;
import dev.peregrine.sdk.autoconfigure.internal.tree.SequenceNode;

/** The value of an attribute: a scalar, or a list of scalars of one kind. Null is allowed. */
public record AttributeValueType() implements Type {

  @Override
  public boolean nullable() {
    return true;
  }

  @Override
  public String allowed() {
    return "a string, a boolean, a number, or a list of one of these";
  }

  @Override
  public void checkPresent(ConfigNode node, Faults faults) {
    if (node instanceof MappingNode) {
      faults.wrong(node, allowed());
    } else if (node instanceof SequenceNode list) {
      checkItems(list, faults);
    }
  }

  private void checkItems(SequenceNode list, Faults faults) {
    if (list.items().isEmpty()) {
      faults.error(list.place(), "is an empty list; allowed: " + allowed());
    }
    Class<?> first = null;
    for (ConfigNode item : list.items()) {
      if (!(item instanceof ScalarNode scalar) || scalar.isNull()) {
        faults.wrong(item, "a string, a boolean or a number");
        return;
      }
      Class<?> kind = kindOf(scalar);
      if (first != null && first != kind) {
        faults.wrong(item, "what the first item of the list is: " + list.items().get(0).kind());
        return;
      }
      first = kind;
    }
  }

  private static Class<?> kindOf(ScalarNode scalar) {
    if (scalar.asBoolean() != null) {
      return Boolean.class;
    }
    return scalar.asDouble() == null ? String.class : Double.class;
  }
}
