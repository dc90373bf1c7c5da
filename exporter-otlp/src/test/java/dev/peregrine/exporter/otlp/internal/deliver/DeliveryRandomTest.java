package dev.peregrine.exporter.otlp.internal.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.exporter.otlp.internal.deliver.Verdict.Kind;
import dev.peregrine.sdk.common.internal.Kept;
import dev.peregrine.testsupport.FakeMeters;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens in whatever order, every item is accounted for. */
class DeliveryRandomTest extends DeliveryFixture {

  private static final int RUNS = 300;
  private static final int STEPS = 120;

  private final FakeMeters<MeterProvider> meters = new FakeMeters<>(MeterProvider.class);
  private long made;
  private final List<CompletableResultCode> results = new ArrayList<>();
  private final List<CompletableResultCode> drains = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anything_randomOrder_loosesNoItemFromTheBooks(boolean keeps) {
    long seed = System.nanoTime();
    for (int run = 0; run < RUNS; run++) {
      Random random = new Random(seed + run);
      DeliveryRandomTest test = new DeliveryRandomTest();
      try {
        test.run(random, keeps, "seed " + (seed + run));
      } finally {
        test.releaseLog();
      }
    }
  }

  private void run(Random random, boolean keeps, String seed) {
    options.setDelivery(options.delivery().withMaxConcurrentRequests(1 + random.nextInt(4)));
    options.setMeterProvider(meters.provider());
    options.setInternalTelemetryVersion(InternalTelemetryVersion.LATEST);
    server.keepsTime = random.nextBoolean();
    Delivery delivery = keeps ? keeping(5 + random.nextInt(40)) : passing();
    for (int step = 0; step < STEPS; step++) {
      step(random, delivery);
      assertBalanced(delivery, seed + " step " + step);
    }
    CompletableResultCode shutdown = delivery.shutdown();
    while (!shutdown.isDone()) {
      step(random, delivery);
      timer.advance(SECOND);
    }
    drains.add(shutdown);
    assertBalanced(delivery, seed);
    DeliveryState state = delivery.state();
    assertThat(state.waitingItems() + state.inFlightItems()).as(seed).isZero();
    // T110 T111: the SDK's own metrics say the same.
    assertThat(meters.sum("otel.sdk.exporter.span.inflight", "{")).as(seed).isZero();
    assertThat(meters.sum("otel.sdk.exporter.span.exported", "{otel"))
        .as(seed)
        .isEqualTo(state.delivered());
    assertThat(meters.sum("otel.sdk.exporter.span.exported", "{error.type"))
        .as(seed)
        .isEqualTo(state.droppedItems());
    assertThat(results).as(seed).allMatch(CompletableResultCode::isDone);
    assertThat(drains).as(seed).allMatch(CompletableResultCode::isDone);
    assertThat(server.received.size()).as(seed).isGreaterThanOrEqualTo((int) state.delivered());
    assertThat(timer.isClosed() && server.shutdowns == 1).as(seed).isTrue();
    assertThat(server.traced).as(seed).isFalse();
    if (!keeps) {
      assertThat(results)
          .as(seed)
          .noneMatch(result -> result.getFailureThrowable() instanceof Kept);
    }
  }

  private void step(Random random, Delivery delivery) {
    switch (random.nextInt(8)) {
      case 0, 1 -> {
        if (random.nextInt(4) > 0 || delivery.isReady()) {
          int[] items = new int[1 + random.nextInt(6)];
          made += items.length;
          results.add(send(delivery, items));
        }
      }
      case 2 -> timer.advance(Duration.ofMillis(random.nextInt(3_000)));
      case 3 -> {
        if (random.nextInt(5) == 0) {
          drains.add(delivery.flush());
        }
      }
      case 4 -> server.answers = random.nextBoolean() ? null : call -> verdict(random);
      default -> {
        if (!server.calls.isEmpty()) {
          FakeServer.Call call = server.calls.get(random.nextInt(server.calls.size()));
          call.answer(verdict(random));
        }
      }
    }
  }

  private static Verdict verdict(Random random) {
    return switch (random.nextInt(9)) {
      case 0 -> FakeServer.UNAVAILABLE;
      case 1 -> FakeServer.UNREACHABLE;
      case 2 -> FakeServer.TOO_LARGE;
      case 3 -> FakeServer.REFUSED;
      case 4 -> FakeServer.throttled(random.nextInt(20));
      case 5 -> Verdict.delivered("200", random.nextInt(3), "");
      case 6 -> Verdict.noAnswer(Kind.REFUSED, new IllegalStateException("random"));
      default -> FakeServer.OK;
    };
  }

  private void assertBalanced(Delivery delivery, String where) {
    DeliveryState state = delivery.state();
    assertThat(state.made()).as(where).isEqualTo(made);
    assertThat(
            state.delivered() + state.droppedItems() + state.waitingItems() + state.inFlightItems())
        .as(where)
        .isEqualTo(made);
  }

  /** What is sent again and again is still sent only once if each answer comes. */
  @Test
  void anything_randomOutages_everyItemArrivesOnce() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Delivery delivery = keeping();
    int sent = 0;
    for (int step = 0; step < 2_000; step++) {
      boolean up = random.nextInt(3) > 0;
      server.answers = call -> up ? FakeServer.OK : FakeServer.UNREACHABLE;
      results.add(send(delivery, sent % 100, sent % 100));
      sent++;
      timer.advance(Duration.ofMillis(random.nextInt(1_500)));
    }
    server.answers = call -> FakeServer.OK;
    timer.advance(TIMEOUT);
    assertThat(server.received).as("seed %d", seed).hasSize(2 * sent);
    assertThat(delivery.state().delivered()).as("seed %d", seed).isEqualTo(2L * sent);
  }
}
