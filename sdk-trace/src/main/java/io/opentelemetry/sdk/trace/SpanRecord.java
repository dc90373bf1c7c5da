package io.opentelemetry.sdk.trace;

import dev.peregrine.sdk.common.internal.AttributeFold;
import dev.peregrine.sdk.common.internal.annotation.HotPath;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.LogMark.Dropped;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a span's log amounts to: attributes, events and links within their limits, the last name,
 * the status by its rules. Made by one thread, and not changed after the constructor; who hands it
 * to other threads publishes it safely.
 */
final class SpanRecord {

  private static final SpanRecord EMPTY = new SpanRecord(new Object[0], 0, SpanLimits.getDefault());

  private final AttributeFold attributes;
  private final int maxEvents;
  private final int maxLinks;
  private List<EventData> events = List.of();
  private List<LinkData> links = List.of();
  private @Nullable String newName;
  private StatusData status = StatusData.unset();
  private int droppedAttributes;
  private int droppedEvents;
  private int droppedLinks;

  private SpanRecord(Object[] log, int count, SpanLimits limits) {
    attributes = new AttributeFold(log, limits.getMaxNumberOfAttributes());
    maxEvents = limits.getMaxNumberOfEvents();
    maxLinks = limits.getMaxNumberOfLinks();
    for (int i = 0; i < count; i++) {
      if (log[2 * i] instanceof LogMark mark) {
        add(mark, log[2 * i + 1]);
      } else {
        attributes.add(log, i);
      }
    }
    events = events.isEmpty() ? events : Collections.unmodifiableList(events);
    links = links.isEmpty() ? links : Collections.unmodifiableList(links);
  }

  /**
   * Reads a log.
   *
   * @param log {@code key, value, …}; the first {@code count} pairs no longer change
   */
  @HotPath("OtlpEncodeBenchmark")
  static SpanRecord of(Object[] log, int count, SpanLimits limits) {
    return count == 0 ? EMPTY : new SpanRecord(log, count, limits);
  }

  private void add(LogMark mark, Object value) {
    switch (mark) {
      case EVENT -> addEvent((EventData) value);
      case LINK -> addLink((LinkData) value);
      case NAME -> newName = (String) value;
      case STATUS -> {
        if (status.getStatusCode() != StatusCode.OK) {
          status = (StatusData) value;
        }
      }
      case DROPPED -> {
        Dropped dropped = (Dropped) value;
        droppedAttributes += dropped.attributes();
        droppedEvents += dropped.events();
        droppedLinks += dropped.links();
      }
    }
  }

  private void addEvent(EventData event) {
    if (events.size() >= maxEvents) {
      droppedEvents++;
      return;
    }
    events = events.isEmpty() ? new ArrayList<>(4) : events;
    events.add(event);
  }

  private void addLink(LinkData link) {
    if (links.size() >= maxLinks) {
      droppedLinks++;
      return;
    }
    links = links.isEmpty() ? new ArrayList<>(4) : links;
    links.add(link);
  }

  AttributeFold attributes() {
    return attributes;
  }

  List<EventData> events() {
    return events;
  }

  List<LinkData> links() {
    return links;
  }

  /** The name that replaced the first one, if any did. */
  @Nullable String newName() {
    return newName;
  }

  StatusData status() {
    return status;
  }

  int totalAttributes() {
    return attributes.count() + droppedAttributes();
  }

  int totalEvents() {
    return events.size() + droppedEvents;
  }

  int totalLinks() {
    return links.size() + droppedLinks;
  }

  private int droppedAttributes() {
    return droppedAttributes + attributes.dropped();
  }

  /** Whether the limits kept anything out. */
  boolean hasDropped() {
    return (droppedAttributes() | droppedEvents | droppedLinks) != 0;
  }

  /**
   * Makes a log shorter without changing what it amounts to.
   *
   * @param pairs the log, whose pairs in the range are replaced
   * @param from where the range starts; what is before stays as it is
   * @param to where the log ends
   * @return where it ends now
   */
  @SuppressWarnings("ReferenceEquality") // the same entry, not an equal one
  static int compact(Object[] pairs, int from, int to, SpanLimits limits) {
    Object[] log = pairs.clone();
    SpanRecord before = of(log, from, limits);
    SpanRecord after = of(log, to, limits);
    LogWriter out = new LogWriter(pairs, from);
    if (after.hasDropped()) {
      out.dropped(
          after.droppedAttributes() - before.droppedAttributes(),
          after.droppedEvents - before.droppedEvents,
          after.droppedLinks - before.droppedLinks);
    }
    if (after.newName != null && !after.newName.equals(before.newName)) {
      out.add(LogMark.NAME, after.newName);
    }
    if (after.status != before.status) {
      out.add(LogMark.STATUS, after.status);
    }
    out.addChanged(before.attributes, after.attributes);
    out.addAll(LogMark.EVENT, after.events.subList(before.events.size(), after.events.size()));
    out.addAll(LogMark.LINK, after.links.subList(before.links.size(), after.links.size()));
    return out.end();
  }
}
