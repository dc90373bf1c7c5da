package dev.peregrine.sdk.common.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peregrine.sdk.common.internal.health.HealthSources;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TelemetryHealthTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private static ExporterHealth exporter(String name) {
    return new ExporterHealth(
        name,
        ExporterState.DOWN,
        NOW.minusSeconds(125),
        "http://localhost:4317",
        new ExporterHealth.Pending(1024, 300 << 10, 512, 1),
        new ExporterHealth.Attempts(
            NOW.minusSeconds(7300), NOW.minusMillis(1500), "connection refused"),
        new ItemCounts(40_000, Map.of("store_full", 512L, "budget", 3L, "rejected", 0L)));
  }

  @Test
  void snapshot_componentsComeAndGo_hasThoseThatAreThereByName() {
    Supplier<ExporterHealth> second = () -> exporter("test_exporter/1");
    Supplier<ExporterHealth> first = () -> exporter("test_exporter/0");
    HealthSources.add(second);
    HealthSources.add(first);
    assertThat(namesOfTestExporters()).containsExactly("test_exporter/0", "test_exporter/1");

    HealthSources.remove(first);
    assertThat(namesOfTestExporters()).containsExactly("test_exporter/1");
    HealthSources.remove(second);
    assertThat(namesOfTestExporters()).isEmpty();
  }

  private static List<String> namesOfTestExporters() {
    return TelemetryHealth.snapshot().exporters().stream()
        .map(ExporterHealth::name)
        .filter(name -> name.startsWith("test_exporter/"))
        .toList();
  }

  @Test
  void sources_forgottenWithoutShutdown_leave() {
    List<WeakReference<Object>> gone = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      String name = "forgotten/" + i;
      Supplier<ExporterHealth> source = () -> exporter(name);
      HealthSources.add(source);
      gone.add(new WeakReference<>(source));
    }
    while (gone.stream().anyMatch(reference -> reference.get() != null)) {
      System.gc();
    }
    assertThat(TelemetryHealth.snapshot().exporters())
        .noneMatch(exporter -> exporter.name().startsWith("forgotten/"));
  }

  @Test
  void toString_someOfEachKind_isATableOfWhatThereIs() {
    TelemetryHealth health =
        new TelemetryHealth(
            NOW,
            64 << 20,
            (3 << 20) / 2,
            List.of(exporter("otlp_grpc_span_exporter/0")),
            List.of(
                new ProcessorHealth(
                    "batching_span_processor/0", 17, 2048, 17 << 10, new ItemCounts(5, Map.of()))),
            List.of(
                new ReaderHealth("periodic_metric_reader/0", 0, 0, null, Duration.ZERO),
                new ReaderHealth(
                    "periodic_metric_reader/1",
                    3,
                    1,
                    NOW.minusSeconds(12),
                    Duration.ofNanos(1_500_000))));
    assertThat(health.toString())
        .isEqualTo(
            """
            telemetry at 2026-01-02T03:04:05Z: 1.5 MiB of 64 MiB used

            exporter                   state               endpoint               waiting         \
            in flight  delivered  dropped                   last success   last error
            otlp_grpc_span_exporter/0  DOWN for 2 min 5 s  http://localhost:4317  1024 (300 KiB)  \
            512 in 1   40000      3 budget, 512 store_full  2 h 1 min ago  \
            1.5 s ago: connection refused

            processor                  queue  capacity  bytes   processed  dropped
            batching_span_processor/0  17     2048      17 KiB  5          -

            reader                    collections  failures  last      took
            periodic_metric_reader/0  0            0         -         -
            periodic_metric_reader/1  3            1         12 s ago  1.5 ms
            """);
  }

  @Test
  void toString_nothingThere_isOneLine() {
    assertThat(new TelemetryHealth(NOW, 1 << 20, 0, List.of(), List.of(), List.of()))
        .hasToString("telemetry at 2026-01-02T03:04:05Z: 0 KiB of 1 MiB used\n");
  }

  @Test
  void itemCounts_leaveOutWhatIsZeroAndCannotBeChanged() {
    Map<String, Long> dropped = exporter("x").items().dropped();
    assertThat(dropped).containsExactly(Map.entry("budget", 3L), Map.entry("store_full", 512L));
    assertThat(exporter("x").items().droppedInAll()).isEqualTo(515);
    assertThatThrownBy(() -> dropped.put("more", 1L))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
