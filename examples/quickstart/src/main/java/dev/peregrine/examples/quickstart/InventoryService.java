package dev.peregrine.examples.quickstart;

import com.sun.net.httpserver.Headers;
import dev.peregrine.examples.quickstart.TracedServer.Reply;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the stock. It makes no span of its own: it adds what it knows to the server's, and what it
 * logs belongs to that too.
 */
final class InventoryService {
  private final Map<String, Integer> stock =
      new ConcurrentHashMap<>(Map.of("telescope", 3, "binoculars", 5));
  private final Logger logger;

  InventoryService(Logger logger) {
    this.logger = logger;
  }

  Reply reserve(Headers headers, String item) {
    Integer left = stock.computeIfPresent(item, (name, count) -> Math.max(count - 1, 0));
    if (left == null) {
      Span.current().addEvent("not in stock");
      logger.log(Level.INFO, "somebody wants {0}, which we do not sell", item);
      return new Reply(404, "we do not sell " + item);
    }
    Span.current()
        .addEvent("reserved", Attributes.builder().put("stock.left", left.intValue()).build());
    logger.log(Level.INFO, "reserved one {0}, {1} left", new Object[] {item, left});
    return new Reply(200, item + " reserved");
  }
}
