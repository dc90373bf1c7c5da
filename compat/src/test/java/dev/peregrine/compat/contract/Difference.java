package dev.peregrine.compat.contract;

/**
 * A difference between a type or member of ours and the incumbent's.
 *
 * @param name {@code class} or {@code class#member(parameters)}
 */
record Difference(Kind kind, String name, String detail) implements Comparable<Difference> {
  enum Kind {
    REMOVED,
    CHANGED,
    ADDED
  }

  @Override
  public int compareTo(Difference other) {
    int byName = name.compareTo(other.name);
    return byName != 0 ? byName : kind.compareTo(other.kind);
  }

  @Override
  public String toString() {
    return kind + " " + name + (detail.isEmpty() ? "" : "  [" + detail + "]");
  }
}
