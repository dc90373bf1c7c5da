package dev.peregrine.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuickstartTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @AfterEach
  void clearSettings() {
    System.clearProperty("otel.exporter.otlp.endpoint");
    System.clearProperty("otel.exporter.otlp.timeout");
  }

  @Test
  void run_withoutEndpoint_losesNothingAndPrintsEachTraceAsTree() throws Exception {
    boolean complete = Quickstart.run(null, out);

    List<String> lines = lines();
    assertThat(complete).isTrue();
    assertThat(lines.get(lines.size() - 1)).isEqualTo("sent 23 spans, received 23, lost 0");
    assertThat(lines).filteredOn(line -> line.matches("trace [0-9a-f]{32}, \\d+ spans")).hasSize(3);
    assertThat(trees(lines))
        .isEqualTo(
            """
            POST /checkout gateway SERVER UNSET
            └─ POST gateway CLIENT UNSET
            └─ POST /orders orders SERVER UNSET
            ├─ POST orders CLIENT UNSET
            │ └─ POST /reservations inventory SERVER UNSET
            ├─ POST orders CLIENT UNSET
            │ └─ POST /charges payment SERVER UNSET
            │ └─ charge card payment INTERNAL UNSET
            └─ send order-confirmations orders PRODUCER UNSET
            └─ process order-confirmations notifications CONSUMER UNSET
            POST /checkout gateway SERVER UNSET
            └─ POST gateway CLIENT ERROR
            └─ POST /orders orders SERVER UNSET
            ├─ POST orders CLIENT UNSET
            │ └─ POST /reservations inventory SERVER UNSET
            └─ POST orders CLIENT ERROR
            └─ POST /charges payment SERVER UNSET
            └─ charge card payment INTERNAL ERROR: card declined
            POST /checkout gateway SERVER UNSET
            └─ POST gateway CLIENT ERROR
            └─ POST /orders orders SERVER UNSET
            └─ POST orders CLIENT ERROR
            └─ POST /reservations inventory SERVER UNSET
            """);
  }

  @Test
  void run_always_carriesTenantToEveryServiceAndShowsTheException() throws Exception {
    Quickstart.run(null, out);

    List<String> traces = lines().stream().takeWhile(line -> !isTable(line)).toList();
    assertThat(traces).filteredOn(line -> line.contains("tenant.id=acme")).hasSize(15);
    assertThat(traces).filteredOn(line -> line.contains("tenant.id=globex")).hasSize(8);
    assertThat(lines())
        .filteredOn(line -> line.contains("! "))
        .hasSize(2)
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .endsWith("CardDeclinedException: the card ending in 0002 was declined"),
            line -> assertThat(line).contains("! at ").contains("PaymentService.authorize"));
  }

  @Test
  void run_withoutEndpoint_printsLogLinesUnderTheSpansTheyBelongTo() throws Exception {
    Quickstart.run(null, out);

    assertThat(logLines(lines()))
        .isEqualTo(
            """
            POST /reservations inventory
            > INFO reserved one telescope, 2 left
            POST /reservations inventory
            > INFO reserved one binoculars, 4 left
            charge card payment
            > WARNING the bank says no to the card ending in 0002
            POST /reservations inventory
            > INFO somebody wants unicorn, which we do not sell
            """);
  }

  @Test
  void run_withoutEndpoint_printsTableOfMetrics() throws Exception {
    Quickstart.run(null, out);

    assertThat(table(lines()))
        .isEqualTo(
            """
            gateway http.server.active_requests {request} 0
            http.request.method=POST url.scheme=http
            gateway http.server.request.duration s count 1 TRACE
            http.request.method=POST http.response.status_code=200 http.route=/checkout url.scheme=http
            gateway http.server.request.duration s count 1 TRACE
            http.request.method=POST http.response.status_code=402 http.route=/checkout url.scheme=http
            gateway http.server.request.duration s count 1 TRACE
            http.request.method=POST http.response.status_code=404 http.route=/checkout url.scheme=http
            inventory http.server.active_requests {request} 0
            http.request.method=POST url.scheme=http
            inventory http.server.request.duration s count 2 TRACE
            http.request.method=POST http.response.status_code=200 http.route=/reservations url.scheme=http
            inventory http.server.request.duration s count 1 TRACE
            http.request.method=POST http.response.status_code=404 http.route=/reservations url.scheme=http
            notifications shop.queue.messages {message} 0
            messaging.destination.name=order-confirmations
            orders http.server.active_requests {request} 0
            http.request.method=POST url.scheme=http
            orders http.server.request.duration s count 1 TRACE
            http.request.method=POST http.response.status_code=200 http.route=/orders url.scheme=http
            orders http.server.request.duration s count 1 TRACE
            http.request.method=POST http.response.status_code=402 http.route=/orders url.scheme=http
            orders http.server.request.duration s count 1 TRACE
            http.request.method=POST http.response.status_code=404 http.route=/orders url.scheme=http
            orders shop.orders {order} 1 TRACE
            order.outcome=accepted tenant.id=acme
            orders shop.orders {order} 1 TRACE
            order.outcome=declined tenant.id=globex
            orders shop.orders {order} 1 TRACE
            order.outcome=not in stock tenant.id=acme
            payment http.server.active_requests {request} 0
            http.request.method=POST url.scheme=http
            payment http.server.request.duration s count 1 TRACE
            http.request.method=POST http.response.status_code=200 http.route=/charges url.scheme=http
            payment http.server.request.duration s count 1 TRACE
            http.request.method=POST http.response.status_code=402 http.route=/charges url.scheme=http
            """);
  }

  @Test
  void run_withoutEndpoint_exemplarsLeadToTracesThatAreShown() throws Exception {
    Quickstart.run(null, out);

    Set<String> traces = ids(Pattern.compile("^trace ([0-9a-f]{32}),"));
    Set<String> exemplars = ids(Pattern.compile(" ([0-9a-f]{32})$"));
    assertThat(traces).hasSize(3);
    // Each order ends in another way, and so in a series of its own.
    assertThat(exemplars).isEqualTo(traces);
  }

  @Test
  void run_withEndpoint_sendsThere() throws Exception {
    try (Receiver receiver = Receiver.start()) {
      System.setProperty("otel.exporter.otlp.endpoint", receiver.endpoint());

      boolean accepted = Quickstart.run(receiver.endpoint(), out);

      assertThat(accepted).isTrue();
      assertThat(receiver.spans()).hasSize(23);
      assertThat(receiver.metrics())
          .extracting(received -> received.data().getName())
          .contains("http.server.active_requests", "shop.orders", "shop.queue.messages");
      assertThat(receiver.logs())
          .extracting(received -> received.service() + ' ' + received.scope())
          .containsExactlyInAnyOrder(
              "inventory shop.inventory",
              "inventory shop.inventory",
              "inventory shop.inventory",
              "payment shop.payment");
      assertThat(lines())
          .containsExactly("sent 23 spans to " + receiver.endpoint() + ", all accepted");
    }
  }

  @Test
  void run_always_countsDurationsInTheBucketsOfTheConvention() throws Exception {
    try (Receiver receiver = Receiver.start()) {
      System.setProperty("otel.exporter.otlp.endpoint", receiver.endpoint());

      Quickstart.run(receiver.endpoint(), out);

      assertThat(receiver.metrics())
          .map(Received::data)
          .filteredOn(metric -> metric.getName().equals("http.server.request.duration"))
          .flatMap(metric -> metric.getHistogram().getDataPointsList())
          .isNotEmpty()
          .allSatisfy(
              point -> {
                assertThat(point.getExplicitBoundsList())
                    .containsExactly(
                        0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5,
                        10.0);
                assertThat(point.getBucketCountsList().stream().mapToLong(count -> count).sum())
                    .isEqualTo(point.getCount());
                assertThat(point.getSum()).isBetween(point.getMin(), point.getCount() * 60.0);
              });
    }
  }

  @Test
  void run_withEndpointThatDoesNotAnswer_saysSo() throws Exception {
    String nobody;
    try (Receiver receiver = Receiver.start()) {
      nobody = receiver.endpoint();
    }
    System.setProperty("otel.exporter.otlp.endpoint", nobody);
    System.setProperty("otel.exporter.otlp.timeout", "500");

    boolean accepted = Quickstart.run(nobody, out);

    assertThat(accepted).isFalse();
    assertThat(lines()).containsExactly("sent 23 spans to " + nobody + ", some were not accepted");
  }

  private List<String> lines() {
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private Set<String> ids(Pattern pattern) {
    return lines().stream()
        .map(pattern::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static boolean isTable(String line) {
    return line.startsWith("service ");
  }

  /** The lines of the table, without what differs from run to run. */
  private static String table(List<String> lines) {
    return lines.stream()
        .dropWhile(line -> !isTable(line))
        .skip(1)
        .takeWhile(line -> !line.isEmpty())
        .map(line -> line.replaceFirst(", avg \\d+\\.\\d{4}, max \\d+\\.\\d{4}", ""))
        .map(line -> line.replaceFirst("[0-9a-f]{32}$", "TRACE"))
        .map(line -> line.strip().replaceAll(" +", " ") + "\n")
        .collect(Collectors.joining());
  }

  /** What was logged, each after the name and the service of its span. */
  private static String logLines(List<String> lines) {
    StringBuilder found = new StringBuilder();
    String span = "";
    for (String line : lines) {
      Matcher matcher = Pattern.compile("^[│├└─ ]*(\\w.*?) {2,}(\\w+) .* ms  ").matcher(line);
      if (matcher.find()) {
        span = matcher.group(1) + ' ' + matcher.group(2);
      } else if (line.contains(" > ")) {
        found.append(span).append('\n').append(line.substring(line.indexOf("> "))).append('\n');
      }
    }
    return found.toString();
  }

  /** The lines of spans, without what differs from run to run. */
  private static String trees(List<String> lines) {
    return lines.stream()
        .filter(line -> line.matches(".* \\d+\\.\\d ms  .*"))
        .map(line -> line.replaceFirst(" +\\d+\\.\\d ms ", ""))
        .map(line -> line.strip().replaceAll(" +", " ") + "\n")
        .collect(Collectors.joining());
  }
}
