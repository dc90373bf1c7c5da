package dev.peregrine.exporter.otlp.internal.answer;

import dev.peregrine.exporter.otlp.internal.wire.MalformedMessageException;
import dev.peregrine.exporter.otlp.internal.wire.ProtoReader;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a server says in words: about a success that is only partial, or about a failure.
 *
 * @param rejected how many items it did not take although the request succeeded
 * @param message what it says to people; may be empty
 */
public record ServerAnswer(long rejected, String message) {

  private static final ServerAnswer NOTHING = new ServerAnswer(0, "");

  private static final int PARTIAL_SUCCESS = 1;
  private static final int REJECTED = 1;
  private static final int ERROR_MESSAGE = 2;

  private static final int STATUS_MESSAGE = 2;

  /** Reads an {@code Export…ServiceResponse}; one that cannot be read says nothing. */
  public static ServerAnswer ofResponse(byte[] body, boolean json) {
    if (body.length == 0) {
      return NOTHING;
    }
    try {
      return json ? responseOfJson(body) : responseOfProtobuf(body);
    } catch (MalformedMessageException e) {
      return NOTHING;
    }
  }

  /** Reads the message of a {@code google.rpc.Status}; empty if there is none to be read. */
  public static String messageOfStatus(byte[] body, boolean json) {
    try {
      if (json) {
        return ServerText.of(text(member(JsonReader.read(body), "message")));
      }
      String message = "";
      ProtoReader status = new ProtoReader(body);
      while (status.next()) {
        if (status.is(STATUS_MESSAGE, ProtoReader.LENGTH_DELIMITED)) {
          message = status.text();
        }
      }
      return ServerText.of(message);
    } catch (MalformedMessageException e) {
      return "";
    }
  }

  private static ServerAnswer responseOfProtobuf(byte[] body) throws MalformedMessageException {
    ServerAnswer answer = NOTHING;
    ProtoReader response = new ProtoReader(body);
    while (response.next()) {
      if (response.is(PARTIAL_SUCCESS, ProtoReader.LENGTH_DELIMITED)) {
        answer = partialSuccess(response.message());
      }
    }
    return answer;
  }

  private static ServerAnswer partialSuccess(ProtoReader partial) throws MalformedMessageException {
    long rejected = 0;
    String message = "";
    while (partial.next()) {
      if (partial.is(REJECTED, ProtoReader.VARINT)) {
        rejected = partial.varint();
      } else if (partial.is(ERROR_MESSAGE, ProtoReader.LENGTH_DELIMITED)) {
        message = partial.text();
      }
    }
    return new ServerAnswer(Math.max(rejected, 0), ServerText.of(message));
  }

  private static ServerAnswer responseOfJson(byte[] body) throws MalformedMessageException {
    if (!(member(JsonReader.read(body), "partialSuccess") instanceof Map<?, ?> partial)) {
      return NOTHING;
    }
    long rejected = 0;
    for (Map.Entry<?, ?> entry : partial.entrySet()) {
      if (entry.getKey() instanceof String key && key.startsWith("rejected")) {
        rejected = number(text(entry.getValue()));
      }
    }
    return new ServerAnswer(rejected, ServerText.of(text(partial.get("errorMessage"))));
  }

  private static @Nullable Object member(@Nullable Object json, String name) {
    return json instanceof Map<?, ?> map ? map.get(name) : null;
  }

  private static String text(@Nullable Object value) {
    return value instanceof String string ? string : "";
  }

  private static long number(String text) {
    try {
      return Math.max(Long.parseLong(text), 0);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
