package dev.peregrine.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    assertThat(lines()).filteredOn(line -> line.contains("tenant.id=acme")).hasSize(15);
    assertThat(lines()).filteredOn(line -> line.contains("tenant.id=globex")).hasSize(8);
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
  void run_withEndpoint_sendsThere() throws Exception {
    try (Receiver receiver = Receiver.start()) {
      System.setProperty("otel.exporter.otlp.endpoint", receiver.endpoint());

      boolean accepted = Quickstart.run(receiver.endpoint(), out);

      assertThat(accepted).isTrue();
      assertThat(receiver.spans()).hasSize(23);
      assertThat(lines())
          .containsExactly("sent 23 spans to " + receiver.endpoint() + ", all accepted");
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

  /** The lines of spans, without what differs from run to run. */
  private static String trees(List<String> lines) {
    return lines.stream()
        .filter(line -> line.matches(".* \\d+\\.\\d ms  .*"))
        .map(line -> line.replaceFirst(" +\\d+\\.\\d ms ", ""))
        .map(line -> line.strip().replaceAll(" +", " ") + "\n")
        .collect(Collectors.joining());
  }
}
