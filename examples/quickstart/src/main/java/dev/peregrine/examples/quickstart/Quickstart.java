package dev.peregrine.examples.quickstart;

import io.opentelemetry.proto.trace.v1.Span;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs an online shop of five services, lets three customers order something, and prints the trace
 * of each order, with what was logged on its way, and a table of what was measured.
 *
 * <p>The services talk HTTP and send their spans, metrics and log records over OTLP, all through
 * real sockets. The receiver is part of this program, unless {@code OTEL_EXPORTER_OTLP_ENDPOINT}
 * names another one.
 */
public final class Quickstart {
  private static final Logger SETTINGS = Logger.getLogger("io.opentelemetry.sdk.autoconfigure");

  private Quickstart() {}

  /**
   * Runs the example.
   *
   * @param args not used
   * @throws Exception if a service cannot start
   */
  public static void main(String[] args) throws Exception {
    // Each of the five SDKs would say what its settings are.
    SETTINGS.setLevel(Level.WARNING);
    // Otherwise the JDK's server waits up to 40 ms between the header and the body of a response.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    boolean complete = run(System.getenv("OTEL_EXPORTER_OTLP_ENDPOINT"), out);
    System.exit(complete ? 0 : 1);
  }

  /** Returns whether every span arrived. */
  static boolean run(@Nullable String endpoint, PrintStream out) throws Exception {
    return (endpoint == null || endpoint.isEmpty()) ? receiveHere(out) : sendTo(endpoint, out);
  }

  private static boolean receiveHere(PrintStream out) throws Exception {
    try (Receiver receiver = Receiver.start()) {
      SpanCounter sent = new SpanCounter();
      takeOrders(
          sent,
          Map.of(
              "otel.exporter.otlp.endpoint",
              receiver.endpoint(),
              "otel.exporter.otlp.protocol",
              "grpc",
              "otel.exporter.otlp.metrics.temporality.preference",
              "cumulative"));

      List<Received<Span>> received = receiver.spans();
      new TracePrinter(out, receiver.logs()).print(received);
      new MetricPrinter(out).print(receiver.metrics());
      int lost = sent.count() - received.size();
      out.printf("sent %d spans, received %d, lost %d%n", sent.count(), received.size(), lost);
      return lost == 0;
    }
  }

  private static boolean sendTo(String endpoint, PrintStream out) throws Exception {
    SpanCounter sent = new SpanCounter();
    boolean accepted = takeOrders(sent, Map.of());
    out.printf(
        "sent %d spans to %s, %s%n",
        sent.count(), endpoint, accepted ? "all accepted" : "some were not accepted");
    return accepted;
  }

  /** Returns whether every exporter says that it delivered everything. */
  private static boolean takeOrders(SpanCounter sent, Map<String, String> settings)
      throws Exception {
    try (Telemetry telemetry = new Telemetry(settings, sent)) {
      try (Shop shop = Shop.open(telemetry)) {
        shop.order("acme", new Order("telescope", "4000-0001"));
        shop.order("globex", new Order("binoculars", "4000-0002"));
        shop.order("acme", new Order("unicorn", "4000-0001"));
      }
      return telemetry.flush();
    }
  }
}
