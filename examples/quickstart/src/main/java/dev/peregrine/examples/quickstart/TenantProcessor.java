package dev.peregrine.examples.quickstart;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;

/** Copies the tenant from the baggage to every span, whichever service starts it. */
final class TenantProcessor implements SpanProcessor {
  static final AttributeKey<String> TENANT_ID = AttributeKey.stringKey("tenant.id");

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {
    String tenant = Baggage.fromContext(parent).getEntryValue(TENANT_ID.getKey());
    if (tenant != null) {
      span.setAttribute(TENANT_ID, tenant);
    }
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {}

  @Override
  public boolean isEndRequired() {
    return false;
  }
}
