package io.opentelemetry.sdk.testing.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The build runs these tests on two versions of JUnit; this one sees to it that they differ. */
class JUnitVersionTest {

  private static final String EXPECTED = "peregrine.test.junit";

  @Test
  @EnabledIfSystemProperty(named = EXPECTED, matches = ".+", disabledReason = "set by the build")
  void junit_inEachRun_isOfTheVersionMeant() {
    assertThat(Test.class.getPackage().getImplementationVersion())
        .startsWith(System.getProperty(EXPECTED) + ".");
  }
}
