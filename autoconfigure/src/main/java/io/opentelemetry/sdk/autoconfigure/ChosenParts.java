package io.opentelemetry.sdk.autoconfigure;

import java.util.ArrayList;
import java.util.List;

/** What was chosen for a signal, for the log; it is put into words only if it is logged. */
final class ChosenParts {

  private final List<String> roles = new ArrayList<>();
  private final List<Object> parts = new ArrayList<>();

  void add(String role, Object part) {
    roles.add(role);
    parts.add(part);
  }

  @Override
  public String toString() {
    if (parts.isEmpty()) {
      return "no exporter";
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      text.append(i == 0 ? "" : ", ").append(roles.get(i)).append(' ').append(parts.get(i));
    }
    return text.toString();
  }
}
