package dev.peregrine.sdk.common.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.testsupport.CapturedLogs;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributeType;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import java.io.File;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs on whichever API is on the class path: both must give the same answers. */
class ApiAccessTest {

  private static final String TRACE_ID = "fedcba98765432100123456789abcdef";
  private static final String SPAN_ID = "8000000000000001";

  private static SpanContext context(String traceId, String spanId) {
    return SpanContext.create(traceId, spanId, TraceFlags.getSampled(), TraceState.getDefault());
  }

  /** A context that neither API has made, with ids as bad as a test wants them. */
  private static SpanContext foreign(String traceId, String spanId) {
    return (SpanContext)
        Proxy.newProxyInstance(
            SpanContext.class.getClassLoader(),
            new Class<?>[] {SpanContext.class},
            (proxy, method, args) ->
                switch (method.getName()) {
                  case "getTraceId" -> traceId;
                  case "getSpanId" -> spanId;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  @Test
  void isPeregrine_ourApi_sharesTheArrayOfAttributes() {
    Attributes attributes = Attributes.of(AttributeKey.stringKey("a"), "1");
    // By name, since on the incumbent's API there is no such type.
    boolean flat =
        Arrays.stream(attributes.getClass().getInterfaces())
            .anyMatch(type -> type.getName().equals("dev.peregrine.api.internal.FlatAttributes"));
    assertThat(ApiAccess.isPeregrine()).isEqualTo(flat);
    assertThat(ApiAccess.pairs(attributes) == ApiAccess.pairs(attributes))
        .isEqualTo(ApiAccess.isPeregrine());
  }

  @Test
  void isPeregrine_apiOfAnotherRelease_isFalseAndWarnsOnce(@TempDir Path folder) throws Exception {
    Path source = folder.resolve("ApiVersion.java");
    Files.writeString(
        source,
        "package dev.peregrine.api.internal;"
            + "public final class ApiVersion { public static int current() { return -1; } }");
    ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
    assertThat(javac.run(System.out, System.err, "-d", folder.toString(), source.toString()))
        .isZero();
    List<URL> urls = new ArrayList<>(List.of(folder.toUri().toURL()));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    try (URLClassLoader loader =
            new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
        CapturedLogs logs = CapturedLogs.of(ApiAccess.class)) {
      Class<?> access = loader.loadClass(ApiAccess.class.getName());
      assertThat(access.getMethod("isPeregrine").invoke(null)).isEqualTo(false);
      assertThat(logs.at(Level.WARNING)).hasSize(ApiAccess.isPeregrine() ? 1 : 0);
    }
  }

  @Test
  void ids_anyContext_areTheirBits() {
    for (SpanContext context : List.of(context(TRACE_ID, SPAN_ID), foreign(TRACE_ID, SPAN_ID))) {
      assertThat(ApiAccess.traceIdHigh(context)).isEqualTo(0xfedcba9876543210L);
      assertThat(ApiAccess.traceIdLow(context)).isEqualTo(0x0123456789abcdefL);
      assertThat(ApiAccess.spanIdBits(context)).isEqualTo(0x8000000000000001L);
    }
  }

  @Test
  void ids_notHexadecimal_areZero() {
    for (SpanContext context :
        List.of(
            SpanContext.getInvalid(),
            foreign("short", "short"),
            foreign("x".repeat(32), "y".repeat(16)),
            foreign(null, null))) {
      assertThat(ApiAccess.traceIdHigh(context)).isZero();
      assertThat(ApiAccess.traceIdLow(context)).isZero();
      assertThat(ApiAccess.spanIdBits(context)).isZero();
    }
  }

  @Test
  void keyUtf8_anyKey_isItsName() {
    AttributeKey<Long> foreign =
        new AttributeKey<>() {
          @Override
          public String getKey() {
            return "schl\u00fcssel";
          }

          @Override
          public AttributeType getType() {
            return AttributeType.LONG;
          }
        };
    for (AttributeKey<?> key : List.of(AttributeKey.stringKey("schl\u00fcssel"), foreign)) {
      assertThat(ApiAccess.keyUtf8(key))
          .isEqualTo("schl\u00fcssel".getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void pairs_anyAttributes_areTheirKeysAndValues() {
    Attributes attributes =
        Attributes.builder().put("a", "1").put("b", 2L).put("c", "x", "y").build();
    Object[] pairs = ApiAccess.pairs(attributes);
    Map<Object, Object> map = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    assertThat(pairs).hasSize(6);
    assertThat(map).isEqualTo(attributes.asMap());
    assertThat(ApiAccess.pairs(Attributes.empty())).isEmpty();
  }

  @Test
  void attributes_pairs_equalBuiltOnes() {
    Object[] pairs = {
      AttributeKey.stringKey("b"),
      "1",
      AttributeKey.longKey("a"),
      2L,
      AttributeKey.stringArrayKey("c"),
      List.of("x", "y"),
      AttributeKey.valueKey("d"),
      Value.of(Value.of(1)),
      AttributeKey.stringKey("beyond"),
      "x",
      null,
      null
    };
    assertThat(ApiAccess.attributes(pairs, 4))
        .isEqualTo(
            Attributes.builder()
                .put("a", 2L)
                .put("b", "1")
                .put("c", "x", "y")
                .put("d", Value.of(Value.of(1)))
                .build());
    assertThat(ApiAccess.attributes(pairs, 0)).isSameAs(Attributes.empty());
  }

  @Test
  void traceStateHeader_anyState_isTheHeader() {
    TraceState state = TraceState.builder().put("b", "2").put("a", "1").build();
    assertThat(ApiAccess.traceStateHeader(state)).isEqualTo("a=1,b=2");
    assertThat(ApiAccess.traceStateHeader(TraceState.getDefault())).isEmpty();
  }
}
