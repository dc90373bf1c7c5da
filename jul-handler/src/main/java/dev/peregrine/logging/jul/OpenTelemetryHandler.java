package dev.peregrine.logging.jul;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.impl.InstrumentationUtil;
import io.opentelemetry.api.logs.LogRecordBuilder;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.context.Context;
import java.util.function.Supplier;
import java.util.logging.ErrorManager;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Emits what is logged by {@code java.util.logging} as OpenTelemetry log records, which belong to
 * the current span.
 *
 * <p>By code: {@code Logger.getLogger("").addHandler(new OpenTelemetryHandler(openTelemetry))}. In
 * {@code logging.properties}: add the name of this class to {@code handlers}; its {@code .level}
 * (default {@code ALL}) and {@code .filter} (default none) are settings as those of the JDK's
 * handlers.
 *
 * <p>The logger's name becomes the instrumentation scope, the message with its parameters the body;
 * formatters are not used. Loggers of exporters, which are named after their classes, are passed
 * over, and so is what is logged while telemetry is exported or by what this handler calls: it
 * would come back for ever.
 *
 * <p>Thread-safe. {@link #publish} never throws, and does not wait. Flushing is up to whoever owns
 * the SDK.
 */
public final class OpenTelemetryHandler extends Handler {

  private static final AttributeKey<String> THREAD_NAME = AttributeKey.stringKey("thread.name");
  private static final AttributeKey<Long> THREAD_ID = AttributeKey.longKey("thread.id");
  private static final String UNNAMED = "ROOT";

  private static final Formatter MESSAGES =
      new Formatter() {
        @Override
        public String format(LogRecord record) {
          return formatMessage(record);
        }
      };

  /**
   * OkHttp notes here, in a thread of its own, what it does for each export. Other threads in which
   * an exporter works are known by their context.
   */
  private static final String OKHTTP_CHORES = "okhttp3.internal.concurrent.TaskRunner";

  /** True while this thread emits, so that what the SDK's extensions log ends here. */
  private static final ThreadLocal<Boolean> EMITTING = ThreadLocal.withInitial(() -> false);

  private final Supplier<OpenTelemetry> openTelemetry;
  private volatile boolean closed;

  /**
   * Creates a handler that emits to the global OpenTelemetry as soon as that is set. What is logged
   * earlier is not emitted.
   */
  public OpenTelemetryHandler() {
    // To get the global one before it is set would set it for good.
    this(GlobalOpenTelemetry::getOrNoop);
    Settings.apply(this);
  }

  /**
   * Creates a handler.
   *
   * @param openTelemetry where the log records go
   * @throws NullPointerException if it is null
   */
  public OpenTelemetryHandler(OpenTelemetry openTelemetry) {
    this(supplierOf(requireNonNull(openTelemetry, "openTelemetry")));
  }

  private OpenTelemetryHandler(Supplier<OpenTelemetry> openTelemetry) {
    this.openTelemetry = openTelemetry;
  }

  private static Supplier<OpenTelemetry> supplierOf(OpenTelemetry openTelemetry) {
    return () -> openTelemetry;
  }

  /**
   * Emits a log record.
   *
   * @param record the record; {@code null} is ignored
   */
  @Override
  public void publish(@Nullable LogRecord record) {
    if (record == null || closed || EMITTING.get()) {
      return;
    }
    EMITTING.set(true);
    try {
      if (isLoggable(record)) {
        emit(record);
      }
    } catch (RuntimeException e) {
      reportError(null, e, ErrorManager.WRITE_FAILURE);
    } finally {
      EMITTING.set(false);
    }
  }

  private void emit(LogRecord record) {
    String name = record.getLoggerName();
    if (isOfExporter(name)
        || InstrumentationUtil.shouldSuppressInstrumentation(Context.current())) {
      return;
    }
    Severity severity = Severities.of(record.getLevel());
    Logger logger =
        openTelemetry.get().getLogsBridge().get(name == null || name.isEmpty() ? UNNAMED : name);
    if (logger.isEnabled(severity)) {
      LogRecordBuilder builder =
          logger
              .logRecordBuilder()
              .setTimestamp(record.getInstant())
              .setSeverity(severity)
              .setSeverityText(record.getLevel().getName());
      setContent(builder, record);
      builder.emit();
    }
  }

  private static void setContent(LogRecordBuilder builder, LogRecord record) {
    String message = message(record);
    if (message != null) {
      builder.setBody(message);
    }
    Throwable thrown = record.getThrown();
    if (thrown != null) {
      builder.setException(thrown);
    }
    builder.setAttribute(THREAD_ID, record.getLongThreadID());
    Thread thread = Thread.currentThread();
    // Some other handler may hand records on in a thread of its own. Virtual threads have no name.
    if (thread.getId() == record.getLongThreadID() && !thread.getName().isEmpty()) {
      builder.setAttribute(THREAD_NAME, thread.getName());
    }
  }

  private static @Nullable String message(LogRecord record) {
    String message = record.getMessage();
    boolean plain = record.getParameters() == null && record.getResourceBundle() == null;
    return message == null || plain ? message : MESSAGES.formatMessage(record);
  }

  private static boolean isOfExporter(@Nullable String loggerName) {
    return loggerName != null
        && (loggerName.startsWith("io.opentelemetry.exporter.")
            || loggerName.startsWith("dev.peregrine.exporter.")
            || loggerName.equals(OKHTTP_CHORES));
  }

  /** Does nothing: what is emitted is the SDK's to flush. */
  @Override
  public void flush() {}

  /** Has this handler ignore all further records. The SDK goes on. */
  @Override
  public void close() {
    closed = true;
  }
}
