package dev.peregrine.propagators;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.peregrine.propagators.contract.Harmless;
import java.util.Map;

class XrayFuzzTest {

  @FuzzTest
  void extract_anyHeader_isHarmless(FuzzedDataProvider data) {
    Harmless.assertExtracts(
        XrayPropagator.getInstance(),
        Map.of("X-Amzn-Trace-Id", data.consumeRemainingAsString()),
        "");
  }
}
