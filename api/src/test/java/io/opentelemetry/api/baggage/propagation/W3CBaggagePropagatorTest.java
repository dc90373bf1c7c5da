package io.opentelemetry.api.baggage.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.testsupport.CapturedLogs;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.BaggageBuilder;
import io.opentelemetry.api.baggage.BaggageEntryMetadata;
import io.opentelemetry.context.Context;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class W3CBaggagePropagatorTest {

  private final W3CBaggagePropagator propagator = W3CBaggagePropagator.getInstance();

  // C46
  @Test
  void fields_always_areTheHeader() {
    assertThat(propagator.fields()).containsExactly("baggage").isUnmodifiable();
    assertThat(propagator).hasToString("W3CBaggagePropagator");
  }

  // C47, C48, C49, C50, C51
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "k=v                     ~ k:v:",
        "k=                      ~ k::",
        "' k = v ,\ta\t=\tb '    ~ a:b: k:v:",
        "K=v,k=w                 ~ K:v: k:w:",
        "k=v,k=w                 ~ k:w:",
        "k=v,,a=b,               ~ a:b: k:v:",
        "k=a=b=c;d=e             ~ k:a=b=c:d=e",
        "k=v;p;q=1               ~ k:v:p;q=1",
        "k=v\t; p ;q=1\t         ~ k:v:p ;q=1",
        "k=v;                    ~ k:v:",
        "k=v;p=%C3%A9            ~ k:v:p=%C3%A9",
        "k=%41%2C%3b             ~ k:A,;:",
        "k=%C3%A9%e2%82%ac       ~ k:é€:",
        "k=%F0%9F%98%80          ~ k:😀:",
        "k=a+b                   ~ k:a+b:",
        "k=%FF                   ~ k:\uFFFD:",
        "k=%                     ~ k:%:",
        "k=a%4x%                 ~ k:a%4x%:",
        "%41=v                   ~ %41:v:",
        "!#$%&'*+-.^_`|=v        ~ !#$%&'*+-.^_`|:v:",
      })
  void extract_ofMembers_readsThem(String header, String expected) {
    assertThat(describe(extract(header))).isEqualTo(expected);
  }

  // C8, C54
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ",",
        "=",
        "k",
        "=v",
        "a b=c",
        "é=v",
        "k=é",
        "k=\u0001",
        "k=\"v\"",
        "k=a\\b",
        "k=a b",
        "k=v\r\n",
        "(k)=v",
        "k:=v",
        "k\u007f=v",
        "k=v\u00a0",
        "k=v;p=\"a\"",
        "k=v;p=é",
        ";k=v",
        "k;p=v"
      })
  void extract_ofMalformedMember_keepsOnlyTheOthers(String member) {
    assertThat(describe(extract(member + ",a=b"))).isEqualTo("a:b:");
    assertThat(describe(extract("a=b," + member))).isEqualTo("a:b:");
    Context before = Context.root().with(Baggage.builder().put("before", "1").build());
    assertThat(extractInto(before, List.of(member))).isSameAs(before);
  }

  @Test
  void extract_ofBaggage_replacesThatOfTheContext() {
    Context before = Context.root().with(Baggage.builder().put("before", "1").build());

    Context after = extractInto(before, List.of("a=b"));

    assertThat(describe(Baggage.fromContext(after))).isEqualTo("a:b:");
  }

  // C46, C13
  @Test
  void extract_ofSeveralHeaders_combinesThem() {
    Context context = extractInto(Context.root(), Arrays.asList("a=1,b=2", null, "c=3", "a=4"));

    assertThat(describe(Baggage.fromContext(context))).isEqualTo("a:4: b:2: c:3:");
  }

  // C53
  @Test
  void extract_ofTooManyMembers_keepsTheFirst() {
    assertThat(extract(members("k", 64)).size()).isEqualTo(64);
    assertThat(extract(members("k", 65)).asMap()).hasSize(64).doesNotContainKey("k64");
    Context context =
        extractInto(Context.root(), List.of(members("k", 40), "x=y", members("m", 64)));
    assertThat(Baggage.fromContext(context).asMap())
        .hasSize(64)
        .containsKeys("k39", "x", "m22")
        .doesNotContainKey("m23");
  }

  // C53
  @Test
  void extract_ofTooManyBytes_keepsWholeMembersWithinTheLimit() {
    String longest = "a=" + "v".repeat(8190);

    assertThat(extract(longest).size()).isEqualTo(1);
    assertThat(extract(longest + ",").size()).isEqualTo(1);
    assertThat(extract(longest + "v").size()).isZero();
    assertThat(extract("k=v," + longest).asMap()).containsOnlyKeys("k");
    Context context = extractInto(Context.root(), List.of("k=v", longest, "l=v"));
    assertThat(Baggage.fromContext(context).asMap()).containsOnlyKeys("k");
  }

  @Test
  void extract_ofVeryManyHeaders_stopsAtTheLimit() {
    Iterator<String> headers = Collections.nCopies(Integer.MAX_VALUE, "not a member").iterator();

    assertThat(propagator.extract(Context.root(), headers, new HeaderGetter<>(own -> own)))
        .isSameAs(Context.root());
    assertThat(headers).hasNext();
  }

  // C50
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "plain            ~ plain",
        "''               ~ ''",
        "' '              ~ %20",
        "é€😀             ~ %C3%A9%E2%82%AC%F0%9F%98%80",
        "a+b=c            ~ a%2Bb%3Dc",
        "\",;\\%          ~ %22%2C%3B%5C%25",
        "-._!$&'()*:@     ~ -._!$&'()*:@",
      })
  void inject_ofAValue_encodesIt(String value, String encoded) {
    assertThat(inject(Baggage.builder().put("k", value).build())).isEqualTo("k=" + encoded);
  }

  @Test
  void inject_ofUnpairedSurrogates_replacesThem() {
    assertThat(inject(Baggage.builder().put("k", "a\ud800b\udc00").build()))
        .isEqualTo("k=a%EF%BF%BDb%EF%BF%BD");
  }

  // C45, C52
  @Test
  void inject_ofMetadata_appendsItAndEncodesOnlyWhatNoHeaderCanHave() {
    BaggageEntryMetadata metadata = BaggageEntryMetadata.create("p; q=%20é,\r\n");

    assertThat(inject(Baggage.builder().put("k", "v", metadata).put("a", "b").build()))
        .isEqualTo("a=b,k=v;p; q=%20%C3%A9%2C%0D%0A");
  }

  // C48
  @ParameterizedTest
  @ValueSource(strings = {" ", "a b", "é", "a,b", "a;b", "a=b", "a/b", "(a)", "a\r\nb", "a\u007f"})
  void inject_ofANameThatIsNoToken_leavesTheMemberOut(String name) {
    assertThat(inject(Baggage.builder().put(name, "v").put("k", "v").build())).isEqualTo("k=v");
    assertThat(inject(Baggage.builder().put(name, "v").build())).isNull();
  }

  // C53
  @Test
  void inject_beyondTheLimits_leavesWholeMembersOut() {
    BaggageBuilder many = Baggage.builder();
    IntStream.range(100, 200).forEach(i -> many.put("k" + i, "v"));
    assertThat(inject(many.build()).split(",")).hasSize(64).doesNotContain("k164=v");

    BaggageBuilder large = Baggage.builder().put("a", "v").put("z", "v");
    assertThat(inject(large.put("b", "v".repeat(8182)).build())).hasSize(8192).endsWith(",z=v");
    assertThat(inject(large.put("b", "v".repeat(8183)).build())).hasSize(8189).endsWith("vv");
    assertThat(inject(large.put("b", "v".repeat(8190)).build())).isEqualTo("a=v,z=v");
    assertThat(inject(large.put("b", "é".repeat(5000)).build())).isEqualTo("a=v,z=v");
  }

  @Test
  void inject_ofWhatCannotBeSent_isToldAtFine() {
    try (CapturedLogs logs = CapturedLogs.of(Level.ALL, W3CBaggagePropagator.class)) {
      inject(Baggage.builder().put("a b", "v").put("c", "v".repeat(8192)).put("d", "v").build());

      assertThat(logs.records())
          .extracting(record -> record.getLevel() + " " + record.getParameters()[0])
          .containsExactly("FINE a b", "FINE c");
    }
  }

  @Test
  void inject_withoutBaggage_setsNothing() {
    assertThat(inject(Baggage.empty())).isNull();
    Map<String, String> carrier = new HashMap<>();
    propagator.inject(Context.root(), carrier, Map::put);
    assertThat(carrier).isEmpty();
  }

  @Test
  void injectAndExtract_withNull_doNothing() {
    Context context = Context.root().with(Baggage.builder().put("k", "v").build());
    Map<String, String> carrier = new HashMap<>();

    propagator.inject(null, carrier, Map::put);
    propagator.inject(context, carrier, null);
    assertThat(carrier).isEmpty();
    assertThat(propagator.extract(context, carrier, null)).isSameAs(context);
    assertThat(propagator.extract(null, carrier, Map::get)).isSameAs(Context.root());
    assertThat(propagator.extract(context, carrier, new HeaderGetter<>(own -> null)))
        .isSameAs(context);
  }

  private static String members(String prefix, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> prefix + i + "=v")
        .collect(Collectors.joining(","));
  }

  private Baggage extract(String header) {
    return Baggage.fromContext(extractInto(Context.root(), List.of(header)));
  }

  private Context extractInto(Context context, List<String> headers) {
    return propagator.extract(context, headers, new HeaderGetter<>(List::iterator));
  }

  private String inject(Baggage baggage) {
    Map<String, String> carrier = new HashMap<>();
    propagator.inject(Context.root().with(baggage), carrier, Map::put);
    return carrier.get("baggage");
  }

  private static String describe(Baggage baggage) {
    return baggage.asMap().entrySet().stream()
        .map(
            entry ->
                entry.getKey()
                    + ':'
                    + entry.getValue().getValue()
                    + ':'
                    + entry.getValue().getMetadata().getValue())
        .collect(Collectors.joining(" "));
  }
}
