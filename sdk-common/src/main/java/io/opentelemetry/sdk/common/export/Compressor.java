package io.opentelemetry.sdk.common.export;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Compresses the body of a request. Implementations are safe for use by several threads at once.
 */
public interface Compressor {

  /**
   * The name of the encoding as it stands in the {@code Content-Encoding} or {@code grpc-encoding}
   * header, such as {@code gzip}.
   *
   * @return the name of the encoding
   */
  String getEncoding();

  /**
   * Wraps a stream so that what is written to the result arrives compressed in {@code
   * outputStream}. Closing the result completes the compressed form.
   *
   * @param outputStream where the compressed bytes go
   * @return a stream that takes the bytes to compress
   * @throws IOException if a header cannot be written
   */
  OutputStream compress(OutputStream outputStream) throws IOException;
}
