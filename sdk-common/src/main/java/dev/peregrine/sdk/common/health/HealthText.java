package dev.peregrine.sdk.common.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a snapshot as tables, one for each kind of component. */
final class HealthText {

  private static final String NONE = "-";

  private HealthText() {}

  static String of(TelemetryHealth health) {
    StringBuilder out = new StringBuilder();
    out.append("telemetry at ").append(health.time()).append(": ");
    out.append(bytes(health.usedBytes())).append(" of ").append(bytes(health.budgetBytes()));
    out.append(" used\n");
    List<String[]> exporters = new ArrayList<>();
    health.exporters().forEach(exporter -> exporters.add(cells(exporter, health.time())));
    table(
        out,
        exporters,
        "exporter,state,endpoint,waiting,in flight,delivered,dropped,last success,last error");
    List<String[]> processors = new ArrayList<>();
    health.processors().forEach(processor -> processors.add(cells(processor)));
    table(out, processors, "processor,queue,capacity,bytes,processed,dropped");
    List<String[]> readers = new ArrayList<>();
    health.readers().forEach(reader -> readers.add(cells(reader, health.time())));
    table(out, readers, "reader,collections,failures,last,took");
    return out.toString();
  }

  private static String[] cells(ExporterHealth exporter, Instant now) {
    ExporterHealth.Pending pending = exporter.pending();
    ExporterHealth.Attempts attempts = exporter.attempts();
    String error = ago(attempts.lastError(), now);
    return new String[] {
      exporter.name(),
      exporter.state() + " for " + duration(Duration.between(exporter.since(), now)),
      exporter.endpoint(),
      pending.waitingItems() + " (" + bytes(pending.waitingBytes()) + ")",
      pending.inFlightItems() + " in " + pending.inFlightRequests(),
      Long.toString(exporter.items().done()),
      dropped(exporter.items()),
      ago(attempts.lastSuccess(), now),
      attempts.lastErrorText().isEmpty() ? error : error + ": " + attempts.lastErrorText()
    };
  }

  private static String[] cells(ProcessorHealth processor) {
    return new String[] {
      processor.name(),
      Integer.toString(processor.queueSize()),
      Integer.toString(processor.queueCapacity()),
      bytes(processor.bytes()),
      Long.toString(processor.items().done()),
      dropped(processor.items())
    };
  }

  private static String[] cells(ReaderHealth reader, Instant now) {
    return new String[] {
      reader.name(),
      Long.toString(reader.collections()),
      Long.toString(reader.failures()),
      ago(reader.lastCollection(), now),
      reader.lastCollection() == null ? NONE : duration(reader.lastDuration())
    };
  }

  private static String dropped(ItemCounts items) {
    return items.dropped().isEmpty()
        ? NONE
        : items.dropped().entrySet().stream()
            .map((Map.Entry<String, Long> entry) -> entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining(", "));
  }

  private static String ago(@Nullable Instant time, Instant now) {
    return time == null ? NONE : duration(Duration.between(time, now)) + " ago";
  }

  /** Rounded to a unit that people like: {@code 1.5 ms}, {@code 12 s}, {@code 2 h 5 min}. */
  static String duration(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds >= 3600) {
      return duration.toHours() + " h " + duration.toMinutesPart() + " min";
    }
    if (seconds >= 60) {
      return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
    }
    return seconds >= 1
        ? decimal(duration.toMillis() / 1e3) + " s"
        : decimal(duration.toNanos() / 1e6) + " ms";
  }

  static String bytes(long bytes) {
    double kibibytes = bytes / 1024.0;
    return kibibytes < 1024 ? decimal(kibibytes) + " KiB" : decimal(kibibytes / 1024) + " MiB";
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.1f", value);
  }

  private static void table(StringBuilder out, List<String[]> rows, String headings) {
    if (rows.isEmpty()) {
      return;
    }
    List<String[]> all = new ArrayList<>(rows);
    all.add(0, headings.split(",", -1));
    int[] widths = new int[all.get(0).length];
    for (String[] row : all) {
      for (int i = 0; i < row.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    out.append('\n');
    for (String[] row : all) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.length; i++) {
        line.append(row[i]).append(" ".repeat(widths[i] - row[i].length() + 2));
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
  }
}
