package dev.peregrine.sdk.autoconfigure.internal.parts;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.UUID;

/** Makes random UUIDs. */
final class RandomUuid {

  private static final String SYSTEM_RANDOM = "/dev/urandom";
  private static final int BYTES = 16;

  private RandomUuid() {}

  /**
   * A UUID of version 4. Where the system has random bytes in a file, they are taken from there:
   * the security providers that {@link UUID#randomUUID()} starts take longer than the rest of a
   * configuration.
   */
  static UUID create() {
    byte[] random;
    try (InputStream file = new FileInputStream(SYSTEM_RANDOM)) {
      random = file.readNBytes(BYTES);
    } catch (IOException e) {
      return UUID.randomUUID();
    }
    return random.length == BYTES ? of(random) : UUID.randomUUID();
  }

  private static UUID of(byte[] random) {
    ByteBuffer bits = ByteBuffer.wrap(random);
    long high = (bits.getLong() & ~0xF000L) | 0x4000L;
    long low = (bits.getLong() & ~(0b11L << 62)) | (0b10L << 62);
    return new UUID(high, low);
  }
}
