package dev.peregrine.exporter.otlp.internal.encode;

import dev.peregrine.exporter.otlp.internal.wire.MalformedMessageException;
import dev.peregrine.exporter.otlp.internal.wire.ProtoReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds fields in protobuf. */
final class ProtobufScanner implements FieldScanner {

  @Override
  public void scan(byte[] request, Level level, Visitor visitor) throws MalformedMessageException {
    scan(request, 0, request.length, level, visitor);
  }

  @Override
  public void scan(byte[] request, int from, int to, Level level, Visitor visitor)
      throws MalformedMessageException {
    ProtoReader message = new ProtoReader(request, from, to);
    while (message.next()) {
      Field field = find(level.fields(), message);
      if (field == null) {
        visitor.own(message.start(), message.end());
      } else {
        visitor.inner(field, message.bodyStart(), message.end());
      }
    }
  }

  private static @Nullable Field find(List<Field> fields, ProtoReader message) {
    for (int i = 0; i < fields.size(); i++) {
      if (message.is(fields.get(i).number(), ProtoReader.LENGTH_DELIMITED)) {
        return fields.get(i);
      }
    }
    return null;
  }

  @Override
  public int overhead(Field field) {
    return ProtobufWriter.MAX_HEADER_BYTES;
  }
}
