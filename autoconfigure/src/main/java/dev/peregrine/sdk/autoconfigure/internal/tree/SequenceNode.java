package dev.peregrine.sdk.autoconfigure.internal.tree;

import java.util.List;

/** A list of nodes. */
public final class SequenceNode implements ConfigNode {

  private final Place place;
  private final List<ConfigNode> items;

  SequenceNode(Place place, List<ConfigNode> items) {
    this.place = place;
    this.items = List.copyOf(items);
  }

  @Override
  public Place place() {
    return place;
  }

  @Override
  public String kind() {
    return "a list";
  }

  /** The items, some of which may be null scalars. */
  public List<ConfigNode> items() {
    return items;
  }
}
