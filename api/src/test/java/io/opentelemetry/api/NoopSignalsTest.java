package io.opentelemetry.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.LoggerProvider;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.metrics.ObservableMeasurement;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.Context;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Everything that can be reached from the no-op providers: whatever it is called with, it neither
 * throws nor calls back, it returns something to go on with, and it holds nothing. // T34, M20,
 * L13, L14
 */
class NoopSignalsTest {

  private static final Map<Class<?>, Object> SAMPLES =
      Map.ofEntries(
          Map.entry(String.class, "name"),
          Map.entry(AttributeKey.class, AttributeKey.longKey("key")),
          Map.entry(Object.class, 1L),
          Map.entry(Value.class, Value.of("value")),
          Map.entry(Attributes.class, Attributes.of(AttributeKey.stringKey("key"), "value")),
          Map.entry(Context.class, Context.root()),
          Map.entry(SpanContext.class, SpanContext.getInvalid()),
          Map.entry(SpanKind.class, SpanKind.SERVER),
          Map.entry(StatusCode.class, StatusCode.ERROR),
          Map.entry(Severity.class, Severity.ERROR),
          Map.entry(Throwable.class, new IllegalStateException("sample")),
          Map.entry(Instant.class, Instant.EPOCH),
          Map.entry(TimeUnit.class, TimeUnit.SECONDS),
          Map.entry(List.class, List.of()),
          Map.entry(ObservableMeasurement[].class, new ObservableMeasurement[0]),
          Map.entry(Consumer.class, (Consumer<Object>) measurement -> fail("called back")),
          Map.entry(Runnable.class, (Runnable) () -> fail("called back")));

  private static final Map<Class<?>, Object> PRIMITIVES =
      Map.of(int.class, 1, long.class, 2L, double.class, 0.5, boolean.class, true);

  /** What a span carries on is its purpose, and a builder must remember the parent. */
  private static final Set<String> STATEFUL = Set.of("PropagatedSpan", "NoopSpanBuilder");

  @TestFactory
  Stream<DynamicTest> everyMethod_anyArguments_doesNothing() {
    return reachable().values().stream()
        .flatMap(
            target ->
                contractMethods(target.getClass()).stream()
                    .map(
                        method ->
                            dynamicTest(nameOf(target, method), () -> callTwice(target, method))));
  }

  @TestFactory
  Stream<DynamicTest> everyObject_anyCalls_holdsNothing() {
    return reachable().keySet().stream()
        .filter(type -> !STATEFUL.contains(type.getSimpleName()))
        .map(
            type ->
                dynamicTest(
                    type.getSimpleName(), () -> assertThat(instanceFields(type)).isEmpty()));
  }

  private static Map<Class<?>, Object> reachable() {
    Map<Class<?>, Object> found = new LinkedHashMap<>();
    Queue<Object> open =
        new ArrayDeque<>(
            List.of(TracerProvider.noop(), MeterProvider.noop(), LoggerProvider.noop()));
    while (!open.isEmpty()) {
      Object target = open.remove();
      if (found.putIfAbsent(target.getClass(), target) == null) {
        for (Method method : contractMethods(target.getClass())) {
          if (isOfASignal(method.getReturnType())) {
            open.add(call(target, method, false));
          }
        }
      }
    }
    assertThat(found).hasSizeGreaterThan(15);
    return found;
  }

  private static boolean isOfASignal(Class<?> type) {
    String name = type.getPackageName();
    return type != SpanContext.class
        && (name.equals("io.opentelemetry.api.trace")
            || name.equals("io.opentelemetry.api.metrics")
            || name.equals("io.opentelemetry.api.logs"));
  }

  private static List<Method> contractMethods(Class<?> type) {
    Set<String> seen = new HashSet<>();
    List<Method> methods = new ArrayList<>();
    for (Method method : type.getMethods()) {
      Class<?> owner = method.getDeclaringClass();
      if (owner != Object.class
          && !Modifier.isStatic(method.getModifiers())
          && !method.isBridge()
          && !method.getName().equals("makeCurrent")
          && seen.add(method.toString())) {
        methods.add(method);
      }
    }
    methods.sort(Comparator.comparing(Method::toString));
    return methods;
  }

  private static String nameOf(Object target, Method method) {
    return target.getClass().getSimpleName()
        + "."
        + method.getName()
        + Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).toList();
  }

  private static void callTwice(Object target, Method method) {
    for (boolean nulls : new boolean[] {false, true}) {
      Object result = call(target, method, nulls);
      if (method.getReturnType() != void.class) {
        assertThat(result).isNotNull();
      }
      if (method.getName().equals("isEnabled") || method.getName().equals("isRecording")) {
        assertThat(result).isEqualTo(false);
      }
      if (result instanceof Span span) {
        assertThat(span.getSpanContext().isValid()).isFalse();
      }
    }
  }

  private static Object call(Object target, Method method, boolean nulls) {
    Object[] arguments =
        Arrays.stream(method.getParameterTypes())
            .map(type -> type.isPrimitive() ? PRIMITIVES.get(type) : nulls ? null : sample(type))
            .toArray();
    try {
      method.setAccessible(true);
      return method.invoke(target, arguments);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(nameOf(target, method), e);
    }
  }

  private static Object sample(Class<?> type) {
    if (type == ObservableMeasurement.class) {
      return MeterProvider.noop().get("sample").counterBuilder("sample").buildObserver();
    }
    assertThat(SAMPLES).containsKey(type);
    return SAMPLES.get(type);
  }

  private static List<Field> instanceFields(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .toList();
  }
}
