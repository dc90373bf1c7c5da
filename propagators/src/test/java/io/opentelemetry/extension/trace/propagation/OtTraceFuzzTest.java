package io.opentelemetry.extension.trace.propagation;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.peregrine.propagators.contract.Harmless;
import dev.peregrine.propagators.contract.Headers;
import java.util.Map;

@SuppressWarnings("deprecation") // the format is
class OtTraceFuzzTest {

  @FuzzTest
  void extract_anyIds_isHarmless(FuzzedDataProvider data) {
    Map<String, String> headers =
        Headers.ofLines(
            data.consumeRemainingAsString(),
            "ot-tracer-traceid",
            "ot-tracer-spanid",
            "ot-tracer-sampled");

    Harmless.assertExtracts(OtTracePropagator.getInstance(), headers, "");
  }

  @FuzzTest
  void extract_anyBaggage_isHarmless(FuzzedDataProvider data) {
    String[] keyAndValue = data.consumeRemainingAsString().split("\n", 2);
    Map<String, String> headers =
        Headers.of(
            "ot-tracer-traceid",
            Headers.TRACE_ID,
            "ot-tracer-spanid",
            Headers.SPAN_ID,
            "OT-Baggage-" + keyAndValue[0],
            keyAndValue[keyAndValue.length - 1]);

    Harmless.assertExtracts(OtTracePropagator.getInstance(), headers, "");
  }
}
