package dev.peregrine.compat.jvm;

import dev.peregrine.testsupport.OtlpService;
import java.io.IOException;
import java.io.InputStream;

/** Takes requests on a free port of this machine, and says yes to each. */
interface OtlpServer extends AutoCloseable {

  /** Reads what has arrived, by any number of threads. */
  interface Sink {
    void accept(OtlpService service, InputStream request) throws IOException;
  }

  int port();

  @Override
  void close();
}
