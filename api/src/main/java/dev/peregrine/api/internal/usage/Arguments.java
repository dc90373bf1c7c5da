package dev.peregrine.api.internal.usage;

import io.opentelemetry.common.impl.ApiUsageLogger;
import org.jspecify.annotations.Nullable;

/** Looks at what callers pass who are not told of nulls by their compiler. */
public final class Arguments {

  private Arguments() {}

  /** Whether an argument is null; if so, that is reported. */
  public static boolean isNull(
      @Nullable Object argument, Class<?> apiClass, String methodName, String paramName) {
    if (argument == null) {
      ApiUsageLogger.logNullParam(apiClass, methodName, paramName);
      return true;
    }
    return false;
  }
}
