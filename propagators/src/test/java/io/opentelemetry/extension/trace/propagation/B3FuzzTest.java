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
        Headers.of(
            "X-B3-Sampled", data.consumeString(6),
            "X-B3-Flags", data.consumeString(2),
            "X-B3-SpanId", data.consumeString(20),
            "X-B3-TraceId", data.consumeRemainingAsString());

    Harmless.assertExtracts(B3Propagator.injectingMultiHeaders(), headers, "");
  }
}
