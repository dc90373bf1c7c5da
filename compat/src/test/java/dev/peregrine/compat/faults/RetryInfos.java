package dev.peregrine.compat.faults;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Duration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes {@code google.rpc.Status} with a {@code RetryInfo}: fields that no class here lists. */
final class RetryInfos {

  private static final int STATUS_CODE = 1;
  private static final int STATUS_DETAILS = 3;
  private static final int RETRY_DELAY = 1;
  private static final int RESOURCE_EXHAUSTED = 8;

  private RetryInfos() {}

  static byte[] status(java.time.Duration wait) {
    Duration delay =
        Duration.newBuilder().setSeconds(wait.toSeconds()).setNanos(wait.toNanosPart()).build();
    Any info =
        Any.newBuilder()
            .setTypeUrl("type.googleapis.com/google.rpc.RetryInfo")
            .setValue(ByteString.copyFrom(bytes(out -> out.writeMessage(RETRY_DELAY, delay))))
            .build();
    return bytes(
        out -> {
          out.writeInt32(STATUS_CODE, RESOURCE_EXHAUSTED);
          out.writeMessage(STATUS_DETAILS, info);
        });
  }

  private interface Fields {
    void write(CodedOutputStream out) throws IOException;
  }

  private static byte[] bytes(Fields fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      CodedOutputStream out = CodedOutputStream.newInstance(bytes);
      fields.write(out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
