package dev.peregrine.exporter.otlp.internal.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.exporter.otlp.internal.encode.SpanRequest;
import dev.peregrine.exporter.otlp.internal.encode.TestSpan;
import dev.peregrine.exporter.otlp.internal.options.ExporterOptions;
import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import dev.peregrine.sdk.common.health.ExporterHealth;
import dev.peregrine.sdk.common.health.ExporterState;
import dev.peregrine.sdk.common.health.TelemetryHealth;
import dev.peregrine.sdk.common.internal.health.HealthSources;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the health reports say of an exporter. */
class DeliveryHealthTest extends DeliveryFixture {

  private static final Instant START = Instant.ofEpochSecond(0, START_EPOCH_NANOS);

  private static ExporterHealth health(Delivery delivery) {
    return new DeliveryHealth("exporter/0", "http://collector", delivery::state).get();
  }

  @Test
  void get_nothingSentYet_isIdle() {
    ExporterHealth health = health(keeping());
    assertThat(health.name()).isEqualTo("exporter/0");
    assertThat(health.endpoint()).isEqualTo("http://collector");
    assertThat(health.state()).isEqualTo(ExporterState.IDLE);
    assertThat(health.since()).isEqualTo(START);
    assertThat(health.attempts()).isEqualTo(new ExporterHealth.Attempts(null, null, ""));
    assertThat(health.items().droppedInAll()).isZero();
  }

  @Test
  void get_serverGoesAndComesBack_followsIt() {
    Delivery delivery = keeping();
    send(delivery, 1, 2);
    assertThat(health(delivery).pending()).isEqualTo(new ExporterHealth.Pending(0, 0, 2, 1));
    timer.advance(SECOND);
    server.calls.get(0).answer(FakeServer.OK);
    ExporterHealth up = health(delivery);
    assertThat(up.state()).isEqualTo(ExporterState.UP);
    assertThat(up.attempts().lastSuccess()).isEqualTo(START.plusSeconds(1));
    assertThat(up.items().done()).isEqualTo(2);

    send(delivery, 3, 4, 5);
    server.calls.get(0).answer(FakeServer.UNREACHABLE);
    ExporterHealth down = health(delivery);
    assertThat(down.state()).isEqualTo(ExporterState.DOWN);
    assertThat(down.since()).isEqualTo(START.plusSeconds(1));
    assertThat(down.pending()).isEqualTo(new ExporterHealth.Pending(3, 3, 0, 0));
    assertThat(down.attempts().lastError()).isEqualTo(START.plusSeconds(1));
    assertThat(down.attempts().lastErrorText()).isNotEmpty();
  }

  @Test
  void get_serverAsksForPeace_isPaused() {
    Delivery delivery = keeping();
    send(delivery, 1);
    server.calls.get(0).answer(FakeServer.throttled(20));
    assertThat(health(delivery).state()).isEqualTo(ExporterState.PAUSED);
  }

  @Test
  void get_itemsLost_countsThemByCause() {
    Delivery delivery = keeping(4);
    server.answers = call -> FakeServer.UNREACHABLE;
    send(delivery, 1, 2, 3);
    send(delivery, 4, 5, 6);
    assertThat(health(delivery).items().dropped()).isEqualTo(Map.of("store_full", 3L));
  }

  @Test
  void get_shuttingDown_saysSo() {
    Delivery delivery = keeping();
    delivery.shutdown();
    timer.advance(Duration.ofMinutes(1));
    assertThat(health(delivery).state()).isEqualTo(ExporterState.SHUT_DOWN);
  }

  @Test
  void create_manyExporters_areThereUntilTheyAreShutDown() {
    int before = HealthSources.size();
    for (int i = 0; i < 500; i++) {
      FakeSenders senders = new FakeSenders();
      ExporterOptions options = ExporterOptions.http(OtlpSignal.TRACES);
      options.setEndpoint("http://many/" + i);
      options.setComponentLoader(senders);
      ExportPipeline<SpanData> pipeline =
          ExportPipeline.create(options, SpanRequest.LISTING, DeliveryHealthTest.class);
      assertThat(endpoints()).contains("http://many/" + i);
      pipeline.export(List.of(TestSpan.named("a")));
      senders.last().http(200, new byte[0]);
      assertThat(pipeline.shutdown().isSuccess()).isTrue();
      assertThat(endpoints()).doesNotContain("http://many/" + i);
    }
    assertThat(HealthSources.size()).isLessThanOrEqualTo(before);
  }

  private static List<String> endpoints() {
    return TelemetryHealth.snapshot().exporters().stream().map(ExporterHealth::endpoint).toList();
  }
}
