package dev.peregrine.exporter.otlp.internal.send.http2;

/**
 * The headers that HPACK has numbers for: first those of a list that everybody knows, then those
 * that were sent before on the connection, the latest first.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7541#section-2.3">RFC 7541, section 2.3</a>
 */
final class HeaderTable {

  /** What HTTP/2 begins with, and we keep to. */
  static final int MAX_BYTES = 4_096;

  /** What an entry counts for beside its name and value. */
  static final int ENTRY_BYTES = 32;

  private static final String[] KNOWN_NAMES =
      (":authority :method :method :path :path :scheme :scheme :status :status :status :status"
              + " :status :status :status accept-charset accept-encoding accept-language"
              + " accept-ranges accept access-control-allow-origin age allow authorization"
              + " cache-control content-disposition content-encoding content-language"
              + " content-length content-location content-range content-type cookie date etag"
              + " expect expires from host if-match if-modified-since if-none-match if-range"
              + " if-unmodified-since last-modified link location max-forwards proxy-authenticate"
              + " proxy-authorization range referer refresh retry-after server set-cookie"
              + " strict-transport-security transfer-encoding user-agent vary via"
              + " www-authenticate")
          .split(" ");

  private static final String[] KNOWN_VALUES =
      ",GET,POST,/,/index.html,http,https,200,204,206,304,400,404,500,".split(",");

  private static final int ACCEPT_ENCODING = 16;

  private static final int CAPACITY = MAX_BYTES / ENTRY_BYTES;

  /** A ring: the latest entry is the one before {@code next}. */
  private final String[] names = new String[CAPACITY];

  private final String[] values = new String[CAPACITY];
  private int next;
  private int count;
  private int bytes;
  private int maxBytes = MAX_BYTES;

  String name(int number) throws Http2Exception {
    return number > 0 && number <= KNOWN_NAMES.length
        ? KNOWN_NAMES[number - 1]
        : names[slot(number)];
  }

  String value(int number) throws Http2Exception {
    if (number <= 0 || number > KNOWN_NAMES.length) {
      return values[slot(number)];
    }
    if (number == ACCEPT_ENCODING) {
      return "gzip, deflate";
    }
    return number <= KNOWN_VALUES.length ? KNOWN_VALUES[number - 1] : "";
  }

  private int slot(int number) throws Http2Exception {
    int age = number - KNOWN_NAMES.length;
    if (age <= 0 || age > count) {
      throw new Http2Exception(ErrorCode.COMPRESSION_ERROR, "No header has the number " + number);
    }
    return Math.floorMod(next - age, CAPACITY);
  }

  /** Adds the latest entry; older ones go where there is no room, and all if it is too large. */
  void add(String name, String value) {
    int size = size(name, value);
    evict(maxBytes - size);
    if (size <= maxBytes) {
      names[next] = name;
      values[next] = value;
      next = (next + 1) % CAPACITY;
      count++;
      bytes += size;
    }
  }

  void resize(int newMaxBytes) throws Http2Exception {
    if (newMaxBytes > MAX_BYTES) {
      throw new Http2Exception(
          ErrorCode.COMPRESSION_ERROR, "A table of headers of " + newMaxBytes + " bytes");
    }
    maxBytes = newMaxBytes;
    evict(newMaxBytes);
  }

  private void evict(int room) {
    while (count > 0 && bytes > room) {
      int oldest = Math.floorMod(next - count, CAPACITY);
      bytes -= size(names[oldest], values[oldest]);
      count--;
    }
  }

  /** What a header counts for. */
  static int size(String name, String value) {
    return name.length() + value.length() + ENTRY_BYTES;
  }
}
