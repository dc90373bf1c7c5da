package dev.peregrine.sdk.autoconfigure.internal.schema;

import dev.peregrine.sdk.autoconfigure.internal.schema.Fault.Severity;
import dev.peregrine.sdk.autoconfigure.internal.text.NearestName;
import dev.peregrine.sdk.autoconfigure.internal.tree.ConfigNode;
import dev.peregrine.sdk.autoconfigure.internal.tree.Place;
import dev.peregrine.sdk.autoconfigure.internal.tree.ScalarNode;
import java.util.ArrayList;
import java.util.Collection;
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

  /** A node that the format does not promise to keep. */
  void experimental(Place place) {
    String note = "is experimental, and may change with any version";
    faults.add(new Fault(Severity.NOTE, place, note));
  }

  /**
   * A value of a wrong kind. The value itself is not shown: it may be a secret at a wrong place.
   */
  void wrong(ConfigNode node, String allowed) {
    error(node.place(), "is " + node.kind() + "; allowed: " + allowed);
  }

  /** A scalar that is not what its property needs. */
  void wrongValue(ScalarNode node, String allowed) {
    String kind = node.value() instanceof String ? ", a string" : "";
    error(node.place(), "is " + node.shown() + kind + "; allowed: " + allowed);
  }

  /** A name that is none of those known. */
  void unknown(Place place, String what, String name, Collection<String> known) {
    String suggestion = NearestName.suggestion(name, known);
    String allowed = known.isEmpty() ? "nothing" : String.join(", ", known);
    error(
        place, what + (suggestion.isEmpty() ? "; allowed: " : suggestion + " Allowed: ") + allowed);
  }

  List<Fault> list() {
    return List.copyOf(faults);
  }
}
