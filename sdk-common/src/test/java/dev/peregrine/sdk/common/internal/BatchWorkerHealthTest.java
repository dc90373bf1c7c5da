package dev.peregrine.sdk.common.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.common.health.ProcessorHealth;
import dev.peregrine.sdk.common.health.TelemetryHealth;
import dev.peregrine.sdk.common.internal.health.HealthSources;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BatchWorkerHealthTest {

  private final RecordingExporter exporter = new RecordingExporter();

  private static List<ProcessorHealth> processors(String type) {
    return TelemetryHealth.snapshot().processors().stream()
        .filter(processor -> processor.name().startsWith(type + "/"))
        .toList();
  }

  @Test
  void get_someOfEverything_countsEachItemOnce() {
    BatchWorker<Integer> worker =
        BatchWorker.builder(exporter)
            .setId(ComponentId.next("counting_processor"))
            .setMaxQueueSize(4)
            .setMaxBatchSize(2)
            .withoutThread(new FakeWaiter());
    worker.announce();
    for (int i = 0; i < 6; i++) {
      worker.offer(i);
    }
    worker.loop().step();
    ProcessorHealth health = processors("counting_processor").get(0);
    assertThat(health.name()).isEqualTo("counting_processor/0");
    assertThat(health.queueSize()).isEqualTo(2);
    assertThat(health.queueCapacity()).isEqualTo(4);
    assertThat(health.bytes()).isPositive();
    assertThat(health.items().done()).isEqualTo(2);
    assertThat(health.items().dropped()).isEqualTo(Map.of("queue_full", 2L));

    worker.shutdown();
    worker.loop().run();
    assertThat(processors("counting_processor")).isEmpty();
    worker.offer(7);
    assertThat(worker.get().items().done() + worker.get().items().droppedInAll()).isEqualTo(7);
  }

  @Test
  void shutdown_thousandsOfWorkers_leaveNothingBehind() throws Exception {
    int before = HealthSources.size();
    for (int i = 0; i < 2_000; i++) {
      Thread[] thread = new Thread[1];
      BatchWorker<Integer> worker =
          BatchWorker.builder(exporter)
              .setThreadFactory(loop -> thread[0] = new Thread(loop))
              .start();
      assertThat(worker.shutdown().join(1, TimeUnit.MINUTES).isSuccess()).isTrue();
      thread[0].join();
    }
    assertThat(HealthSources.size()).isLessThanOrEqualTo(before);
  }
}
