package dev.peregrine.sdk.autoconfigure.internal.schema;

import dev.peregrine.sdk.autoconfigure.internal.schema.Fault.Severity;
import dev.peregrine.sdk.autoconfigure.internal.tree.ConfigNode;
import dev.peregrine.sdk.autoconfigure.internal.tree.Place;
import dev.peregrine.sdk.autoconfigure.internal.tree.ScalarNode;
import java.util.ArrayList;
import java.util.List;

/** Collects faults in the order of the file. */
final class Faults {

  private final List<Fault> faults = new ArrayList<>();

  void error(Place place, String problem) {
    faults.add(new Fault(Severity.ERROR, place, problem));
  }

  void warning(Place place, String problem) {
    faults.add(new Fault(Severity.WARNING, place, problem));
  }

  void note(Place place, String problem) {
    faults.add(new Fault(Severity.NOTE, place, problem));
  }

  /** A value of a wrong kind. The value itself is not shown: it may be a secret at a wrong place. */
  void wrong(ConfigNode node, String allowed) {
    error(node.place(), "is " + node.kind() + "; allowed: " + allowed);
  }

  /** A scalar that is not what its property needs. */
  void wrongValue(ScalarNode node, String allowed) {
    String kind = node.value() instanceof String ? ", a string" : "";
    error(node.place(), "is " + node.shown() + kind + "; allowed: " + allowed);
  }

  List<Fault> list() {
    return List.copyOf(faults);
  }
}
