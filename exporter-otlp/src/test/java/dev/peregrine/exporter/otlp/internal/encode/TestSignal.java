package dev.peregrine.exporter.otlp.internal.encode;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The three signals, for tests that hold for each. */
enum TestSignal {
  TRACES(SpanRequest.LISTING, ExportTraceServiceRequest.getDefaultInstance()),
  METRICS(MetricRequest.LISTING, ExportMetricsServiceRequest.getDefaultInstance()),
  LOGS(LogRequest.LISTING, ExportLogsServiceRequest.getDefaultInstance());

  final RequestListing<?> listing;
  final Message empty;

  TestSignal(RequestListing<?> listing, Message empty) {
    this.listing = listing;
    this.empty = empty;
  }

  /** An encoded request with anything in it, the same for the same seed. */
  byte[] randomRequest(Encoding encoding, long seed) {
    return switch (this) {
      case TRACES -> encode(encoding, SpanRequest.LISTING, new RandomSpans(seed).batch());
      case METRICS -> encode(encoding, MetricRequest.LISTING, new RandomMetrics(seed).batch());
      case LOGS -> encode(encoding, LogRequest.LISTING, new RandomLogs(seed).batch());
    };
  }

  static <T> byte[] encode(Encoding encoding, RequestListing<T> listing, Collection<T> batch) {
    RequestEncoder<T> encoder = encoding.encoder(listing);
    encoder.encode(batch, Integer.MAX_VALUE, Integer.MAX_VALUE);
    return Encoding.bytes(encoder);
  }

  RequestSplitter splitter(Encoding encoding) {
    return encoding == Encoding.JSON
        ? RequestSplitter.json(listing)
        : RequestSplitter.protobuf(listing);
  }

  /** A request for each smallest part of a request: an item, a point, a metric without points. */
  List<Message> parts(Message request) {
    return parts(request, listing.toCounted());
  }

  /** How many of the parts count as items: not the metrics without points. */
  long items(Message request) {
    return parts(request).stream().filter(this::isItem).count();
  }

  private boolean isItem(Message part) {
    Message message = part;
    for (Level level : listing.toCounted()) {
      FieldDescriptor field = field(message, level);
      if (field == null) {
        return false;
      }
      message = values(message, field).get(0);
    }
    return true;
  }

  private static List<Message> parts(Message message, List<Level> levels) {
    FieldDescriptor field = levels.isEmpty() ? null : field(message, levels.get(0));
    if (field == null) {
      return List.of(message);
    }
    List<Message> parts = new ArrayList<>();
    for (Message value : values(message, field)) {
      for (Message part : parts(value, levels.subList(1, levels.size()))) {
        Message.Builder parent = message.toBuilder().clearField(field);
        parts.add(
            field.isRepeated()
                ? parent.addRepeatedField(field, part).build()
                : parent.setField(field, part).build());
      }
    }
    return parts;
  }

  /** The field of the level that the message has. */
  private static FieldDescriptor field(Message message, Level level) {
    for (FieldDescriptor field : message.getAllFields().keySet()) {
      for (Field wanted : level.fields()) {
        if (wanted.jsonKey().equals('"' + field.getJsonName() + "\":")) {
          return field;
        }
      }
    }
    return null;
  }

  private static List<Message> values(Message message, FieldDescriptor field) {
    if (!field.isRepeated()) {
      return List.of((Message) message.getField(field));
    }
    List<Message> values = new ArrayList<>();
    for (int i = 0; i < message.getRepeatedFieldCount(field); i++) {
      values.add((Message) message.getRepeatedField(field, i));
    }
    return values;
  }
}
