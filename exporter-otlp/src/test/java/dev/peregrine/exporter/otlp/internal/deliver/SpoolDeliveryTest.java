package dev.peregrine.exporter.otlp.internal.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.exporter.otlp.internal.store.spool.DrivenSpool;
import dev.peregrine.exporter.otlp.internal.store.spool.MemoryFiles;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpoolDeliveryTest extends DeliveryFixture {

  private final MemoryFiles files = new MemoryFiles();
  private DrivenSpool spool;

  @Test
  void outage_longerThanTheProcess_losesNothing() {
    server.answers = call -> FakeServer.UNREACHABLE;
    Delivery first = start();
    for (int i = 0; i < 40; i += 2) {
      send(first, i, i + 1);
      spool.work();
      timer.advance(SECOND);
    }
    assertThat(first.state().waitingItems()).isEqualTo(40);
    CompletableResultCode shutdown = first.shutdown();
    timer.advance(TIMEOUT);
    spool.end();
    assertThat(shutdown.isDone()).isTrue();
    assertThat(first.state().waitingItems()).isEqualTo(40);
    assertThat(first.state().droppedItems()).isZero();

    server.answers = call -> FakeServer.OK;
    Delivery second = start();
    spool.work();
    assertThat(second.state().made()).isEqualTo(40);
    assertThat(second.state().delivered()).isEqualTo(40);
    assertThat(second.state().waitingItems()).isZero();
    assertThat(server.received).hasSize(40).doesNotHaveDuplicates();
    assertThat(files.bytes()).isZero();
  }

  @Test
  void crash_betweenAnswers_repeatsOnlyWhatWasNotAnswered() {
    server.answers = call -> FakeServer.UNREACHABLE;
    Delivery first = start();
    for (int i = 0; i < 6; i++) {
      send(first, i);
      spool.work();
    }
    server.answers = null;
    timer.advance(Duration.ofSeconds(3));
    server.answer(FakeServer.OK);
    spool.work();
    server.answer(FakeServer.OK);
    spool.work();
    assertThat(server.calls).isNotEmpty();

    server.calls.clear();
    server.answers = call -> FakeServer.OK;
    start();
    spool.work();
    assertThat(server.received).containsExactlyInAnyOrder(bytes(0, 1, 2, 3, 4, 5));
    assertThat(files.bytes()).isZero();
  }

  @Test
  void requestOfAnEarlierRun_thatFailsAgainAndAgain_isCountedOnce() {
    server.answers = call -> FakeServer.UNREACHABLE;
    Delivery first = start();
    send(first, 1, 2, 3);
    spool.work();

    Delivery second = start();
    spool.work();
    for (int i = 0; i < 20; i++) {
      timer.advance(SECOND);
      spool.work();
      assertThat(second.state().made()).isEqualTo(3);
      assertThat(second.state().waitingItems() + second.state().inFlightItems()).isEqualTo(3);
    }
    server.answers = call -> FakeServer.OK;
    timer.advance(TIMEOUT);
    assertThat(second.state().delivered()).isEqualTo(3);
    assertThat(second.state().made()).isEqualTo(3);
  }

  @Test
  void flush_rightAfterTheStart_coversWhatAnEarlierRunHasLeft() {
    server.answers = call -> FakeServer.UNREACHABLE;
    Delivery first = start();
    send(first, 1, 2, 3);
    spool.work();

    server.answers = null;
    Delivery second = start();
    send(second, 4);
    CompletableResultCode flush = second.flush();
    spool.work();
    server.answer(FakeServer.OK);
    spool.work();
    assertThat(flush.isDone()).isFalse();
    server.answer(FakeServer.OK);
    assertThat(flush.isSuccess()).isTrue();
    assertThat(server.received).containsExactlyInAnyOrder(bytes(1, 2, 3, 4));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
  void crash_whileARequestIsCut_mayRepeatButLosesNothing(int steps) {
    Delivery first = start();
    send(first, 1, 2, 3, 4);
    server.answer(FakeServer.UNREACHABLE);
    spool.work();
    timer.advance(SECOND);
    List<Runnable> life =
        List.of(
            () -> server.answer(FakeServer.TOO_LARGE),
            () -> spool.round(),
            () -> server.answer(FakeServer.OK),
            () -> spool.round(),
            () -> server.answer(FakeServer.UNREACHABLE),
            () -> spool.work());
    life.subList(0, steps).forEach(Runnable::run);

    server.calls.clear();
    server.answers = call -> FakeServer.OK;
    start();
    spool.work();
    assertThat(server.received).contains(bytes(1, 2, 3, 4));
    if (steps == life.size()) {
      assertThat(server.received).as("half delivered, half on disk").hasSize(4);
    }
    assertThat(files.bytes()).isZero();
  }

  @Test
  void cut_twice_isDoneWhenAllPartsAre() {
    server.answers = call -> FakeServer.UNREACHABLE;
    Delivery first = start();
    send(first, 1, 2, 3, 4);
    spool.work();
    server.answers = call -> call.items.length > 1 ? FakeServer.TOO_LARGE : null;
    timer.advance(SECOND);
    assertThat(server.calls).hasSize(4);
    for (int i = 0; i < 4; i++) {
      spool.work();
      assertThat(files.bytes()).as("the whole is there").isPositive();
      server.answer(FakeServer.OK);
    }
    spool.work();
    assertThat(files.bytes()).isZero();
    assertThat(first.state().delivered()).isEqualTo(4);
  }

  @Test
  void shutdown_withPartsInHand_leavesEachItemOnce() {
    server.answers = call -> FakeServer.UNREACHABLE;
    Delivery first = start();
    send(first, 1, 2, 3, 4);
    spool.work();
    server.answers = call -> call.items.length > 2 ? FakeServer.TOO_LARGE : null;
    timer.advance(SECOND);
    CompletableResultCode shutdown = first.shutdown();
    timer.advance(TIMEOUT);
    spool.end();
    assertThat(shutdown.isDone()).isTrue();

    server.answers = call -> FakeServer.OK;
    start();
    spool.work();
    assertThat(server.received).containsExactlyInAnyOrder(bytes(1, 2, 3, 4));
  }

  /** A delivery, after a restart if there was one before. */
  private Delivery start() {
    spool = new DrivenSpool(files);
    return delivery(Backlog.keeping(spool.store));
  }

  private static Byte[] bytes(int... values) {
    Byte[] bytes = new Byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
