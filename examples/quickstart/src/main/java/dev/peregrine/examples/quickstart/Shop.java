package dev.peregrine.examples.quickstart;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.Deque;

/** The five services, wired together, and the customer in front of them. */
final class Shop implements AutoCloseable {
  private final HttpClient customer = HttpClient.newHttpClient();
  private final Deque<AutoCloseable> services = new ArrayDeque<>();
  private final URI checkout;

  private Shop(Telemetry telemetry) throws IOException {
    MessageQueue confirmations = new MessageQueue("order-confirmations");
    services.push(NotificationService.start(telemetry.of("notifications"), confirmations));

    var inventoryTelemetry = telemetry.of("inventory");
    InventoryService inventory =
        new InventoryService(telemetry.logger("shop.inventory", inventoryTelemetry));
    URI reservations =
        serve(TracedServer.start(inventoryTelemetry, "/reservations", inventory::reserve));

    var paymentTelemetry = telemetry.of("payment");
    PaymentService payment =
        new PaymentService(paymentTelemetry, telemetry.logger("shop.payment", paymentTelemetry));
    URI charges = serve(TracedServer.start(paymentTelemetry, "/charges", payment::charge));

    var orderTelemetry = telemetry.of("orders");
    OrderService order = new OrderService(orderTelemetry, reservations, charges, confirmations);
    URI orders = serve(TracedServer.start(orderTelemetry, "/orders", order::place));

    var gatewayTelemetry = telemetry.of("gateway");
    Gateway gateway = new Gateway(gatewayTelemetry, orders);
    this.checkout = serve(TracedServer.start(gatewayTelemetry, "/checkout", gateway::checkout));
  }

  static Shop open(Telemetry telemetry) throws IOException {
    return new Shop(telemetry);
  }

  private URI serve(TracedServer server) {
    services.push(server);
    return server.uri();
  }

  /** Orders as a customer would: with a client that knows nothing of traces. */
  void order(String tenant, Order order) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(checkout)
            .setHeader(Gateway.TENANT_HEADER, tenant)
            .POST(BodyPublishers.ofString(order.format()))
            .build();
    customer.send(request, BodyHandlers.discarding());
  }

  /** Closes the services from the gateway inwards, so that each can finish its work. */
  @Override
  public void close() throws Exception {
    while (!services.isEmpty()) {
      services.pop().close();
    }
  }
}
