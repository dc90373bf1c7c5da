package dev.peregrine.compat.faults;

import java.io.IOException;
import java.util.List;

/**
 * A request that a receiver has read, and the ways to answer it. What is said of items here goes
 * into the ledger before anything is sent.
 */
abstract class Exchange {

  /** The longest answer, which nobody should read to its end. */
  static final long ENDLESS_BYTES = 4L << 30;

  private final Ledger ledger;
  private final Signal signal;
  private final List<Long> ids;

  Exchange(Ledger ledger, Signal signal, List<Long> ids) {
    this.ledger = ledger;
    this.signal = signal;
    this.ids = ids;
  }

  final Signal signal() {
    return signal;
  }

  final List<Long> ids() {
    return ids;
  }

  final Ledger ledger() {
    return ledger;
  }

  /** Takes all items and says so. */
  final void accept() throws IOException {
    ledger.take(ids);
    sendMessage(new byte[0]);
  }

  /** Takes all items; whatever happens to the answer, it does not reach the sender. */
  final void acceptUnheard(Runnable beforeAnswer) throws IOException {
    ledger.takeUnacknowledged(ids);
    beforeAnswer.run();
    sendMessage(new byte[0]);
  }

  /** Takes all items but the last ones. */
  final void acceptAllBut(int rejected, String message) throws IOException {
    int taken = ids.size() - rejected;
    ledger.take(ids.subList(0, taken));
    ledger.refuse(ids.subList(taken, ids.size()));
    sendPartialSuccess(rejected, message);
  }

  /** Takes all items, and answers with a message that nobody can read. */
  final void acceptWithGarbage(byte[] garbage) throws IOException {
    ledger.take(ids);
    sendMessage(garbage);
  }

  /** Refuses for now: the sender may try again. */
  final void refuseForNow(Status status) throws IOException {
    sendStatus(status);
  }

  /** Refuses for good. */
  final void refuse(Status status) throws IOException {
    ledger.refuse(ids);
    sendStatus(status);
  }

  /** Refuses for good by an answer that never seems to end. */
  final void refuseEndlessly() throws IOException {
    ledger.refuse(ids);
    sendEndless();
  }

  abstract void sendMessage(byte[] message) throws IOException;

  abstract void sendPartialSuccess(int rejected, String message) throws IOException;

  abstract void sendStatus(Status status) throws IOException;

  abstract void sendEndless() throws IOException;
}
