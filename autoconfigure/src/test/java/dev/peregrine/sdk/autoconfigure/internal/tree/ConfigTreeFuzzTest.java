package dev.peregrine.sdk.autoconfigure.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.io.ByteArrayInputStream;

class ConfigTreeFuzzTest {

  @FuzzTest
  void parse_anyBytes_areATreeOrAnError(byte[] bytes) {
    try {
      MappingNode root = ConfigTree.parse("f", new ByteArrayInputStream(bytes), name -> name);
      assertThat(root.place().path()).isEmpty();
      assertPlaces(root);
    } catch (ConfigurationException expected) {
      assertThat(expected).hasMessageStartingWith("f:");
    }
  }

  @FuzzTest
  void apply_anyText_agreesWithTheModel(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    assertThat(SubstitutionPropertyTest.apply(text))
        .isEqualTo(SubstitutionModel.apply(text, SubstitutionPropertyTest.VARIABLES));
  }

  private static void assertPlaces(ConfigNode node) {
    assertThat(node.place().line()).isPositive();
    assertThat(node.place().column()).isPositive();
    if (node instanceof MappingNode mapping) {
      mapping.entries().values().forEach(entry -> assertPlaces(entry.value()));
    } else if (node instanceof SequenceNode list) {
      list.items().forEach(ConfigTreeFuzzTest::assertPlaces);
    }
  }
}
