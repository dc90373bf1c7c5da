package io.opentelemetry.sdk.trace;

/**
 * Finds out whether a processor overrides {@code onEnding}. Spans end faster when none does, and a
 * processor that overrides it should not have to say so a second time.
 */
final class OnEndingOverride {

  private OnEndingOverride() {}

  static boolean isIn(Class<?> processor) {
    try {
      return processor.getMethod("onEnding", ReadWriteSpan.class).getDeclaringClass()
          != SpanProcessor.class;
    } catch (ReflectiveOperationException | LinkageError e) {
      return true; // cannot tell, and calling it in vain does no harm
    }
  }
}
