package dev.peregrine.examples.quickstart;

import static io.opentelemetry.semconv.ErrorAttributes.ERROR_TYPE;

import com.sun.net.httpserver.Headers;
import dev.peregrine.examples.quickstart.TracedServer.Reply;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Charges cards. One card in this shop is always declined. */
final class PaymentService {
  private static final Set<String> DECLINED = Set.of("4000-0002");

  private final Tracer tracer;
  private final Logger logger;

  PaymentService(OpenTelemetry telemetry, Logger logger) {
    this.tracer = telemetry.getTracer("dev.peregrine.examples.payment");
    this.logger = logger;
  }

  /**
   * The pattern for a piece of work inside a service: start, make current, record what goes wrong,
   * end.
   */
  Reply charge(Headers headers, String card) {
    Span span = tracer.spanBuilder("charge card").startSpan();
    try (Scope ignored = span.makeCurrent()) {
      authorize(card);
      return new Reply(200, "paid");
    } catch (CardDeclinedException e) {
      span.recordException(e);
      span.setAttribute(ERROR_TYPE, e.getClass().getName());
      span.setStatus(StatusCode.ERROR, "card declined");
      return new Reply(402, "card declined");
    } finally {
      span.end();
    }
  }

  private void authorize(String card) throws CardDeclinedException {
    String lastDigits = card.substring(card.length() - 4);
    Span.current().setAttribute("card.last_digits", lastDigits);
    if (DECLINED.contains(card)) {
      logger.log(Level.WARNING, "the bank says no to the card ending in {0}", lastDigits);
      throw new CardDeclinedException("the card ending in " + lastDigits + " was declined");
    }
  }

  private static final class CardDeclinedException extends Exception {
    private static final long serialVersionUID = 1;

    CardDeclinedException(String message) {
      super(message);
    }
  }
}
