package io.opentelemetry.sdk.trace;

import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a span should hold, told in the plainest way. */
final class SpanModel {

  private final SpanLimits limits;
  final Map<String, Object> attributes = new LinkedHashMap<>();
  final List<String> events = new ArrayList<>();
  final List<String> links = new ArrayList<>();
  String name = "start";
  StatusData status = StatusData.unset();
  int totalAttributes;
  int totalEvents;
  int totalLinks;
  boolean ended;

  SpanModel(SpanLimits limits) {
    this.limits = limits;
  }

  void setAttribute(String key, Object value) {
    if (ended) {
      return;
    }
    if (attributes.containsKey(key)) {
      attributes.put(key, value);
      return;
    }
    totalAttributes++;
    if (attributes.size() < limits.getMaxNumberOfAttributes()) {
      attributes.put(key, value);
    }
  }

  void addEvent(String event) {
    if (!ended) {
      totalEvents++;
      if (events.size() < limits.getMaxNumberOfEvents()) {
        events.add(event);
      }
    }
  }

  void addLink(String spanId) {
    if (!ended) {
      totalLinks++;
      if (links.size() < limits.getMaxNumberOfLinks()) {
        links.add(spanId);
      }
    }
  }

  void setStatus(StatusCode code, String description) {
    if (!ended && code != StatusCode.UNSET && status.getStatusCode() != StatusCode.OK) {
      status = StatusData.create(code, code == StatusCode.ERROR ? description : "");
    }
  }

  void updateName(String newName) {
    if (!ended) {
      name = newName;
    }
  }
}
