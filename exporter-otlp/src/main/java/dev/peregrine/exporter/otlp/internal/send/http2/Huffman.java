package dev.peregrine.exporter.otlp.internal.send.http2;

/**
 * HPACK's code for texts. It is canonical: codes are counted up from the shortest to the longest,
 * and among those of one length in the order of their bytes, so that the lengths tell everything.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7541#appendix-B">RFC 7541, appendix B</a>
 */
final class Huffman {

  private static final int MIN_BITS = 5;

  /** How many codes there are of each length from {@link #MIN_BITS} on, with that for the end. */
  private static final byte[] COUNTS = {
    10, 26, 32, 6, 0, 5, 3, 2, 6, 2, 3, 0, 0, 0, 3, 8, 13, 26, 29, 12, 4, 15, 19, 29, 0, 4
  };

  /** Bytes in the order of their codes. */
  private static final String BYTES =
      "012aceiost %-./3456789=A_bdfghlmnpru:BCDEFGHIJKLMNOPQRSTUVWYjkqvwxyz&*,;XZ!\"()?'+|#>\0$@[]~"
          + "^}<`{\\\303\320\200\202\203\242\270\302\340\342\231\241\247\254\260\261\263\321\330\331"
          + "\343\345\346\201\204\205\206\210\222\232\234\240\243\244\251\252\255\262\265\271\272"
          + "\273\275\276\304\306\344\350\351\1\207\211\212\213\214\215\217\223\225\226\227\230\233"
          + "\235\236\245\246\250\256\257\264\266\267\274\277\305\347\357\t\216\220\221\224\237\253"
          + "\316\327\341\354\355\307\317\352\353\300\301\310\311\312\315\322\325\332\333\356\360"
          + "\362\363\377\313\314\323\324\326\335\336\337\361\364\365\366\367\370\372\373\374\375"
          + "\376\2\3\4\5\6\7\b\13\f\16\17\20\21\22\23\24\25\27\30\31\32\33\34\35\36\37\177\334\371"
          + "\n\r\26";

  private static final int MAX_PADDING_BITS = 7;

  private Huffman() {}

  /** How many bytes a text may have at most that takes that many when it is encoded. */
  static int maxDecodedBytes(int encodedBytes) {
    return encodedBytes * Byte.SIZE / MIN_BITS;
  }

  /**
   * Decodes a text.
   *
   * @param target with room for {@link #maxDecodedBytes}
   * @return how many bytes it has
   */
  static int decode(byte[] source, int from, int to, byte[] target) throws Http2Exception {
    int length = 0;
    // The bits read of a code, how many, and the first code of that length and where its byte is.
    int code = 0;
    int bits = 0;
    int first = 0;
    int index = 0;
    for (int i = from; i < to; i++) {
      for (int bit = Byte.SIZE - 1; bit >= 0; bit--) {
        code = (code << 1) | ((source[i] >> bit) & 1);
        first <<= 1;
        bits++;
        if (bits < MIN_BITS) {
          continue;
        }
        int count = COUNTS[bits - MIN_BITS];
        if (code - first >= count) {
          first += count;
          index += count;
          continue;
        }
        int found = index + code - first;
        if (found == BYTES.length()) {
          throw malformed();
        }
        target[length++] = (byte) BYTES.charAt(found);
        code = 0;
        bits = 0;
        first = 0;
        index = 0;
      }
    }
    // What is left over of the last byte is the begin of the code for the end, which is all ones.
    if (bits > MAX_PADDING_BITS || code != (1 << bits) - 1) {
      throw malformed();
    }
    return length;
  }

  private static Http2Exception malformed() {
    return new Http2Exception(ErrorCode.COMPRESSION_ERROR, "A header is not in Huffman's code");
  }
}
