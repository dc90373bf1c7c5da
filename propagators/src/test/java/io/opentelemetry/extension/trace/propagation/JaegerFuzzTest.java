package io.opentelemetry.extension.trace.propagation;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.peregrine.propagators.contract.Harmless;
import dev.peregrine.propagators.contract.Headers;
import java.util.Map;

@SuppressWarnings("deprecation") // the format is
class JaegerFuzzTest {

  @FuzzTest
  void extract_anyTraceHeader_isHarmless(FuzzedDataProvider data) {
    Harmless.assertExtracts(
        JaegerPropagator.getInstance(),
        Map.of("uber-trace-id", data.consumeRemainingAsString()),
        "");
  }

  @FuzzTest
  void extract_anyBaggage_isHarmless(FuzzedDataProvider data) {
    Map<String, String> headers =
        Headers.ofLines(
            data.consumeRemainingAsString(), "uberctx-key", "UBERCTX-KEY2", "jaeger-baggage");

    Harmless.assertExtracts(JaegerPropagator.getInstance(), headers, "");
  }
}
