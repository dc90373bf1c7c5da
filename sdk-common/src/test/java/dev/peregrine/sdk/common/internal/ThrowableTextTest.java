package dev.peregrine.sdk.common.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ThrowableTextTest {

  private static String render(Throwable throwable) {
    return ThrowableText.of(throwable).render(Integer.MAX_VALUE);
  }

  private static String printed(Throwable throwable) {
    StringWriter out = new StringWriter();
    throwable.printStackTrace(new PrintWriter(out));
    return out.toString().replace(System.lineSeparator(), "\n");
  }

  private static RuntimeException nested() {
    RuntimeException cause = new IllegalStateException("inner", new Error("innermost"));
    RuntimeException outer = new RuntimeException("outer", cause);
    outer.addSuppressed(new IllegalArgumentException("on close", new Exception("why")));
    cause.addSuppressed(new Exception());
    return outer;
  }

  @Test
  void render_writesWhatPrintStackTraceDoes() {
    assertThat(render(nested())).isEqualTo(printed(nested()));
    assertThat(render(new Exception("with\nlines")))
        .isEqualTo(printed(new Exception("with\nlines")));
  }

  @Test
  void render_circularCauses_ends() {
    Exception first = new Exception("first");
    Exception second = new Exception("second", first);
    first.initCause(second);
    first.addSuppressed(second);

    assertThat(render(first)).isEqualTo(printed(first));
    assertThat(render(first)).contains("[CIRCULAR REFERENCE: java.lang.Exception: ");
  }

  @Test
  void render_longChain_isCutAtSomeDepth() {
    Throwable chain = new Exception("0");
    for (int i = 1; i < 10_000; i++) {
      chain = new Exception("c" + i, chain);
    }

    assertThat(render(chain).split("Caused by: ", -1)).hasSizeBetween(10, 100);
  }

  @Test
  void render_deepStack_isCutAndSaysSo() {
    Exception deep = new Exception("deep");
    StackTraceElement[] frames = new StackTraceElement[5_000];
    for (int i = 0; i < frames.length; i++) {
      frames[i] = new StackTraceElement("a.B", "m" + i, "B.java", i);
    }
    deep.setStackTrace(frames);

    assertThat(render(deep))
        .contains("\tat a.B.m1023(")
        .doesNotContain("m1024(")
        .endsWith("... 3976 more\n");
  }

  @Test
  void render_maxLength_cutsTheText() {
    assertThat(ThrowableText.of(nested()).render(30)).isEqualTo(printed(nested()).substring(0, 30));
    assertThat(ThrowableText.of(nested()).render(0)).isEmpty();
  }

  @Test
  void render_hugeMessage_isCut() {
    assertThat(render(new Exception("x".repeat(10_000_000)))).hasSizeLessThan(100_000);
  }

  @Test
  void of_takesMessagesAtOnce() {
    String[] message = {"before"};
    Exception changing =
        new Exception() {
          @Override
          public String getMessage() {
            return message[0];
          }
        };
    ThrowableText text = ThrowableText.of(changing);
    message[0] = "after";

    assertThat(text.render(Integer.MAX_VALUE)).contains("before").doesNotContain("after");
  }

  @Test
  void render_throwingMethods_spoilOnlyTheirPart() {
    Exception bad =
        new Exception() {
          @Override
          public String getMessage() {
            throw new IllegalStateException();
          }

          @Override
          public synchronized Throwable getCause() {
            throw new IllegalStateException();
          }

          @Override
          public StackTraceElement[] getStackTrace() {
            throw new IllegalStateException();
          }
        };

    assertThat(render(new Exception("good", bad)))
        .startsWith("java.lang.Exception: good\n\tat ")
        .endsWith("Caused by: " + bad.getClass().getName() + "\n");
    assertThat(ThrowableText.messageOf(bad)).isNull();
  }

  @Test
  void render_nullFromMethods_isBorne() {
    Exception empty =
        new Exception() {
          @Override
          public String toString() {
            return null;
          }

          @Override
          public StackTraceElement[] getStackTrace() {
            return null;
          }
        };

    assertThat(render(empty)).isEqualTo(empty.getClass().getName() + "\n");
  }

  @Test
  void of_fatalError_isNotContained() {
    Exception fatal =
        new Exception() {
          @Override
          public String toString() {
            throw new OutOfMemoryError("test");
          }
        };

    assertThatThrownBy(() -> ThrowableText.of(fatal)).isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void typeOf_isTheNameInSource() {
    assertThat(ThrowableText.typeOf(new Exception())).isEqualTo("java.lang.Exception");
    assertThat(ThrowableText.typeOf(new Nested()))
        .isEqualTo(ThrowableTextTest.class.getName() + ".Nested");
    Exception anonymous = new Exception() {};
    assertThat(ThrowableText.typeOf(anonymous)).isEqualTo(anonymous.getClass().getName());
  }

  private static final class Nested extends Exception {
    private static final long serialVersionUID = 1;
  }
}
