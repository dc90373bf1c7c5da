package dev.peregrine.sdk.autoconfigure.internal.tree;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigTreeTest {

  private static final String FILE =
      """
      file_format: "1.1"
      tracer_provider:
        processors:
          - batch:
              exporter: {console: }
        "a.b": ~
      """;

  @Test
  void parse_nestedNodes_knowTheirPlaces() {
    MappingNode root = Trees.parse(FILE);

    assertThat(root.place()).isEqualTo(new Place("otel.yaml", 1, 1, ""));
    assertThat(Trees.at(root, "tracer_provider", "processors", 0, "batch", "exporter").place())
        .isEqualTo(new Place("otel.yaml", 5, 19, "tracer_provider.processors[0].batch.exporter"));
    MappingNode provider = (MappingNode) Trees.at(root, "tracer_provider");
    assertThat(provider.entries().get("processors").keyPlace())
        .isEqualTo(new Place("otel.yaml", 3, 3, "tracer_provider.processors"));
    assertThat(Trees.at(provider, "a.b").place().path()).isEqualTo("tracer_provider.\"a.b\"");
  }

  @Test // R91
  void get_missingAndNullKeys_areToldApart() {
    MappingNode root = Trees.parse("empty:\ntilde: ~\nword: null\nquoted: 'null'\n");

    assertThat(root.keys()).containsExactly("empty", "tilde", "word", "quoted");
    assertThat(root.get("missing")).isNull();
    for (String key : new String[] {"empty", "tilde", "word"}) {
      assertThat(Trees.scalar(root, key).isNull()).isTrue();
      assertThat(Trees.scalar(root, key).kind()).isEqualTo("null");
    }
    assertThat(Trees.scalar(root, "quoted").value()).isEqualTo("null");
  }

  @Test
  void parse_alias_isACopyWithPathsOfItsPlace() {
    MappingNode root =
        Trees.parse(
            """
            x-limits: &limits
              counts: [1, 2]
            a: *limits
            b: {c: *limits}
            """);

    ConfigNode copy = Trees.at(root, "b", "c", "counts", 1);
    assertThat(copy.place()).isEqualTo(new Place("otel.yaml", 2, 15, "b.c.counts[1]"));
    assertThat(((ScalarNode) copy).asLong()).isEqualTo(2);
    assertThat(Trees.at(root, "a", "counts").place().path()).isEqualTo("a.counts");
  }

  @Test
  void parse_mergeKey_givesEntriesThatTheMappingDoesNotHave() {
    MappingNode root =
        Trees.parse(
            """
            x-a: &a {one: a, two: a}
            x-b: &b {two: b, three: b}
            one:
              <<: *a
              one: own
            two:
              <<: [*a, *b, {four: c}]
            "<<": quoted
            """);

    MappingNode one = (MappingNode) Trees.at(root, "one");
    assertThat(one.keys()).containsExactly("one", "two");
    assertThat(Trees.scalar(one, "one").asString()).isEqualTo("own");
    assertThat(Trees.scalar(one, "two").place())
        .isEqualTo(new Place("otel.yaml", 1, 23, "one.two"));
    MappingNode two = (MappingNode) Trees.at(root, "two");
    assertThat(two.keys()).containsExactly("one", "two", "three", "four");
    assertThat(Trees.scalar(two, "two").asString()).isEqualTo("a");
    assertThat(Trees.scalar(root, "<<").asString()).isEqualTo("quoted");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|otel.yaml:1:1: is empty; allowed: a mapping that starts with file_format",
        "# only a comment|otel.yaml:1:17: is empty; allowed: a mapping that starts with"
            + " file_format",
        "- a|otel.yaml:1:1: is a list; allowed: a mapping",
        "text|otel.yaml:1:1: is a string; allowed: a mapping",
        "a: 1\\na: 2|otel.yaml:2:1: a: stands here twice, first at otel.yaml:1:1",
        "a: 1\\n---\\na: 2|otel.yaml:2:1: a second document starts here; a file has one",
        "a: &x [*x]|otel.yaml:1:8: a[0]: *x stands within what it names",
        "a: *x|otel.yaml:1:4: a: *x names no anchor above it",
        "[a]: b|otel.yaml:1:1: a key must be a text",
        "<<: 5|otel.yaml:1:5: << needs a mapping or a list of mappings",
        "a: !!int x|otel.yaml:1:4: a: the value is not what its tag tag:yaml.org,2002:int says",
        "a: !mine x|otel.yaml:1:4: a: the tag !mine is not one of YAML's core schema",
        "a: !!seq {}|otel.yaml:1:4: a: the tag tag:yaml.org,2002:seq does not fit a mapping",
        "a: {|otel.yaml:1:5: is not YAML: while parsing a flow node, expected the node content",
        "a:\\n"
            + "\\tb: 1|otel.yaml:2:1: is not YAML: while scanning for the next token, found"
            + " character"
      })
  void parse_wrongYaml_namesThePlace(String yaml, String message) {
    assertThatThrownBy(() -> Trees.parse(yaml.replace("\\n", "\n").replace("\\t", "\t")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void parse_forbiddenCharacter_namesItsPlaceAndNotTheText() {
    assertThatThrownBy(() -> Trees.parse("key: secret\nother: a\u0007b\n"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("otel.yaml:2:9: is not YAML: the character U+0007 is not allowed")
        .hasNoCause();
  }

  @Test
  void parse_deepNesting_isRefused() {
    String lists = "[".repeat(TreeBuilder.MAX_DEPTH - 1);
    String close = "]".repeat(TreeBuilder.MAX_DEPTH - 1);

    assertThat(Trees.parse("a: " + lists + close).keys()).containsExactly("a");
    assertThatThrownBy(() -> Trees.parse("a: [" + lists + close + "]"))
        .hasMessageContaining("is nested deeper than 100 levels");
    assertThatThrownBy(() -> Trees.parse("a: " + "[".repeat(200_000)))
        .hasMessageContaining("is nested deeper than 100 levels");
  }

  @Test
  void parse_aliasesThatMultiply_areRefused() {
    StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 10; i++) {
      yaml.append("a%d: &a%d [".formatted(i, i));
      yaml.append("*a%d,".formatted(i - 1).repeat(10)).append("]\n");
    }

    assertThatThrownBy(() -> Trees.parse(yaml.toString()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("there are more than 100000 nodes, those of aliases included");
  }

  @Test
  void parse_largeFile_isRefused() {
    byte[] bytes = "#".repeat(ConfigTree.MAX_BYTES + 1).getBytes(UTF_8);

    assertThatThrownBy(
            () -> ConfigTree.parse("otel.yaml", new ByteArrayInputStream(bytes), name -> null))
        .hasMessage("otel.yaml: is larger than 4194304 bytes");
  }

  @Test
  void parse_otherEncodings_areReadOrRefused() {
    byte[] utf16 = "a: ä\n".getBytes(UTF_16);
    byte[] marked = "\uFEFFa: ä\n".getBytes(UTF_8);
    byte[] malformed = {'a', ':', ' ', (byte) 0xff};

    for (byte[] bytes : new byte[][] {utf16, marked}) {
      MappingNode root = ConfigTree.parse("f", new ByteArrayInputStream(bytes), name -> null);
      assertThat(Trees.scalar(root, "a").asString()).isEqualTo("ä");
    }
    assertThatThrownBy(
            () -> ConfigTree.parse("f", new ByteArrayInputStream(malformed), name -> null))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("f: cannot be read as UTF-8");
  }

  @Test
  void parse_failingStream_isAConfigurationException() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }
        };

    assertThatThrownBy(() -> ConfigTree.parse("f", failing, name -> null))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("gone");
  }

  @Test
  void variableOfProcess_prefix_choosesSystemProperties() {
    assertThat(ConfigTree.variableOfProcess("sys:java.version"))
        .isEqualTo(System.getProperty("java.version"));
    assertThat(ConfigTree.variableOfProcess("PATH")).isEqualTo(System.getenv("PATH"));
    assertThat(ConfigTree.variableOfProcess("sys:no.such.property")).isNull();
  }
}
