package dev.peregrine.exporter.otlp.internal.send.http2;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * Reads the headers of a block one by one. To be used for all blocks of a connection, in their
 * order, and each to its end.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7541">RFC 7541</a>
 */
final class HpackDecoder {

  /** How much all headers of a block may be, counted as in the table. We tell servers. */
  static final int MAX_LIST_BYTES = 16_384;

  private static final int INDEXED = 0x80;
  private static final int INDEXED_BITS = 7;
  private static final int ADDED = 0x40;
  private static final int ADDED_BITS = 6;
  private static final int RESIZED = 0x20;
  private static final int RESIZED_BITS = 5;
  private static final int LITERAL_BITS = 4;
  private static final int HUFFMAN = 0x80;
  private static final int LENGTH_BITS = 7;

  /**
   * The longest shift of an integer's digit: no sensible one has more than 28 bits and a prefix.
   */
  private static final int MAX_SHIFT = 21;

  private final HeaderTable table = new HeaderTable();
  private byte[] text = new byte[64];

  private byte[] block = text;
  private int position;
  private int end;
  private boolean hasBegun;
  private int listBytes;
  private String name = "";
  private String value = "";

  /** Begins a block. Its bytes must stay as they are until it has been read. */
  void begin(byte[] bytes, int from, int to) {
    block = bytes;
    position = from;
    end = to;
    hasBegun = false;
    listBytes = 0;
  }

  /** Moves to the next header; false at the end of the block. */
  boolean next() throws Http2Exception {
    while (position < end) {
      int first = block[position] & 0xFF;
      if ((first & (INDEXED | ADDED | RESIZED)) == RESIZED) {
        if (hasBegun) {
          throw malformed("The table of headers is resized between them");
        }
        table.resize(integer(RESIZED_BITS));
        continue;
      }
      hasBegun = true;
      read(first);
      listBytes += HeaderTable.size(name, value);
      if (listBytes > MAX_LIST_BYTES) {
        throw new Http2Exception(
            ErrorCode.ENHANCE_YOUR_CALM, "More than " + MAX_LIST_BYTES + " bytes of headers");
      }
      return true;
    }
    return false;
  }

  private void read(int first) throws Http2Exception {
    if ((first & INDEXED) != 0) {
      int number = integer(INDEXED_BITS);
      name = table.name(number);
      value = table.value(number);
      return;
    }
    boolean isAdded = (first & ADDED) != 0;
    int number = integer(isAdded ? ADDED_BITS : LITERAL_BITS);
    name = number == 0 ? string() : table.name(number);
    value = string();
    if (isAdded) {
      table.add(name, value);
    }
  }

  /** The name of the header, in lower case if the server keeps to the rules. */
  String name() {
    return name;
  }

  /** Its value; each character is a byte. */
  String value() {
    return value;
  }

  private int integer(int prefixBits) throws Http2Exception {
    int max = (1 << prefixBits) - 1;
    int number = block[position++] & max;
    if (number < max) {
      return number;
    }
    for (int shift = 0; shift <= MAX_SHIFT && position < end; shift += 7) {
      int digit = block[position++];
      number += (digit & 0x7F) << shift;
      if (digit >= 0) {
        return number;
      }
    }
    throw malformed("A number in the headers has no end");
  }

  private String string() throws Http2Exception {
    if (position == end) {
      throw malformed("Headers end within one");
    }
    boolean isHuffman = (block[position] & HUFFMAN) != 0;
    int length = integer(LENGTH_BITS);
    int from = position;
    if (length > end - from) {
      throw malformed("A header reaches beyond the end of all");
    }
    position += length;
    if (!isHuffman) {
      return new String(block, from, length, ISO_8859_1);
    }
    int maxBytes = Huffman.maxDecodedBytes(length);
    if (text.length < maxBytes) {
      text = new byte[maxBytes];
    }
    return new String(text, 0, Huffman.decode(block, from, position, text), ISO_8859_1);
  }

  private static Http2Exception malformed(String message) {
    return new Http2Exception(ErrorCode.COMPRESSION_ERROR, message);
  }
}
