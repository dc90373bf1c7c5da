package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.store.StoredRequest;
import java.io.IOException;
import java.io.OutputStream;

/** The bytes of a request: still where they were encoded, or by themselves. */
interface Body {

  int size();

  void writeTo(OutputStream out) throws IOException;

  /** The bytes by themselves, which nobody changes any more. */
  byte[] toByteArray();

  /** Called once nobody reads the bytes any more. */
  void release();

  /** Bytes of their own, which stay as long as anybody refers to them. */
  static Body of(StoredRequest request) {
    byte[] message = request.message();
    return new Body() {
      @Override
      public int size() {
        return message.length;
      }

      @Override
      public void writeTo(OutputStream out) throws IOException {
        out.write(message);
      }

      @Override
      public byte[] toByteArray() {
        return message;
      }

      @Override
      public void release() {}
    };
  }
}
