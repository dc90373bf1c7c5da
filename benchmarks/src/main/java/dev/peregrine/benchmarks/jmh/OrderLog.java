package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.logs.Severity;

/** What an application logs for each request. */
public final class OrderLog {

  private OrderLog() {}

  /** Logs a body, a severity and two attributes. */
  public static void accepted(Logger logger) {
    logger
        .logRecordBuilder()
        .setSeverity(Severity.INFO)
        .setBody("order accepted")
        .setAttribute(Keys.METHOD, "GET")
        .setAttribute(Keys.ROUTE, "/orders/{id}")
        .emit();
  }
}
