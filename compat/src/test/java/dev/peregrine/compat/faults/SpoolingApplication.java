package dev.peregrine.compat.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * An application with a spool, in a process of its own. It makes some items, flushes, says so, and
 * ends in order when its standard input does, unless it is killed before.
 */
final class SpoolingApplication {

  private SpoolingApplication() {}

  /** Arguments: protocol, port, directory, id of the first item, number of items. */
  public static void main(String[] args) throws Exception {
    Settings settings =
        Settings.of(Protocol.valueOf(args[0]), Integer.parseInt(args[1]))
            .withSpool(Path.of(args[2]));
    int items = Integer.parseInt(args[4]);
    if (items > 0) {
      // The server is down, so that a flush takes as long.
      settings = settings.withTimeout(Duration.ofSeconds(1));
    }
    try (Application application = new Application(Signal.TRACES, settings)) {
      application.countFrom(Long.parseLong(args[3]));
      application.make(items);
      flush(application);
      while (items > application.health().pending().waitingItems()) {
        flush(application);
      }
      System.out.println("flushed");
      System.in.readAllBytes();
    }
  }

  private static void flush(Application application) {
    application.flush().join(Harness.PATIENCE_SECONDS, TimeUnit.SECONDS);
  }
}
