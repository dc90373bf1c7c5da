package io.opentelemetry.sdk.metrics;

import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import java.util.ArrayList;
import java.util.List;

/** Two metrics of one meter that have the same name, and how to tell them apart. */
record Conflict(
    InstrumentDescriptor first,
    StreamSpec firstSpec,
    InstrumentDescriptor second,
    StreamSpec secondSpec) {

  String message(InstrumentationScopeInfo scope) {
    return "Meter \""
        + scope.getName()
        + "\" has two metrics named \""
        + secondSpec.name()
        + "\", of "
        + first.label()
        + " and "
        + second.label()
        + ", which differ in "
        + differences()
        + ". Both are exported, and may be mistaken for each other. "
        + advice(scope);
  }

  private String differences() {
    List<String> differences = new ArrayList<>();
    add(differences, "instrument name", first.name(), second.name());
    add(differences, "kind", first.type(), second.type());
    add(differences, "value type", first.valueType(), second.valueType());
    add(differences, "unit", first.unit(), second.unit());
    add(differences, "description", firstSpec.description(), secondSpec.description());
    add(differences, "aggregation", firstSpec.aggregation(), secondSpec.aggregation());
    return differences.isEmpty() ? "what views set" : String.join(", ", differences);
  }

  private static void add(List<String> differences, String what, Object first, Object second) {
    if (!first.equals(second)) {
      differences.add(what + " (" + quoted(first) + " and " + quoted(second) + ")");
    }
  }

  private static String quoted(Object value) {
    return value instanceof String ? "\"" + value + '"' : value.toString();
  }

  private String advice(InstrumentationScopeInfo scope) {
    if (first.equals(second) || !second.name().equalsIgnoreCase(secondSpec.name())) {
      return "Give the views that select " + second.label() + " different names.";
    }
    boolean sameKind = first.type() == second.type() && first.unit().equals(second.unit());
    if (!sameKind) {
      return recipe("To rename one of them", scope, ".setName(\"another name\")");
    }
    if (first.valueType() != second.valueType()) {
      return "No view can tell them apart: one of them should be renamed where it is made.";
    }
    return recipe(
        "To make them one metric", scope, ".setDescription(\"" + first.description() + "\")");
  }

  private String recipe(String purpose, InstrumentationScopeInfo scope, String setting) {
    return purpose
        + ", register a view: registerView(InstrumentSelector.builder().setMeterName(\""
        + scope.getName()
        + "\").setName(\""
        + second.name()
        + "\").setType(InstrumentType."
        + second.type()
        + ").setUnit(\""
        + second.unit()
        + "\").build(), View.builder()"
        + setting
        + ".build())";
  }
}
