package start;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.ServiceLoader;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What no telemetry can do without: the search for services, a logger, and a connection. */
public final class Platform {
  private Platform() {}

  public static void main(String[] args) throws IOException {
    for (Runnable service : ServiceLoader.load(Runnable.class)) {
      service.run();
    }
    URI endpoint = URI.create(args[0]);
    try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
      if (!Logger.getLogger("start").isLoggable(Level.OFF)) {
        throw new IllegalStateException(socket.toString());
      }
    }
  }
}
