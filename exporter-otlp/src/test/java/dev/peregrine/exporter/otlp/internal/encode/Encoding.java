package dev.peregrine.exporter.otlp.internal.encode;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** Both encodings, each with a reader that is not ours. */
enum Encoding {
  PROTOBUF,
  JSON;

  <T> RequestEncoder<T> encoder(RequestListing<T> listing) {
    return this == JSON ? RequestEncoder.json(listing) : RequestEncoder.protobuf(listing);
  }

  /** Reads a request of the class of {@code empty}. */
  <M extends Message> M decode(byte[] bytes, M empty) {
    Message.Builder request = empty.newBuilderForType();
    if (this == JSON) {
      JsonRequest.read(bytes, request);
    } else {
      readProtobuf(bytes, request);
    }
    @SuppressWarnings("unchecked") // a builder builds messages of its own class
    M decoded = (M) request.build();
    return decoded;
  }

  private static void readProtobuf(byte[] bytes, Message.Builder request) {
    try {
      request.mergeFrom(bytes);
    } catch (InvalidProtocolBufferException e) {
      throw new UncheckedIOException(e);
    }
    // The official encoder writes fields in order and lengths in the fewest bytes, as we do.
    byte[] again = request.clone().build().toByteArray();
    assertThat(Arrays.equals(bytes, again)).as("same bytes").isTrue();
  }

  <T, M extends Message> M roundTrip(RequestListing<T> listing, List<? extends T> batch, M empty) {
    RequestEncoder<T> encoder = encoder(listing);
    encoder.encode(batch, Integer.MAX_VALUE, Integer.MAX_VALUE);
    return decode(bytes(encoder), empty);
  }

  static byte[] bytes(RequestEncoder<?> encoder) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      encoder.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(out.size()).isEqualTo(encoder.size());
    return out.toByteArray();
  }
}
