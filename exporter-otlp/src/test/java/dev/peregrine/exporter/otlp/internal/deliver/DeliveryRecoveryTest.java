package dev.peregrine.exporter.otlp.internal.deliver;

import static dev.peregrine.exporter.otlp.internal.deliver.FakeServer.OK;
import static dev.peregrine.exporter.otlp.internal.deliver.FakeServer.UNAVAILABLE;
import static dev.peregrine.exporter.otlp.internal.deliver.FakeServer.UNREACHABLE;
import static dev.peregrine.exporter.otlp.internal.deliver.FakeServer.throttled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.exporter.otlp.internal.deliver.Verdict.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** How soon after a fault things go on, and what is lost meanwhile. */
class DeliveryRecoveryTest extends DeliveryFixture {

  /** The longest wait of the policy, without jitter. */
  private static final Duration ONE_BACKOFF = Duration.ofSeconds(3);

  /** After how long a server that says nothing is taken for one that hangs. */
  private static final Duration STILL = Duration.ofNanos(Slots.STILL_NANOS);

  private static final Verdict LATE = Verdict.noAnswer(Kind.TRANSIENT, new TimeoutException());

  private int made;

  private void sendOne(Delivery delivery) {
    send(delivery, made++ % 100).whenComplete(() -> {});
  }

  // issue: recovery within one backoff after the fault ends
  @Test
  void faultEnds_atAnyTime_allIsDeliveredWithinOneBackoff() {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    Delivery delivery = keeping();
    for (int fault = 0; fault < 200; fault++) {
      List<Verdict> kinds = List.of(UNREACHABLE, UNAVAILABLE, LATE);
      Verdict kind = kinds.get(random.nextInt(kinds.size()));
      server.answers = call -> kind;
      for (int i = random.nextInt(1, 30); i > 0; i--) {
        sendOne(delivery);
        timer.advance(Duration.ofMillis(random.nextInt(2_000)));
      }
      server.answers = call -> OK;
      timer.advance(ONE_BACKOFF);
      assertThat(server.received).as("seed %d, fault %d", seed, fault).hasSize(made);
    }
    assertThat(delivery.state().dropped()).isEmpty();
  }

  @Test
  void pauseEnds_thatTheServerAskedFor_allIsDeliveredAtOnce() {
    Delivery delivery = keeping();
    sendOne(delivery);
    server.answer(throttled(30));
    sendOne(delivery);
    server.answers = call -> OK;
    advance(Duration.ofSeconds(30), () -> assertThat(server.received).isEmpty());
    assertThat(server.received).hasSize(2);
  }

  /** A connection that went dead with requests on it; the way is free again at once. */
  @Test
  void connectionGoesDead_withAllSlotsOnIt_newRequestsGoWithinOneBackoffAfterTheFirstIsLate() {
    Delivery delivery = keeping();
    for (int i = 0; i < 4; i++) {
      sendOne(delivery);
      timer.advance(MILLI);
    }
    List<FakeServer.Call> dead = new ArrayList<>(server.calls);
    timer.advance(TIMEOUT);
    server.answers = call -> OK;
    dead.get(0).answer(LATE);
    advance(SECOND, () -> assertThat(server.received).isEmpty());
    assertThat(server.received).as("the probe").hasSize(1);
    sendOne(delivery);
    assertThat(server.received).as("the others are not waited for").hasSize(2);
    for (int i = 1; i < 4; i++) {
      dead.get(i).answer(LATE);
    }
    assertThat(delivery.state().up()).as("what is late now is no news").isTrue();
    assertThat(server.received).hasSize(made);
  }

  /** The connection may be dead since the server was last heard of. */
  @Test
  void probe_always_goesOverAConnectionThatIsTrusted() {
    Delivery delivery = keeping();
    sendOne(delivery);
    assertThat(server.distrusted).isEmpty();
    server.answer(UNAVAILABLE);
    timer.advance(SECOND);
    assertThat(server.attempts).isEqualTo(2);
    assertThat(server.distrusted).as("just before the probe").containsExactly(1);
    server.answer(OK);
    sendOne(delivery);
    assertThat(server.distrusted).hasSize(1);
  }

  @Test
  void serverHangs_withAllSlots_theStoreTakesWhatComes() {
    Delivery delivery = keeping(10);
    int[] wakeUps = new int[1];
    delivery.onReady(() -> wakeUps[0]++);
    for (int i = 0; i < 4; i++) {
      sendOne(delivery);
    }
    assertThat(delivery.isReady()).isFalse();
    advance(STILL, () -> assertThat(wakeUps[0]).isZero());
    assertThat(wakeUps[0]).isEqualTo(1);
    for (int i = 0; i < 10; i++) {
      assertThat(delivery.isReady()).isTrue();
      sendOne(delivery);
    }
    assertThat(delivery.isReady()).as("one more would push out the oldest").isFalse();
    assertThat(delivery.state().dropped()).isEmpty();

    server.answers = call -> OK;
    server.answer(OK);
    assertThat(wakeUps[0]).isEqualTo(2);
    assertThat(server.received).as("all but the three that hang").hasSize(made - 3);
  }

  @Test
  void serverIsSlow_butAnswers_theQueueHasToWait() {
    Delivery delivery = keeping();
    for (int i = 0; i < 4; i++) {
      sendOne(delivery);
    }
    for (int i = 0; i < 50; i++) {
      timer.advance(STILL.minus(MILLI));
      assertThat(delivery.isReady()).isFalse();
      server.answer(OK);
      sendOne(delivery);
    }
    assertThat(delivery.state().waitingItems()).isZero();
  }
}
