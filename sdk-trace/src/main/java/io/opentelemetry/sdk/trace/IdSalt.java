package io.opentelemetry.sdk.trace;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * What sets the random ids of this process apart from those of other processes. The virtual
 * machine's random numbers alone do not: each process walks the same sequence, from a place that
 * depends on little but the time at which it started.
 *
 * @param high is mixed into the first half of trace ids
 * @param low is mixed into the second half of trace ids, and into span ids
 */
record IdSalt(long high, long low) {

  /**
   * Reads it where the system has random bytes in a file; a SecureRandom would take longer than the
   * start of the whole SDK.
   */
  static IdSalt read() {
    return readFrom("/dev/urandom");
  }

  /** All zero, which leaves ids as they are, if the file has not enough bytes. */
  static IdSalt readFrom(String file) {
    byte[] random = new byte[2 * Long.BYTES];
    try (InputStream stream = new FileInputStream(file)) {
      if (stream.readNBytes(random, 0, random.length) == random.length) {
        ByteBuffer bits = ByteBuffer.wrap(random);
        return new IdSalt(bits.getLong(), bits.getLong());
      }
    } catch (IOException | SecurityException absent) {
      // Not this kind of system.
    }
    return new IdSalt(0, 0);
  }
}
