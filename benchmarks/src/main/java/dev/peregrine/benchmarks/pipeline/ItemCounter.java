package dev.peregrine.benchmarks.pipeline;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.InputStream;

/** Counts the spans, metrics or log records of an export request without decoding them. */
final class ItemCounter {

  /**
   * The way to a span, a metric or a log record: resource_spans, resource_metrics or resource_logs
   * (1), scope_spans, scope_metrics or scope_logs (2), spans, metrics or log_records (2).
   */
  private static final int[] PATH = {tag(1), tag(2), tag(2)};

  private ItemCounter() {}

  /** Reads everything first: skipping in the request stream of the JDK's server loses count. */
  static int count(InputStream message) throws IOException {
    return count(CodedInputStream.newInstance(message.readAllBytes()), 0);
  }

  private static int count(CodedInputStream in, int depth) throws IOException {
    int items = 0;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (tag != PATH[depth]) {
        in.skipField(tag);
      } else if (depth == PATH.length - 1) {
        in.skipField(tag);
        items++;
      } else {
        int outer = in.pushLimit(in.readRawVarint32());
        items += count(in, depth + 1);
        in.popLimit(outer);
      }
    }
    return items;
  }

  private static int tag(int field) {
    return field << 3 | WireFormat.WIRETYPE_LENGTH_DELIMITED;
  }
}
