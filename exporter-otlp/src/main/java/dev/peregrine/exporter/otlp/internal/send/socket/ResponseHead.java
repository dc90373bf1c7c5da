package dev.peregrine.exporter.otlp.internal.send.socket;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The status of an HTTP/1.x answer, and those of its headers that matter to us. Used again for
 * later answers, by one thread at a time.
 */
public final class ResponseHead {

  private static final String START = "HTTP/1.";
  private static final int STATUS_AT = "HTTP/1.1 ".length();
  private static final int SHOWN_BYTES = 40;
  private static final int SWITCHING_PROTOCOLS = 101;

  private static final String[] NAMES = {
    "connection",
    "content-encoding",
    "content-length",
    "location",
    "retry-after",
    "transfer-encoding"
  };

  private static final int CONNECTION = 0;
  private static final int CONTENT_ENCODING = 1;
  private static final int CONTENT_LENGTH = 2;
  private static final int LOCATION = 3;
  private static final int RETRY_AFTER = 4;
  private static final int TRANSFER_ENCODING = 5;
  private static final int OTHER = -1;

  private final @Nullable String[] values = new @Nullable String[NAMES.length];
  private int status;
  private int minorVersion;
  private String reason = "";

  /**
   * Reads the head of the next final answer.
   *
   * @throws ProtocolException if it is not HTTP/1.x
   */
  public void read(HttpInput in) throws IOException {
    in.startAnswer();
    do {
      if (!in.startsWith(START)) {
        throw notHttp(in.peek(SHOWN_BYTES));
      }
      in.readLine();
      readStatusLine(in);
      readHeaders(in);
    } while (status < 200 && status != SWITCHING_PROTOCOLS);
    if (status == SWITCHING_PROTOCOLS) {
      throw new ProtocolException("The server switches to a protocol that nobody asked for");
    }
  }

  private void readStatusLine(HttpInput in) throws ProtocolException {
    int length = in.length();
    int number = 0;
    for (int i = STATUS_AT; i < STATUS_AT + 3; i++) {
      int digit = i < length ? in.byteAt(i) - '0' : -1;
      if (digit < 0 || digit > 9) {
        throw unexpected(in);
      }
      number = number * 10 + digit;
    }
    int version = in.byteAt(STATUS_AT - 2) - '0';
    boolean ends = length == STATUS_AT + 3 || in.byteAt(STATUS_AT + 3) == ' ';
    if (version < 0 || version > 9 || in.byteAt(STATUS_AT - 1) != ' ' || !ends || number < 100) {
      throw unexpected(in);
    }
    status = number;
    minorVersion = version;
    reason = in.text(STATUS_AT + 3, length);
  }

  private void readHeaders(HttpInput in) throws IOException {
    Arrays.fill(values, null);
    int latest = OTHER;
    for (in.readLine(); in.length() > 0; in.readLine()) {
      if (HttpInput.isSpace(in.byteAt(0))) {
        add(latest, " ", in.text(0, in.length()));
        continue;
      }
      int colon = 0;
      while (colon < in.length() && in.byteAt(colon) != ':') {
        colon++;
      }
      if (colon == in.length()) {
        throw new ProtocolException("Not a header: " + in.text(0, Math.min(colon, SHOWN_BYTES)));
      }
      latest = indexOf(in, colon);
      add(latest, ", ", in.text(colon + 1, in.length()));
    }
  }

  private static int indexOf(HttpInput in, int nameLength) {
    for (int i = 0; i < NAMES.length; i++) {
      if (in.hasName(NAMES[i], nameLength)) {
        return i;
      }
    }
    return OTHER;
  }

  private void add(int index, String separator, String value) {
    if (index != OTHER) {
      String before = values[index];
      values[index] = before == null || before.isEmpty() ? value : before + separator + value;
    }
  }

  private static ProtocolException unexpected(HttpInput in) {
    return new ProtocolException(
        "Unexpected status line: " + in.text(0, Math.min(in.length(), SHOWN_BYTES)));
  }

  /** Other protocols are told from each other by their first bytes. */
  private static ProtocolException notHttp(byte[] bytes) {
    StringBuilder hex = new StringBuilder();
    for (int i = 0; i < Math.min(5, bytes.length); i++) {
      hex.append(Character.forDigit(bytes[i] >> 4 & 0xf, 16));
      hex.append(Character.forDigit(bytes[i] & 0xf, 16));
    }
    boolean alert = bytes.length > 1 && bytes[0] == 0x15 && bytes[1] == 3;
    return new ProtocolException(
        alert
            ? "The server speaks TLS, first 5 bytes: " + hex
            : "Unexpected status line: "
                + new String(bytes, ISO_8859_1).replaceAll("[^ -~]", "?")
                + " (first bytes: "
                + hex
                + ")");
  }

  public int status() {
    return status;
  }

  public String reason() {
    return reason;
  }

  public @Nullable String location() {
    return values[LOCATION];
  }

  public @Nullable String retryAfter() {
    return values[RETRY_AFTER];
  }

  public @Nullable String contentEncoding() {
    return values[CONTENT_ENCODING];
  }

  /** Whether the body comes in chunks, which may only be if there is no other coding. */
  public boolean isChunked() throws ProtocolException {
    String coding = values[TRANSFER_ENCODING];
    if (coding == null || coding.equalsIgnoreCase("identity")) {
      return false;
    }
    if (!coding.equalsIgnoreCase("chunked")) {
      throw new ProtocolException("Unexpected Transfer-Encoding: " + coding);
    }
    return true;
  }

  /** How many bytes the body has; -1 if that is not told. */
  public long contentLength() throws ProtocolException {
    String text = values[CONTENT_LENGTH];
    if (text == null) {
      return -1;
    }
    // Said twice it must be the same.
    int comma = text.indexOf(',');
    String first = comma < 0 ? text : text.substring(0, comma);
    boolean valid = !first.isEmpty() && first.length() <= 18;
    for (int i = 0; i < first.length(); i++) {
      valid &= first.charAt(i) >= '0' && first.charAt(i) <= '9';
    }
    if (comma >= 0) {
      valid &= text.equals(first + ", " + first);
    }
    if (!valid) {
      throw new ProtocolException("Unexpected Content-Length: " + text);
    }
    return Long.parseLong(first);
  }

  /** Whether another answer may follow on the connection, as far as the head tells. */
  public boolean keepsConnection() {
    String options = values[CONNECTION];
    if (options != null && hasToken(options, "close")) {
      return false;
    }
    boolean ambiguous = values[TRANSFER_ENCODING] != null && values[CONTENT_LENGTH] != null;
    return !ambiguous && (minorVersion > 0 || (options != null && hasToken(options, "keep-alive")));
  }

  private static boolean hasToken(String list, String token) {
    for (int start = 0; start <= list.length(); ) {
      int comma = list.indexOf(',', start);
      int end = comma < 0 ? list.length() : comma;
      if (list.substring(start, end).trim().equalsIgnoreCase(token)) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }
}
