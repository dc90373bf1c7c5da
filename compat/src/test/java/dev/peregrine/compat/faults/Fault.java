package dev.peregrine.compat.faults;

import java.io.IOException;
import java.util.stream.Stream;

/** Something that goes wrong between an exporter and its server, for a while. */
interface Fault {

  /** All of them. */
  static Stream<Fault> all() {
    return Stream.concat(Stream.of(NetworkFault.values()), Stream.of(ServerFault.values()));
  }

  /** Begins the fault; connections are open and idle. */
  void begin(Network network) throws IOException;

  /** Waits until the fault has hit what it was to hit, and ends it. */
  default void end(Network network) throws Exception {
    network.proxy.awaitScript();
    network.receiver.awaitScript();
  }

  default Loss loss(Protocol protocol) {
    return Loss.NOTHING;
  }

  default Network open(Protocol protocol) throws IOException {
    return Network.open(protocol);
  }

  default Certificate trusted() {
    return Certificate.NONE;
  }

  /** How many requests the items made during the fault fill. */
  default int requests() {
    return 1;
  }

  /** Whether only the exporter's timeout tells it of the fault. */
  default boolean isTimedOut() {
    return false;
  }

  default boolean applies(Signal signal) {
    return true;
  }
}
