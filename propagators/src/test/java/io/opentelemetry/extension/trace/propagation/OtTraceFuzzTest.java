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
        Headers.of(
            "ot-tracer-sampled", data.consumeString(6),
            "ot-tracer-spanid", data.consumeString(20),
            "ot-tracer-traceid", data.consumeRemainingAsString());

    Harmless.assertExtracts(OtTracePropagator.getInstance(), headers, "");
  }

  @FuzzTest
  void extract_anyBaggage_isHarmless(FuzzedDataProvider data) {
    Map<String, String> headers =
        Headers.of(
            "ot-tracer-traceid",
            Headers.TRACE_ID,
            "ot-tracer-spanid",
            Headers.SPAN_ID,
            "ot-baggage-" + data.consumeString(10),
            data.consumeString(50),
            "OT-BAGGAGE-" + data.consumeString(10),
            data.consumeRemainingAsString());

    Harmless.assertExtracts(OtTracePropagator.getInstance(), headers, "");
  }
}
