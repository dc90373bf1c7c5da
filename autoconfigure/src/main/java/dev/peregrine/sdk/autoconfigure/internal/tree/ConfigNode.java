package dev.peregrine.sdk.autoconfigure.internal.tree;

/** A node of a configuration file; immutable. */
public sealed interface ConfigNode permits MappingNode, SequenceNode, ScalarNode {

  /** Where it stands. */
  Place place();

  /**
   * What it is, for messages: {@code a mapping}, {@code a list}, {@code null}, {@code an integer}. It
   * never has the value.
   */
  String kind();

  /** Whether it is there, but null. */
  default boolean isNull() {
    return false;
  }
}
