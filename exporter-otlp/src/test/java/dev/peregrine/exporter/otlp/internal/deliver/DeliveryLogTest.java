package dev.peregrine.exporter.otlp.internal.deliver;

import static dev.peregrine.exporter.otlp.internal.deliver.FakeServer.OK;
import static dev.peregrine.exporter.otlp.internal.deliver.FakeServer.REFUSED;
import static dev.peregrine.exporter.otlp.internal.deliver.FakeServer.UNAVAILABLE;
import static dev.peregrine.exporter.otlp.internal.deliver.FakeServer.UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.exporter.otlp.internal.store.DropCause;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people hear: once per change of state. */
class DeliveryLogTest extends DeliveryFixture {

  /** The lines that are there without looking closely. */
  private List<String> loud() {
    return log.take().stream().filter(line -> !line.startsWith("FINE")).toList();
  }

  @Test
  void outage_isSaidWhenItBeginsAndWhenItEnds() {
    Delivery delivery = keeping();
    send(delivery, 1, 2).whenComplete(() -> {});
    server.answer(UNREACHABLE);
    assertThat(loud())
        .singleElement()
        .asString()
        .startsWith("WARNING Exporting traces to http://localhost:4318/v1/traces is down since 20")
        .contains("ConnectException: refused", "Check that a collector", "2 items wait, 0 were");
    server.answers = call -> UNREACHABLE;
    send(delivery, 3).whenComplete(() -> {});
    timer.advance(Duration.ofSeconds(20));
    assertThat(loud()).isEmpty();
    server.answers = call -> OK;
    timer.advance(Duration.ofSeconds(3));
    assertThat(loud())
        .singleElement()
        .asString()
        .startsWith("INFO Exporting traces to")
        .containsPattern("is up again after 2\\d s; 1 items wait to be sent, 0 were dropped");
  }

  @Test
  void outage_anotherCause_isSaidOnceMore() {
    Delivery delivery = keeping();
    send(delivery, 1).whenComplete(() -> {});
    for (Verdict verdict : List.of(UNREACHABLE, UNAVAILABLE, UNREACHABLE, UNAVAILABLE)) {
      server.answer(verdict);
      timer.advance(Duration.ofSeconds(3));
    }
    assertThat(loud()).hasSize(2).last().asString().contains("503");
  }

  @Test
  void outage_storeFull_isSaidOnceAndCountedAtTheEnd() {
    Delivery delivery = keeping(2);
    send(delivery, 1).whenComplete(() -> {});
    server.answer(UNAVAILABLE);
    for (int i = 0; i < 10; i++) {
      send(delivery, i).whenComplete(() -> {});
    }
    assertThat(loud()).hasSize(2).last().asString().contains("the store is full");
    timer.advance(SECOND);
    server.answer(OK);
    assertThat(loud()).singleElement().asString().contains("9 were dropped");
  }

  @Test
  void refused_isSaidWithTheLossAndEndsWithASuccess() {
    Delivery delivery = keeping();
    send(delivery, 1, 2).whenComplete(() -> {});
    server.answer(REFUSED);
    assertThat(loud()).singleElement().asString().contains("Failed to export 2 items", "400");
    send(delivery, 3).whenComplete(() -> {});
    server.answer(OK);
    assertThat(loud()).singleElement().asString().contains("is up again", "2 were dropped");
  }

  @Test
  void lossOfOurOwn_isSaidOnceAMinuteForEachCause() {
    Delivery delivery = keeping();
    for (DropCause cause : List.of(DropCause.UNREADABLE, DropCause.TOO_LARGE)) {
      delivery.lose(1, cause, "reason", null).whenComplete(() -> {});
      delivery.lose(1, cause, "reason", null).whenComplete(() -> {});
    }
    assertThat(loud()).hasSize(2);
    timer.advance(Duration.ofMinutes(1));
    delivery.lose(1, DropCause.UNREADABLE, "reason", null).whenComplete(() -> {});
    assertThat(loud()).hasSize(1);
  }

  @Test
  void wellAllTheTime_saysNothing() {
    Delivery delivery = keeping();
    send(delivery, 1).whenComplete(() -> {});
    server.answer(OK);
    assertThat(log.take()).isEmpty();
  }
}
