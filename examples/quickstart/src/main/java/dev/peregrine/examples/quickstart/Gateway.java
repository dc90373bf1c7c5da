package dev.peregrine.examples.quickstart;

import com.sun.net.httpserver.Headers;
import dev.peregrine.examples.quickstart.TracedServer.Reply;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import java.io.IOException;
import java.net.URI;

/**
 * Where customers come in. It knows their tenant and passes it on, as baggage, to every service
 * behind it.
 */
final class Gateway {
  static final String TENANT_HEADER = "X-Tenant";

  private final TracedClient client;
  private final URI orders;

  Gateway(OpenTelemetry telemetry, URI orders) {
    this.client = new TracedClient(telemetry);
    this.orders = orders;
  }

  Reply checkout(Headers headers, String order) throws IOException, InterruptedException {
    String tenant = headers.getFirst(TENANT_HEADER);
    // The server's span started before the tenant was known.
    Span.current().setAttribute(TenantProcessor.TENANT_ID, tenant);

    Baggage baggage =
        Baggage.current().toBuilder().put(TenantProcessor.TENANT_ID.getKey(), tenant).build();
    try (Scope ignored = baggage.makeCurrent()) {
      return client.post(orders, order);
    }
  }
}
