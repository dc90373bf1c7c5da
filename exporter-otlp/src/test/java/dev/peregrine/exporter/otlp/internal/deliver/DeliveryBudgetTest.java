package dev.peregrine.exporter.otlp.internal.deliver;

import static dev.peregrine.exporter.otlp.internal.deliver.FakeServer.OK;
import static dev.peregrine.exporter.otlp.internal.deliver.FakeServer.TOO_LARGE;
import static dev.peregrine.exporter.otlp.internal.deliver.FakeServer.UNAVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.exporter.otlp.internal.store.DropCause;
import dev.peregrine.sdk.common.internal.budget.ByteBudget;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What requests take of the process's byte budget. */
class DeliveryBudgetTest extends DeliveryFixture {

  private final ByteBudget budget = new ByteBudget(10);

  @BeforeEach
  void setBudget() {
    options.setBudget(budget);
  }

  @Test
  void request_untilItIsDelivered_takesItsBytes() {
    Delivery delivery = keeping();
    send(delivery, 1, 2, 3).whenComplete(() -> {});
    assertThat(budget.used()).isEqualTo(3);
    server.answer(UNAVAILABLE);
    assertThat(budget.used()).isEqualTo(3);
    timer.advance(SECOND);
    server.answer(OK);
    assertThat(budget.used()).isZero();
  }

  @Test
  void request_cutOrDropped_givesItsBytesBack() {
    Delivery delivery = keeping(2);
    send(delivery, 1, 2, 3).whenComplete(() -> {});
    server.answer(TOO_LARGE);
    assertThat(budget.used()).isEqualTo(3);
    server.answer(OK);
    server.answer(FakeServer.REFUSED);
    assertThat(budget.used()).isZero();
    send(delivery, 4, 5, 6).whenComplete(() -> {});
    server.answer(UNAVAILABLE);
    assertThat(delivery.state().dropped()).containsEntry(DropCause.STORE_FULL, 3L);
    assertThat(budget.used()).isZero();
  }

  @Test
  void request_givenUp_givesItsBytesBack() {
    Delivery delivery = passing();
    send(delivery, 1).whenComplete(() -> {});
    send(delivery, 2).whenComplete(() -> {});
    server.answer(UNAVAILABLE);
    server.answer(UNAVAILABLE);
    timer.advance(SECOND);
    timer.advance(TIMEOUT);
    server.answer(UNAVAILABLE);
    assertThat(budget.used()).isZero();
  }

  @Test
  void otherExporterNeedsRoom_oldestWaitingGoes() {
    Delivery delivery = keeping();
    CompletableResultCode oldest = send(delivery, 1, 2, 3, 4);
    server.answer(UNAVAILABLE);
    timer.advance(Duration.ofMillis(10));
    CompletableResultCode newer = send(delivery, 5, 6, 7, 8);
    assertThat(budget.open().tryReserve(5)).isTrue();
    assertThat(oldest.isDone()).as("told on another thread").isFalse();
    timer.advance(Duration.ZERO);
    assertThat(oldest.getFailureThrowable()).hasMessageContaining("budget");
    assertThat(newer.isDone()).isFalse();
    assertThat(delivery.state().dropped()).isEqualTo(Map.of(DropCause.BUDGET, 4L));
    assertThat(budget.used()).isEqualTo(9);
  }

  @Test
  void ownRequestNeedsRoom_oldestWaitingGoes() {
    Delivery delivery = keeping();
    send(delivery, 1, 2, 3, 4).whenComplete(() -> {});
    server.answer(UNAVAILABLE);
    send(delivery, 1, 2, 3, 4, 5, 6, 7).whenComplete(() -> {});
    assertThat(delivery.state().dropped()).isEqualTo(Map.of(DropCause.BUDGET, 4L));
    assertThat(delivery.state().waitingItems()).isEqualTo(7);
  }

  @Test
  void shutdown_givesEverythingBack() {
    Delivery delivery = keeping();
    send(delivery, 1).whenComplete(() -> {});
    CompletableResultCode shutdown = delivery.shutdown();
    timer.advance(TIMEOUT);
    assertThat(shutdown.isDone()).isTrue();
    assertThat(budget.used()).isZero();
  }
}
