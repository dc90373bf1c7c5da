package dev.peregrine.compat.faults;

import java.io.IOException;

/** What becomes of one connection. */
@FunctionalInterface
interface ConnectionFault {

  /** Runs on the connection's own thread; calls {@code hit} when the client has met the fault. */
  void meet(Link link, Runnable hit) throws IOException;
}
