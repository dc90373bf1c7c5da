package dev.peregrine.exporter.otlp.internal.deliver;

import static dev.peregrine.exporter.otlp.internal.deliver.FakeServer.OK;
import static dev.peregrine.exporter.otlp.internal.deliver.FakeServer.REFUSED;
import static dev.peregrine.exporter.otlp.internal.deliver.FakeServer.TOO_LARGE;
import static dev.peregrine.exporter.otlp.internal.deliver.FakeServer.UNAVAILABLE;
import static dev.peregrine.exporter.otlp.internal.deliver.FakeServer.throttled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.exporter.otlp.internal.store.DropCause;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Flush and shutdown. */
class DeliveryDrainTest extends DeliveryFixture {

  /** A delivery with one item that met an outage. */
  private Delivery down() {
    Delivery delivery = keeping();
    send(delivery, 1).whenComplete(() -> {});
    server.answer(UNAVAILABLE);
    return delivery;
  }

  private static void assertFailed(CompletableResultCode result, String message) {
    assertThat(result.isDone()).isTrue();
    assertThat(result.isSuccess()).isFalse();
    assertThat(result.getFailureThrowable()).hasMessageContaining(message);
  }

  @Test
  void flush_nothingThere_succeedsAtOnce() {
    assertThat(keeping().flush().isSuccess()).isTrue();
  }

  @Test
  void flush_requestsUnderWay_waitsForThoseOnly() {
    Delivery delivery = keeping();
    send(delivery, 1).whenComplete(() -> {});
    CompletableResultCode flush = delivery.flush();
    send(delivery, 2).whenComplete(() -> {});
    assertThat(flush.isDone()).isFalse();
    server.answer(OK);
    assertThat(flush.isSuccess()).isTrue();
  }

  @Test
  void flush_requestsUnderWayEndInTime_needsNoAlarm() {
    Delivery delivery = keeping();
    send(delivery, 1).whenComplete(() -> {});
    CompletableResultCode flush = delivery.flush();
    assertThat(timer.scheduled()).isZero();
    server.answer(UNAVAILABLE);
    assertThat(timer.scheduled()).isPositive();
    timer.advance(TIMEOUT);
    server.answer(UNAVAILABLE);
    assertFailed(flush, "1 items wait");
  }

  @Test
  void flush_requestsWithoutLimit_endsNevertheless() {
    options.setTimeout(Duration.ZERO);
    Delivery delivery = keeping();
    send(delivery, 1).whenComplete(() -> {});
    CompletableResultCode flush = delivery.flush();
    timer.advance(TIMEOUT);
    assertFailed(flush, "1 items wait");
  }

  @Test
  void flush_oneIsRefused_failsWhenAllAreDone() {
    Delivery delivery = keeping();
    send(delivery, 1).whenComplete(() -> {});
    send(delivery, 2).whenComplete(() -> {});
    CompletableResultCode flush = delivery.flush();
    server.answer(REFUSED);
    assertThat(flush.isDone()).isFalse();
    server.answer(OK);
    assertFailed(flush, "400");
    assertThat(delivery.flush().isSuccess()).isTrue();
  }

  @Test
  void flush_oneIsCut_waitsForBothHalves() {
    Delivery delivery = keeping();
    send(delivery, 1, 2).whenComplete(() -> {});
    CompletableResultCode flush = delivery.flush();
    server.answer(TOO_LARGE);
    server.answer(OK);
    assertThat(flush.isDone()).isFalse();
    server.answer(OK);
    assertThat(flush.isSuccess()).isTrue();
  }

  @Test
  void flush_gateClosed_triesAtOnceAndUntilItsTimeIsOver() {
    Delivery delivery = down();
    CompletableResultCode flush = delivery.flush();
    assertThat(server.calls).hasSize(1);
    server.answer(UNAVAILABLE);
    timer.advance(Duration.ofSeconds(2));
    assertThat(server.calls).hasSize(1);
    server.answer(OK);
    assertThat(flush.isSuccess()).isTrue();
  }

  @Test
  void flush_serverStaysAway_failsAndSaysHowMuchWaits() {
    Delivery delivery = down();
    send(delivery, 2, 3).whenComplete(() -> {});
    server.answers = call -> UNAVAILABLE;
    CompletableResultCode flush = delivery.flush();
    // The attempt after that of the eighth second would come too late.
    advance(Duration.ofSeconds(8), () -> assertThat(flush.isDone()).isFalse());
    assertFailed(flush, "3 items wait");
    server.answers = call -> OK;
    timer.advance(Duration.ofSeconds(3));
    assertThat(server.received).hasSize(3);
  }

  @Test
  void flush_serverAwayForLongAlready_triesOnce() {
    Delivery delivery = down();
    server.answers = call -> UNAVAILABLE;
    timer.advance(Duration.ofMinutes(1));
    server.answers = null;
    CompletableResultCode flush = delivery.flush();
    assertThat(flush.isDone()).isFalse();
    server.answer(UNAVAILABLE);
    assertFailed(flush, "1 items wait");
  }

  // O21
  @Test
  void flush_serverAskedForPeace_waitsForItOrFailsAtOnce() {
    Delivery delivery = keeping();
    send(delivery, 1).whenComplete(() -> {});
    server.answer(throttled(5));
    CompletableResultCode first = delivery.flush();
    advance(Duration.ofSeconds(5), () -> assertThat(server.calls).isEmpty());
    server.answer(throttled(60));
    assertFailed(first, "1 items wait");
    assertFailed(delivery.flush(), "1 items wait");
    assertThat(server.calls).isEmpty();
  }

  @Test
  void flush_muchIsWaiting_usesAllSlots() {
    Delivery delivery = down();
    for (int i = 2; i < 10; i++) {
      send(delivery, i).whenComplete(() -> {});
    }
    CompletableResultCode flush = delivery.flush();
    server.answer(OK);
    assertThat(server.calls).hasSize(4);
    server.answers = call -> OK;
    while (!server.calls.isEmpty()) {
      server.answer(OK);
    }
    assertThat(flush.isSuccess()).isTrue();
  }

  @Test
  void flush_withoutTimeout_endsNevertheless() {
    options.setTimeout(Duration.ZERO);
    Delivery delivery = down();
    server.answers = call -> UNAVAILABLE;
    CompletableResultCode flush = delivery.flush();
    timer.advance(TIMEOUT);
    assertFailed(flush, "1 items wait");
  }

  // T102
  @Test
  void shutdown_idle_closesEverything() {
    Delivery delivery = keeping();
    assertThat(delivery.shutdown().isSuccess()).isTrue();
    assertThat(server.shutdowns).isEqualTo(1);
    assertThat(timer.isClosed()).isTrue();
  }

  @Test
  void shutdown_requestsUnderWayAndWaiting_areDeliveredFirst() {
    Delivery delivery = down();
    send(delivery, 2).whenComplete(() -> {});
    CompletableResultCode shutdown = delivery.shutdown();
    assertThat(server.calls).hasSize(1);
    assertThat(server.shutdowns).isZero();
    server.answer(OK);
    server.answer(OK);
    assertThat(shutdown.isSuccess()).isTrue();
    assertThat(server.received).hasSize(2);
    assertThat(timer.isClosed()).isTrue();
  }

  @Test
  void shutdown_serverStaysAway_dropsWhatWaitsAndCounts() {
    Delivery delivery = keeping();
    CompletableResultCode export = send(delivery, 1);
    server.answer(UNAVAILABLE);
    server.answers = call -> UNAVAILABLE;
    CompletableResultCode shutdown = delivery.shutdown();
    advance(Duration.ofSeconds(8), () -> assertThat(shutdown.isDone()).isFalse());
    assertFailed(shutdown, "1 items wait");
    assertThat(export.isDone()).isTrue();
    assertThat(delivery.state().dropped()).isEqualTo(Map.of(DropCause.SHUTDOWN, 1L));
    assertThat(delivery.state().waitingItems()).isZero();
    assertThat(timer.isClosed()).isTrue();
  }

  @Test
  void shutdown_serverAwayForLongAlready_triesOnceEvenIfAskedForPeace() {
    Delivery delivery = keeping();
    send(delivery, 1).whenComplete(() -> {});
    server.answer(throttled(100));
    timer.advance(Duration.ofMinutes(1));
    CompletableResultCode shutdown = delivery.shutdown();
    assertThat(server.calls).hasSize(1);
    server.answer(UNAVAILABLE);
    assertFailed(shutdown, "1 items wait");
  }

  @Test
  void shutdown_attemptHangs_endsInTimeAndIgnoresALateAnswer() {
    Delivery delivery = keeping();
    CompletableResultCode export = send(delivery, 1);
    CompletableResultCode shutdown = delivery.shutdown();
    timer.advance(TIMEOUT);
    assertFailed(shutdown, "1 items wait");
    assertThat(export.isDone()).isTrue();
    server.answer(OK);
    assertThat(delivery.state().dropped()).isEqualTo(Map.of(DropCause.SHUTDOWN, 1L));
    assertThat(delivery.state().delivered()).isZero();
  }

  @Test
  void shutdown_attemptsMadeMeanwhile_haveTheRestOfItsTime() {
    Delivery delivery = down();
    CompletableResultCode shutdown = delivery.shutdown();
    timer.advance(Duration.ofSeconds(4));
    server.answer(UNAVAILABLE);
    timer.advance(Duration.ofSeconds(2));
    assertThat(server.calls.get(0).timeoutNanos).isEqualTo(Duration.ofSeconds(4).toNanos());
    server.answer(OK);
    assertThat(shutdown.isSuccess()).isTrue();
  }

  @Test
  void shutdown_senderTakesTime_isWaitedFor() {
    server.end = new CompletableResultCode();
    Delivery delivery = keeping();
    CompletableResultCode shutdown = delivery.shutdown();
    assertThat(shutdown.isDone()).isFalse();
    server.end.succeed();
    assertThat(shutdown.isSuccess()).isTrue();
  }

  @Test
  void shutdown_withoutStore_dropsWhatIsBetweenAttempts() {
    Delivery delivery = passing();
    CompletableResultCode export = send(delivery, 1);
    server.answer(UNAVAILABLE);
    CompletableResultCode shutdown = delivery.shutdown();
    server.answers = call -> UNAVAILABLE;
    server.answer(UNAVAILABLE);
    timer.advance(TIMEOUT);
    assertThat(shutdown.isDone()).isTrue();
    assertThat(shutdown.isSuccess()).isFalse();
    assertThat(export.isDone()).isTrue();
    assertThat(delivery.state().droppedItems()).isEqualTo(1);
  }

  /** All of what a shutdown loses is counted when its result is there. */
  @Test
  void shutdown_requestIsBeingKept_waitsForIt() {
    Delivery delivery = keeping();
    send(delivery, 1).whenComplete(() -> {});
    send(delivery, 2).whenComplete(() -> {});
    CompletableResultCode shutdown = delivery.shutdown();
    List<Boolean> done = new ArrayList<>();
    duringCopy =
        () -> {
          server.answer(FakeServer.throttled(60));
          done.add(shutdown.isDone());
        };

    server.answer(FakeServer.throttled(60));

    assertThat(done).containsExactly(false);
    assertFailed(shutdown, "2 items wait");
    assertThat(delivery.state().dropped()).isEqualTo(Map.of(DropCause.SHUTDOWN, 2L));
  }
}
