package dev.peregrine.sdk.common.internal;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import org.junit.jupiter.api.Test;

class RecordedThrowableTest {

  private static final Object[] NONE = {};

  @Test // L26, L39
  void withAttributes_ofNone_describesTheThrowable() {
    IllegalStateException thrown = new IllegalStateException("boom");
    RecordedThrowable recorded = new RecordedThrowable(thrown);
    AttributeFold fold = recorded.withAttributes(NONE, 0, 128, Integer.MAX_VALUE);

    assertThat(recorded.throwable()).isSameAs(thrown);
    assertThat(fold.count()).isEqualTo(3);
    assertThat(fold.get(stringKey("exception.type"))).isEqualTo("java.lang.IllegalStateException");
    assertThat(fold.get(stringKey("exception.message"))).isEqualTo("boom");
    assertThat((String) fold.get(stringKey("exception.stacktrace")))
        .startsWith("java.lang.IllegalStateException: boom\n\tat ");
  }

  @Test // L39
  void withAttributes_ofTheSameName_theseWin() {
    Object[] others = {stringKey("exception.type"), "mine", stringKey("more"), "more", null, null};
    Attributes attributes =
        new RecordedThrowable(new IllegalStateException())
            .withAttributes(others, 2, 128, 5)
            .attributes();

    assertThat(attributes)
        .isEqualTo(
            Attributes.builder()
                .put("exception.type", "mine")
                .put("exception.stacktrace", "java.")
                .put("more", "more")
                .build());
  }

  @Test // L45
  void withAttributes_overTheLimit_dropsTheLastOnes() {
    Object[] others = {stringKey("a"), "a"};
    AttributeFold fold =
        new RecordedThrowable(new IllegalStateException("boom")).withAttributes(others, 1, 3, 100);

    assertThat(fold.count()).isEqualTo(3);
    assertThat(fold.dropped()).isEqualTo(1);
    assertThat(fold.get(stringKey("a"))).isNull();
  }
}
