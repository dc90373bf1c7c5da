package dev.peregrine.sdk.autoconfigure.internal.schema;

import dev.peregrine.sdk.autoconfigure.internal.tree.ConfigNode;

/** What a value of a file may be. */
public sealed interface Type permits AttributeValueType, EnumType, ListType, ObjectType, ScalarType {

  /** Whether the value may be null, which says as much as leaving it out. */
  boolean nullable();

  /** What is allowed, for messages and the reference: {@code an integer of at least 0}. */
  String allowed();

  /** Reports what is wrong with a value that is not null. */
  void checkPresent(ConfigNode node, Faults faults);

  /** Reports what is wrong with a value. */
  default void check(ConfigNode node, Faults faults) {
    if (!node.isNull()) {
      checkPresent(node, faults);
    } else if (!nullable()) {
      faults.wrong(node, allowed());
    }
  }
}
