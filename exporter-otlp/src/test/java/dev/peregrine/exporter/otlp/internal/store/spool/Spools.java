package dev.peregrine.exporter.otlp.internal.store.spool;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.peregrine.exporter.otlp.internal.store.StoredRequest;
import dev.peregrine.sdk.common.internal.Signal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Requests that can be told apart, and what is in a spool. */
final class Spools {

  static final RecordKind SPANS = new RecordKind(Signal.SPAN, false);

  /** When request 0 was made. */
  static final long EPOCH_NANOS = 1_000_000_000L;

  private Spools() {}

  static SpoolOptions options(long maxBytes, long segmentBytes) {
    return new SpoolOptions(Path.of("test"), maxBytes, segmentBytes, false);
  }

  /** A request of that many bytes, at least 4, whose first are its id. */
  static StoredRequest request(int id, int bytes) {
    byte[] message = new byte[bytes];
    Arrays.fill(message, (byte) (id * 31 + bytes));
    ByteBuffer.wrap(message).putInt(id);
    return new StoredRequest(message, id % 7, false, EPOCH_NANOS + id, "owner " + id);
  }

  static StoredRequest text(String text) {
    return new StoredRequest(text.getBytes(UTF_8), 1, false, 1, null);
  }

  static int id(byte[] message) {
    int id = ByteBuffer.wrap(message).getInt();
    byte[] expected = request(id, message.length).message();
    if (!Arrays.equals(message, expected)) {
      throw new AssertionError("Request " + id + " came back changed");
    }
    return id;
  }

  /** The ids of all records that wait and are intact. */
  static List<Integer> ids(SpoolDirectory directory) throws IOException {
    List<Integer> ids = new ArrayList<>();
    for (SpoolEntry entry : directory.waiting()) {
      byte[] message = directory.read(entry);
      if (message != null) {
        ids.add(id(message));
      }
    }
    return ids;
  }
}
