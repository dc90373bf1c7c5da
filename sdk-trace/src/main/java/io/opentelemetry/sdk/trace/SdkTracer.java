package io.opentelemetry.sdk.trace;

import dev.peregrine.sdk.common.internal.ScopeRegistry;
import dev.peregrine.sdk.common.internal.annotation.HotPath;
import dev.peregrine.sdk.trace.TracerConfig;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;

/** Makes the spans of one instrumentation scope. */
class SdkTracer implements Tracer, ScopeRegistry.Element<TracerConfig> {

  private static final String UNNAMED = "<unspecified span name>";
  private static final int MAX_USUAL_LOG_SIZE = 16;
  private static final boolean INCUBATOR = hasIncubator();

  private final TracerState state;
  private final InstrumentationScopeInfo scope;

  /** Written when the configuration changes and at shutdown. */
  private volatile boolean enabled;

  /**
   * How many entries to make room for in a new log. A hint that all threads read and write without
   * any order.
   */
  private int usualLogSize = 4;

  SdkTracer(TracerState state, InstrumentationScopeInfo scope) {
    this.state = state;
    this.scope = scope;
  }

  static SdkTracer create(TracerState state, InstrumentationScopeInfo scope) {
    return INCUBATOR ? Incubator.tracer(state, scope) : new SdkTracer(state, scope);
  }

  /** Whether api-incubator is there, whose users expect their own kind of tracer. */
  private static boolean hasIncubator() {
    try {
      Class.forName("io.opentelemetry.api.incubator.trace.ExtendedTracer");
      return true;
    } catch (ClassNotFoundException | LinkageError absent) {
      return false;
    }
  }

  final TracerState state() {
    return state;
  }

  @Override
  public final InstrumentationScopeInfo scope() {
    return scope;
  }

  @Override
  public final void configure(TracerConfig config) {
    enabled = config.isEnabled();
  }

  @Override
  public boolean isEnabled() {
    return enabled;
  }

  @Override
  @HotPath("RootSpanBenchmark")
  public SpanBuilder spanBuilder(String spanName) {
    return enabled ? new SdkSpanBuilder(this, named(spanName)) : noopSpanBuilder();
  }

  /** Makes a span that only carries its parent's context on. */
  static SpanBuilder noopSpanBuilder() {
    return TracerProvider.noop().get("").spanBuilder("");
  }

  static String named(String spanName) {
    return spanName == null || spanName.isBlank() ? UNNAMED : spanName;
  }

  final int usualLogSize() {
    return usualLogSize;
  }

  /**
   * Takes note of how many entries a span had in the end. The hint grows at once and shrinks with
   * few of the spans, so that the field is seldom written.
   *
   * @param random any number that is different for each span
   */
  final void learnLogSize(int size, long random) {
    int usual = usualLogSize;
    if (size > usual) {
      usualLogSize = Math.min(size, MAX_USUAL_LOG_SIZE);
    } else if (size < usual / 2 && (random & 63) == 0) {
      usualLogSize = Math.max(1, (usual + size) / 2);
    }
  }

  @Override
  public String toString() {
    return "SdkTracer{scope=" + scope + "}";
  }

  /** Loaded only where api-incubator is, since the verifier looks at what is returned here. */
  private static final class Incubator {

    static SdkTracer tracer(TracerState state, InstrumentationScopeInfo scope) {
      return new ExtendedSdkTracer(state, scope);
    }
  }
}
