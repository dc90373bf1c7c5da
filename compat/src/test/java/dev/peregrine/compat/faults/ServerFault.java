package dev.peregrine.compat.faults;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

/** What a server does wrong, or does to defend itself. */
enum ServerFault implements Fault {
  /** The request arrives; the connection is gone before the answer is. */
  LOST_ACKNOWLEDGEMENT {
    @Override
    public void begin(Network network) {
      answerNext(
          network, 1, exchange -> exchange.acceptUnheard(() -> network.proxy.toAll(Link::reset)));
    }
  },

  /** The connection breaks in the midst of the answer. */
  CUT_ANSWER {
    @Override
    public void begin(Network network) {
      answerNext(
          network,
          1,
          exchange -> {
            CountDownLatch reset = new CountDownLatch(1);
            exchange.acceptUnheard(
                () -> network.proxy.toAll(link -> link.resetAfterAnswerBytes(9, reset::countDown)));
            Harness.await(reset);
          });
    }
  },

  /** The server answers after the exporter has given up on it. */
  LATE_ANSWER {
    @Override
    public void begin(Network network) {
      CountDownLatch again = new CountDownLatch(1);
      network.receiver.answerNext(
          List.of(
              exchange -> exchange.acceptUnheard(() -> Harness.await(again)),
              exchange -> {
                exchange.accept();
                again.countDown();
              }));
    }

    @Override
    public boolean isTimedOut() {
      return true;
    }
  },

  /** Answers to requests under way come in another order than the requests. */
  REORDERED_ANSWERS {
    @Override
    public void begin(Network network) {
      CountDownLatch second = new CountDownLatch(1);
      network.receiver.answerNext(
          List.of(
              exchange -> {
                Harness.await(second);
                exchange.accept();
              },
              exchange -> {
                exchange.accept();
                second.countDown();
              }));
    }

    @Override
    public int requests() {
      return 2;
    }

    @Override
    public boolean applies(Signal signal) {
      // A reader waits for each of its exports.
      return signal != Signal.METRICS;
    }
  },

  UNAVAILABLE {
    @Override
    public void begin(Network network) {
      answerNext(network, 3, exchange -> exchange.refuseForNow(Status.UNAVAILABLE));
    }
  },

  THROTTLED {
    @Override
    public void begin(Network network) {
      Status throttled = Status.throttled(Duration.ofMillis(1));
      answerNext(network, 3, exchange -> exchange.refuseForNow(throttled));
    }
  },

  TOO_LARGE {
    @Override
    public void begin(Network network) {
      answerNext(network, 1, exchange -> exchange.refuseForNow(Status.TOO_LARGE));
    }
  },

  INVALID(Loss.OF_WHAT_IS_REFUSED) {
    @Override
    public void begin(Network network) {
      answerNext(network, 1, exchange -> exchange.refuse(Status.INVALID));
    }
  },

  BROKEN_SERVER(Loss.OF_WHAT_IS_REFUSED) {
    @Override
    public void begin(Network network) {
      answerNext(network, 1, exchange -> exchange.refuse(Status.INTERNAL));
    }
  },

  /** The answer is a page for people. */
  PAGE(Loss.OF_WHAT_IS_REFUSED) {
    @Override
    public void begin(Network network) {
      answerNext(network, 1, exchange -> exchange.refuse(Status.PAGE));
    }
  },

  PARTIAL_SUCCESS(Loss.OF_WHAT_IS_REFUSED) {
    @Override
    public void begin(Network network) {
      answerNext(network, 1, exchange -> exchange.acceptAllBut(3, "three too many"));
    }
  },

  /** A success whose message cannot be read is a success. */
  UNREADABLE_SUCCESS {
    @Override
    public void begin(Network network) {
      byte[] noise = new byte[300];
      new Random(8).nextBytes(noise);
      answerNext(network, 1, exchange -> exchange.acceptWithGarbage(noise));
    }
  },

  ENDLESS_ANSWER(Loss.OF_WHAT_IS_REFUSED) {
    @Override
    public void begin(Network network) {
      answerNext(network, 1, Exchange::refuseEndlessly);
    }
  };

  private final Loss loss;

  ServerFault() {
    this(Loss.NOTHING);
  }

  ServerFault(Loss loss) {
    this.loss = loss;
  }

  @Override
  public Loss loss(Protocol protocol) {
    return loss;
  }

  private static void answerNext(Network network, int requests, Answer answer) {
    network.receiver.answerNext(requests, answer);
  }
}
