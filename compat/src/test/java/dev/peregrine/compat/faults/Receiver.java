package dev.peregrine.compat.faults;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * An OTLP server on the loopback address that counts every item by its id, and answers what it is
 * told to: a script for the next requests, and success for all others.
 */
abstract class Receiver implements AutoCloseable {

  private final Ledger ledger = new Ledger();
  private final Script<Answer> script = new Script<>(Exchange::accept);

  /** Starts a receiver on a free port. */
  static Receiver start(Protocol protocol) throws IOException {
    return protocol.isGrpc() ? new GrpcReceiver() : new HttpReceiver();
  }

  abstract int port();

  final Ledger ledger() {
    return ledger;
  }

  /** Sets how the next requests are answered. */
  final void answerNext(int requests, Answer answer) {
    script.set(Collections.nCopies(requests, answer));
  }

  final void answerNext(List<Answer> answers) {
    script.set(answers);
  }

  /** Sets how requests are answered that no script speaks of. */
  final void answerAlways(Answer answer) {
    script.setUsual(answer);
  }

  /** Waits until the script is over: each of its answers was given. */
  final void awaitScript() throws InterruptedException {
    if (!script.awaitEnd(Harness.PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError(script.left() + " requests of the script have not come");
    }
  }

  /** Answers a request as its turn in the script says. */
  final void handle(Exchange exchange, int size) throws IOException {
    ledger.arrived(size);
    Script<Answer>.Step step = script.next();
    try {
      step.what.to(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      step.done();
    }
  }

  @Override
  public abstract void close();
}
