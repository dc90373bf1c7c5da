package io.opentelemetry.extension.trace.propagation;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.peregrine.propagators.contract.Harmless;
import dev.peregrine.propagators.contract.Headers;
import java.util.Map;

class B3FuzzTest {

  @FuzzTest
  void extract_anySingleHeader_isHarmless(FuzzedDataProvider data) {
    Harmless.assertExtracts(
        B3Propagator.injectingSingleHeader(), Map.of("b3", data.consumeRemainingAsString()), "");
  }

  @FuzzTest
  void extract_anyHeaders_isHarmless(FuzzedDataProvider data) {
    Map<String, String> headers =
        Headers.ofLines(
            data.consumeRemainingAsString(),
            "X-B3-TraceId",
            "X-B3-SpanId",
            "X-B3-Sampled",
            "X-B3-Flags");

    Harmless.assertExtracts(B3Propagator.injectingMultiHeaders(), headers, "");
  }
}
