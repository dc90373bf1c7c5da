package dev.peregrine.exporter.otlp.internal.send.socket;

import java.io.IOException;
import java.net.Socket;

/** Whoever waits for a connection, and may have to give it up before it is there. */
interface SocketHolder {

  /**
   * Says which socket is to be cut when the time is over; a former one is forgotten.
   *
   * @throws IOException if it is over already
   */
  void hold(Socket wire) throws IOException;
}
