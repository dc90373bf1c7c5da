package io.opentelemetry.api.impl;

import io.opentelemetry.common.impl.ApiUsageLogger;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;

/**
 * Keeps instrumentation quiet where it would observe itself, such as in the HTTP client of an
 * exporter.
 */
public final class InstrumentationUtil {

  private static final ContextKey<Boolean> SUPPRESS_INSTRUMENTATION =
      ContextKey.named("suppress_instrumentation");

  private InstrumentationUtil() {}

  /**
   * Runs a task in whose {@linkplain Context#current() current context} {@link
   * #shouldSuppressInstrumentation} is {@code true}.
   *
   * @param runnable the task; what it throws is thrown here
   */
  // The scope is opened to be closed; nothing refers to it.
  @SuppressWarnings("try")
  public static void suppressInstrumentation(Runnable runnable) {
    Context context = Context.current().with(SUPPRESS_INSTRUMENTATION, true);
    try (Scope ignored = context.makeCurrent()) {
      runnable.run();
    }
  }

  /**
   * Returns whether instrumentation shall record nothing in a context.
   *
   * @param context the context
   * @return whether it shall record nothing
   */
  public static boolean shouldSuppressInstrumentation(Context context) {
    if (context == null) {
      ApiUsageLogger.logNullParam(
          InstrumentationUtil.class, "shouldSuppressInstrumentation", "context");
      return false;
    }
    return Boolean.TRUE.equals(context.get(SUPPRESS_INSTRUMENTATION));
  }
}
