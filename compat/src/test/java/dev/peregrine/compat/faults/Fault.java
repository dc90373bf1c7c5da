package dev.peregrine.compat.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

/** Everything that goes wrong between an exporter and its server, each for a while. */
enum Fault {
  /** Nothing listens at the port. */
  REFUSED {
    @Override
    void begin(Network network) throws IOException {
      network.proxy.crash();
    }

    @Override
    void end(Network network) throws Exception {
      network.log.awaitWarning();
      network.proxy.listen();
    }
  },

  /** The server restarts: it closes connections that are idle. */
  CLOSED_WHILE_IDLE {
    @Override
    void begin(Network network) {
      network.proxy.toAll(Link::close);
    }
  },

  /** Connections are reset as soon as they are there. */
  RESET_AT_ONCE {
    @Override
    void begin(Network network) {
      meetAnew(
          network,
          3,
          (link, hit) -> {
            link.reset();
            hit.run();
          });
    }
  },

  RESET_IN_MIDST_OF_REQUEST {
    @Override
    void begin(Network network) {
      meetAnew(
          network,
          3,
          (link, hit) -> {
            link.resetAfterRequestBytes(800);
            link.relay();
            hit.run();
          });
    }
  },

  /** A connection that is taken, and never heard of again. */
  STALLED {
    @Override
    void begin(Network network) {
      meetAnew(
          network,
          1,
          (link, hit) -> {
            hit.run();
            link.swallow();
          });
    }

    @Override
    boolean isTimedOut() {
      return true;
    }
  },

  /** A connection in use goes dead without a word, as behind a firewall that forgot it. */
  HALF_OPEN {
    @Override
    void begin(Network network) {
      network.proxy.toAll(Link::cut);
    }

    @Override
    boolean isTimedOut() {
      return true;
    }
  },

  /** Something else than the server answers, and nothing that one could read. */
  NOISE_ON_PORT(Loss.OF_WHAT_MET_SOMEBODY_ELSE) {
    @Override
    void begin(Network network) {
      byte[] noise = new byte[300];
      new Random(7).nextBytes(noise);
      answerInPlace(network, noise);
    }
  },

  /** A web server stands where the receiver should. */
  PAGE_ON_PORT(Loss.OF_WHAT_MET_SOMEBODY_ELSE) {
    @Override
    void begin(Network network) {
      String page = "<html><body>It works!</body></html>";
      answerInPlace(
          network,
          ("HTTP/1.1 400 Bad Request\r\nContent-Type: text/html\r\nConnection: close\r\n"
                  + "Content-Length: "
                  + page.length()
                  + "\r\n\r\n"
                  + page)
              .getBytes(StandardCharsets.US_ASCII));
    }
  },

  /** The server has another certificate than the exporter trusts. */
  OTHER_CERTIFICATE {
    @Override
    Network open(Protocol protocol) throws IOException {
      return Network.openWithTls(protocol, Certificate.FIRST);
    }

    @Override
    Certificate trusted() {
      return Certificate.FIRST;
    }

    @Override
    void begin(Network network) {
      network.proxy.change(Certificate.SECOND);
      network.proxy.toAll(Link::close);
    }

    @Override
    void end(Network network) throws Exception {
      network.log.awaitWarning();
      network.proxy.change(Certificate.FIRST);
    }
  },

  /** The request arrives; the connection is gone before the answer is. */
  LOST_ACKNOWLEDGEMENT {
    @Override
    void begin(Network network) {
      answerNext(
          network, 1, exchange -> exchange.acceptUnheard(() -> network.proxy.toAll(Link::reset)));
    }
  },

  /** The connection breaks in the midst of the answer. */
  CUT_ANSWER {
    @Override
    void begin(Network network) {
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
    void begin(Network network) {
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
    boolean isTimedOut() {
      return true;
    }
  },

  DRIPPED_ANSWER {
    @Override
    void begin(Network network) {
      network.proxy.toAll(Link::drip);
    }
  },

  /** Answers to requests under way come in another order than the requests. */
  REORDERED_ANSWERS {
    @Override
    void begin(Network network) {
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
    int requests() {
      return 2;
    }

    @Override
    boolean applies(Signal signal) {
      // A reader waits for each of its exports.
      return signal != Signal.METRICS;
    }
  },

  UNAVAILABLE {
    @Override
    void begin(Network network) {
      answerNext(network, 3, exchange -> exchange.refuseForNow(Status.UNAVAILABLE));
    }
  },

  THROTTLED {
    @Override
    void begin(Network network) {
      Status throttled = Status.throttled(Duration.ofMillis(1));
      answerNext(network, 3, exchange -> exchange.refuseForNow(throttled));
    }
  },

  TOO_LARGE {
    @Override
    void begin(Network network) {
      answerNext(network, 1, exchange -> exchange.refuseForNow(Status.TOO_LARGE));
    }
  },

  INVALID(Loss.OF_WHAT_IS_REFUSED) {
    @Override
    void begin(Network network) {
      answerNext(network, 1, exchange -> exchange.refuse(Status.INVALID));
    }
  },

  BROKEN_SERVER(Loss.OF_WHAT_IS_REFUSED) {
    @Override
    void begin(Network network) {
      answerNext(network, 1, exchange -> exchange.refuse(Status.INTERNAL));
    }
  },

  /** The answer is a page for people. */
  PAGE(Loss.OF_WHAT_IS_REFUSED) {
    @Override
    void begin(Network network) {
      answerNext(network, 1, exchange -> exchange.refuse(Status.PAGE));
    }
  },

  PARTIAL_SUCCESS(Loss.OF_WHAT_IS_REFUSED) {
    @Override
    void begin(Network network) {
      answerNext(network, 1, exchange -> exchange.acceptAllBut(3, "three too many"));
    }
  },

  /** A success whose message cannot be read is a success. */
  UNREADABLE_SUCCESS {
    @Override
    void begin(Network network) {
      byte[] noise = new byte[300];
      new Random(8).nextBytes(noise);
      answerNext(network, 1, exchange -> exchange.acceptWithGarbage(noise));
    }
  },

  ENDLESS_ANSWER(Loss.OF_WHAT_IS_REFUSED) {
    @Override
    void begin(Network network) {
      answerNext(network, 1, Exchange::refuseEndlessly);
    }
  };

  /** What may be lost. */
  enum Loss {
    NOTHING,
    /** What the receiver refused for good, no more and no less. */
    OF_WHAT_IS_REFUSED,
    /** What never came to the receiver, but was answered by somebody else. */
    OF_WHAT_MET_SOMEBODY_ELSE
  }

  private final Loss loss;

  Fault() {
    this(Loss.NOTHING);
  }

  Fault(Loss loss) {
    this.loss = loss;
  }

  Loss loss() {
    return loss;
  }

  Network open(Protocol protocol) throws IOException {
    return Network.open(protocol);
  }

  Certificate trusted() {
    return Certificate.NONE;
  }

  /** How many requests the items made during the fault fill. */
  int requests() {
    return 1;
  }

  /** Whether only the exporter's timeout tells it of the fault. */
  boolean isTimedOut() {
    return false;
  }

  boolean applies(Signal signal) {
    return true;
  }

  /** Begins the fault; connections are open and idle. */
  abstract void begin(Network network) throws IOException;

  /** Waits until the fault has hit what it was to hit, and ends it. */
  void end(Network network) throws Exception {
    network.proxy.awaitScript();
    network.receiver.awaitScript();
  }

  private static void answerNext(Network network, int requests, Answer answer) {
    network.receiver.answerNext(requests, answer);
  }

  /** Has the next connections, of which there will be some since all are closed, meet a fault. */
  private static void meetAnew(Network network, int connections, ConnectionFault fault) {
    network.proxy.meetNext(connections, fault);
    network.proxy.toAll(Link::close);
  }

  private static void answerInPlace(Network network, byte[] answer) {
    meetAnew(
        network,
        1,
        (link, hit) -> {
          link.awaitFirstBytes();
          link.answer(answer);
          hit.run();
        });
  }
}
