package dev.peregrine.sdk.autoconfigure.internal.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InternalLogLevelTest {

  private final Logger ours = Logger.getLogger("dev.peregrine");
  private final Logger deep = Logger.getLogger("dev.peregrine.test.deep");
  private final ListHandler ofProgram = new ListHandler();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final UnheardHandler unheard = unheard();

  private static final class ListHandler extends Handler {

    final List<String> messages = new ArrayList<>();

    @Override
    public void publish(LogRecord record) {
      if (isLoggable(record)) {
        messages.add(record.getMessage());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  /** A console handler prints to what is standard error when it is made. */
  private UnheardHandler unheard() {
    PrintStream standardError = System.err;
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      return new UnheardHandler();
    } finally {
      System.setErr(standardError);
    }
  }

  @BeforeEach
  void install() {
    ofProgram.setLevel(Level.INFO);
    ours.setUseParentHandlers(false);
    ours.addHandler(ofProgram);
    ours.addHandler(unheard);
    ours.setLevel(Level.FINE);
  }

  @AfterEach
  void restore() {
    ours.removeHandler(ofProgram);
    ours.removeHandler(unheard);
    ours.setUseParentHandlers(true);
    InternalLogLevel.set(Level.INFO);
    ours.setLevel(null);
    Logger.getLogger("io.opentelemetry").setLevel(null);
  }

  // X21
  @Test
  void publish_detailThatNoHandlerTakes_isPrinted() {
    deep.fine("a detail");
    deep.info("an event");
    deep.finest("too fine");

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("a detail")
        .doesNotContain("an event", "too fine");
    assertThat(ofProgram.messages).containsExactly("an event");
  }

  // X21
  @Test
  void publish_detailThatTheProgramTakes_isNotPrintedAgain() {
    ofProgram.setLevel(Level.ALL);

    deep.fine("a detail");

    assertThat(printed.size()).isZero();
    assertThat(ofProgram.messages).containsExactly("a detail");
  }

  @Test
  void set_severalTimes_addsItsHandlerForDetailsOnly() {
    int before = ours.getHandlers().length;

    InternalLogLevel.set(Level.FINE);
    InternalLogLevel.set(Level.FINEST);
    assertThat(ours.getHandlers()).hasSize(before + 1);

    InternalLogLevel.set(Level.WARNING);
    assertThat(ours.getHandlers()).hasSize(before);
  }
}
