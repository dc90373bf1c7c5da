package dev.peregrine.sdk.autoconfigure.spi.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.testsupport.CapturedLogs;
import io.opentelemetry.common.ComponentLoader;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MapConfigPropertiesTest {

  private static final ComponentLoader LOADER =
      ComponentLoader.forClassLoader(MapConfigPropertiesTest.class.getClassLoader());

  private final CapturedLogs log = CapturedLogs.of(MapConfigProperties.class);

  @AfterEach
  void releaseLog() {
    log.close();
  }

  private static MapConfigProperties with(String value) {
    return MapConfigProperties.builder().addProperties(Map.of("key", value)).build(LOADER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "otel.some.key",
        "otel.some-key",
        "OTEL.Some.Key",
        "otel-some-key",
        "otel.some_key"
      })
  void getString_anySpellingOfTheName_finds(String name) {
    MapConfigProperties fromProperty =
        MapConfigProperties.builder().addProperties(Map.of("Otel.Some-Key", "v")).build(LOADER);
    MapConfigProperties fromEnvironment =
        MapConfigProperties.builder().addEnvironment(Map.of("OTEL_SOME_KEY", "v")).build(LOADER);

    assertThat(fromProperty.getString(name)).isEqualTo("v");
    assertThat(fromEnvironment.getString(name)).isEqualTo("v");
  }

  @Test
  void getInt_secretThatIsNoNumber_isNotShown() {
    MapConfigProperties config =
        MapConfigProperties.builder().addProperties(Map.of("shop.password", "pw")).build(LOADER);

    assertThat(config.getInt("shop.password")).isNull();
    assertThat(log.messages())
        .containsExactly(
            "WARNING shop.password=*** is not a whole number of 32 bits; the default is used");
  }

  @Test
  void getString_blanksAround_keepsThem() {
    assertThat(with(" v ").getString("key")).isEqualTo(" v ");
  }

  @Test
  void getString_notSet_isNull() {
    assertThat(with("v").getString("other")).isNull();
  }

  @Test
  void build_sameNameTwice_lastCounts() {
    MapConfigProperties config =
        MapConfigProperties.builder()
            .addProperties(Map.of("a.b", "first", "only.first", "1"))
            .addEnvironment(Map.of("A_B", "second"))
            .addProperties(Map.of("a-b", "third"))
            .build(LOADER);

    assertThat(config.getString("a.b")).isEqualTo("third");
    assertThat(config.getString("only.first")).isEqualTo("1");
  }

  // R21
  @Test
  void build_environmentVariableWithoutValue_isNotSet() {
    MapConfigProperties config =
        MapConfigProperties.builder()
            .addProperties(Map.of("a.b", "default"))
            .addEnvironment(Map.of("A_B", "", "C", ""))
            .build(LOADER);

    assertThat(config.getString("a.b")).isEqualTo("default");
    assertThat(config.getString("c")).isNull();
  }

  @Test
  void withOverrides_someNames_replacesOnlyThose() {
    MapConfigProperties config =
        MapConfigProperties.builder()
            .addProperties(Map.of("a", "1", "b", "1", "c", "1"))
            .build(LOADER);
    Map<String, String> overrides = new HashMap<>(Map.of("A", "2", "d", "2"));
    overrides.put("b", null);

    MapConfigProperties changed = config.withOverrides(overrides);

    assertThat(changed.getString("a")).isEqualTo("2");
    assertThat(changed.getString("b")).isNull();
    assertThat(changed.getString("c")).isEqualTo("1");
    assertThat(changed.getString("d")).isEqualTo("2");
    assertThat(config.getString("a")).isEqualTo("1");
    assertThat(changed.getComponentLoader()).isSameAs(LOADER);
  }

  // R22
  @ParameterizedTest
  @CsvSource({"true,true", "TRUE,true", "' True ',true", "false,false", "FALSE,false"})
  void getBoolean_trueOrFalse_isThat(String value, boolean expected) {
    assertThat(with(value).getBoolean("key")).isEqualTo(expected);
    assertThat(log.messages()).isEmpty();
  }

  // R22
  @ParameterizedTest
  @ValueSource(strings = {"yes", "1", "t", "tru e"})
  void getBoolean_anythingElse_isFalseWithWarning(String value) {
    assertThat(with(value).getBoolean("key")).isFalse();
    assertThat(log.messages())
        .containsExactly("WARNING key=" + value + " is not true or false; false is used");
  }

  @ParameterizedTest
  @CsvSource({"0,0", "12,12", "' 12 ',12", "+5,5", "-5,-5", "2147483647,2147483647"})
  void getInt_number_isThat(String value, int expected) {
    assertThat(with(value).getInt("key")).isEqualTo(expected);
    assertThat(with(value).getLong("key")).isEqualTo(expected);
    assertThat(with(value).getDouble("key")).isEqualTo(expected);
  }

  // R23
  @ParameterizedTest
  @ValueSource(strings = {"x", "1x", "1.5", "2147483648", " ", "1 2", "0x10"})
  void getInt_anythingElse_isNullWithWarning(String value) {
    assertThat(with(value).getInt("key")).isNull();
    assertThat(log.messages())
        .containsExactly(
            "WARNING key=" + value + " is not a whole number of 32 bits; the default is used");
  }

  @Test
  void getLong_beyond32Bits_isThat() {
    assertThat(with("99999999999").getLong("key")).isEqualTo(99_999_999_999L);
  }

  // R23
  @ParameterizedTest
  @ValueSource(strings = {"x", "1.5", "9223372036854775808"})
  void getLong_anythingElse_isNullWithWarning(String value) {
    assertThat(with(value).getLong("key")).isNull();
    assertThat(log.messages())
        .containsExactly(
            "WARNING key=" + value + " is not a whole number of 64 bits; the default is used");
  }

  @ParameterizedTest
  @CsvSource({"1.5,1.5", "-1e-3,-0.001", "' .5 ',0.5"})
  void getDouble_number_isThat(String value, double expected) {
    assertThat(with(value).getDouble("key")).isEqualTo(expected);
  }

  // R23
  @Test
  void getDouble_anythingElse_isNullWithWarning() {
    assertThat(with("1,5").getDouble("key")).isNull();
    assertThat(log.messages())
        .containsExactly("WARNING key=1,5 is not a number; the default is used");
  }

  // R78
  @ParameterizedTest
  @CsvSource({
    "0,PT0S",
    "12,PT0.012S",
    "5ns,PT0.000000005S",
    "5us,PT0.000005S",
    "5ms,PT0.005S",
    "10s,PT10S",
    "3m,PT3M",
    "2h,PT2H",
    "1d,PT24H",
    "10 ms,PT0.01S",
    "'  10  s ',PT10S",
    "99999999999,PT27777H46M39.999S",
  })
  void getDuration_numberAndUnit_isThat(String value, Duration expected) {
    assertThat(with(value).getDuration("key")).isEqualTo(expected);
    assertThat(log.messages()).isEmpty();
  }

  // R25
  @ParameterizedTest
  @ValueSource(
      strings = {"-1", "-1s", "s", "x", "1.5s", "10x", "10S", "10sec", " ", "9223372036854775807d"})
  void getDuration_anythingElse_isNullWithWarning(String value) {
    assertThat(with(value).getDuration("key")).isNull();
    assertThat(log.messages())
        .containsExactly(
            "WARNING key="
                + value
                + " is not a duration (a whole number from 0, then ns, us, ms, s, m, h or d;"
                + " milliseconds if nothing follows); the default is used");
  }

  @Test
  void typedGetter_emptyValue_isNotSet() {
    assertThat(with("").getBoolean("key")).isNull();
    assertThat(with("").getInt("key")).isNull();
    assertThat(with("").getLong("key")).isNull();
    assertThat(with("").getDouble("key")).isNull();
    assertThat(with("").getDuration("key")).isNull();
    assertThat(with("").getList("key")).isEmpty();
    assertThat(with("").getMap("key")).isEmpty();
    assertThat(log.messages()).isEmpty();
  }

  @Test
  void typedGetter_calledAgain_warnsOnce() {
    MapConfigProperties config = with("x");

    config.getInt("key");
    config.getInt("KEY");
    config.withOverrides(Map.of("other", "y")).getInt("key");
    config.withOverrides(Map.of("other", "y")).getInt("other");

    assertThat(log.messages()).hasSize(2);
  }

  // R78
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"a|a", "a,b|a;b", "' a , b ,, c,'|a;b;c", "',,'|''", "a b|a b", "a,a|a;a"})
  void getList_partsBetweenCommas_areStripped(String value, String expected) {
    assertThat(String.join(";", with(value).getList("key"))).isEqualTo(expected);
  }

  // R78
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a=b|a:b",
        "' a = b , c= d '|a:b;c:d",
        "a=b=c|a:b=c",
        "a=,c=d|c:d",
        "a=1,b=2,a=3|a:3;b:2",
        "a=,a=1|a:1",
        "a%20b=c%2Cd|a%20b:c%2Cd",
      })
  void getMap_entriesBetweenCommas_areSplitButNotDecoded(String value, String expected) {
    StringBuilder found = new StringBuilder();
    with(value).getMap("key").forEach((k, v) -> found.append(';').append(k).append(':').append(v));

    assertThat(found.substring(1)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"a=1,secret|2", "=secret|1", "a=1,b=2, =secret|3"})
  void getMap_entryWithoutKey_isEmptyWithWarningThatHidesTheValue(String value, int entry) {
    assertThat(with(value).getMap("key")).isEmpty();
    assertThat(log.messages())
        .containsExactly(
            "WARNING key is ignored: entry " + entry + " is not of the form key=value");
  }
}
