package dev.peregrine.benchmarks.pipeline;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.InputStream;

/** Counts the spans of an {@code ExportTraceServiceRequest} without decoding them. */
final class SpanCounter {

  /** The way to a span: resource_spans (1), scope_spans (2), spans (2). */
  private static final int[] PATH = {tag(1), tag(2), tag(2)};

  private SpanCounter() {}

  /** Reads everything first: skipping in the request stream of the JDK's server loses count. */
  static int count(InputStream message) throws IOException {
    return count(CodedInputStream.newInstance(message.readAllBytes()), 0);
  }

  private static int count(CodedInputStream in, int depth) throws IOException {
    int spans = 0;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (tag != PATH[depth]) {
        in.skipField(tag);
      } else if (depth == PATH.length - 1) {
        in.skipField(tag);
        spans++;
      } else {
        int outer = in.pushLimit(in.readRawVarint32());
        spans += count(in, depth + 1);
        in.popLimit(outer);
      }
    }
    return spans;
  }

  private static int tag(int field) {
    return field << 3 | WireFormat.WIRETYPE_LENGTH_DELIMITED;
  }
}
