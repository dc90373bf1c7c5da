package dev.peregrine.exporter.otlp.internal.send.http2;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** An encoder that uses all of HPACK, at random, as servers do. */
final class HpackWriter {

  /** The lengths of the codes of all bytes and of the end: A is 5. */
  private static final String CODE_LENGTHS =
      "ISXXXXXXXTZXXZXXXXXXXXZXXXXXXXXXBFFHIBDGFFDGDBBBAAABBBBBBBCDKBHFIBCCCCCCCCCCCCCCCCCCCCCCDCDIOI"
          + "JBKABABABBBACCBBBABCBAABCCCCCKGJIXPRPPRRRSRSSSSSTSTTRSTSSSSQRSRSSTRQPRRSSQSRRTQRSSQQRQSRSS"
          + "PRRRSRRSVVPORSRUVVVWWVTUOQVWWVWTQQVVXWWWPTPQRQQSRRUUTTVSVWVVWWWWWXWWWWWVZ";

  private static final int END = 256;
  private static final long[] CODES = codes();

  record Header(String name, String value) {

    int size() {
      return name.length() + value.length() + 32;
    }
  }

  private final List<Header> table = new ArrayList<>();
  private final Random random;
  private int tableSize;
  private int maxTableSize = 4_096;
  private ByteArrayOutputStream block = new ByteArrayOutputStream();

  HpackWriter(Random random) {
    this.random = random;
  }

  private static int length(int symbol) {
    return CODE_LENGTHS.charAt(symbol) - 'A' + 5;
  }

  private static long[] codes() {
    long[] codes = new long[END + 1];
    long code = 0;
    for (int length = 5; length <= 30; length++) {
      for (int symbol = 0; symbol <= END; symbol++) {
        if (length(symbol) == length) {
          codes[symbol] = code++;
        }
      }
      code <<= 1;
    }
    return codes;
  }

  static byte[] huffman(byte[] text) {
    StringBuilder bits = new StringBuilder();
    for (byte b : text) {
      bits.append(bits(b & 0xFF));
    }
    bits.append(bits(END), 0, (8 - bits.length() % 8) % 8);
    byte[] bytes = new byte[bits.length() / 8];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(bits, i * 8, i * 8 + 8, 2);
    }
    return bytes;
  }

  static String bits(int symbol) {
    String digits = Long.toBinaryString(CODES[symbol]);
    return "0".repeat(length(symbol) - digits.length()) + digits;
  }

  /** Takes the block that was written, and begins another. */
  byte[] take() {
    byte[] bytes = block.toByteArray();
    block = new ByteArrayOutputStream();
    return bytes;
  }

  /** To be called at the begin of a block. */
  void resize(int size) {
    maxTableSize = size;
    evict(size);
    integer(0x20, 5, size);
  }

  void write(Header header) {
    int known = table.indexOf(header);
    if (known >= 0 && random.nextInt(4) > 0) {
      integer(0x80, 7, 62 + known);
      return;
    }
    int kind = random.nextInt(3);
    int name = nameNumber(header.name());
    switch (kind) {
      case 0 -> integer(0x40, 6, name);
      case 1 -> integer(0x10, 4, name);
      default -> integer(0, 4, name);
    }
    if (name == 0) {
      string(header.name());
    }
    string(header.value());
    if (kind == 0) {
      add(header);
    }
  }

  private int nameNumber(String name) {
    for (int i = 0; i < table.size(); i++) {
      if (table.get(i).name().equals(name) && random.nextBoolean()) {
        return 62 + i;
      }
    }
    return name.equals("content-type") ? 31 : name.equals(":status") ? 8 + random.nextInt(7) : 0;
  }

  private void add(Header header) {
    evict(maxTableSize - header.size());
    if (header.size() <= maxTableSize) {
      table.add(0, header);
      tableSize += header.size();
    }
  }

  private void evict(int room) {
    while (!table.isEmpty() && tableSize > room) {
      tableSize -= table.remove(table.size() - 1).size();
    }
  }

  private void string(String text) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    boolean packed = random.nextBoolean();
    byte[] written = packed ? huffman(bytes) : bytes;
    integer(packed ? 0x80 : 0, 7, written.length);
    block.writeBytes(written);
  }

  private void integer(int pattern, int prefixBits, int value) {
    int max = (1 << prefixBits) - 1;
    if (value < max) {
      block.write(pattern | value);
      return;
    }
    block.write(pattern | max);
    int rest = value - max;
    for (; rest >= 0x80; rest >>>= 7) {
      block.write(rest & 0x7F | 0x80);
    }
    block.write(rest);
  }
}
