package dev.peregrine.exporter.otlp.internal.answer;

import dev.peregrine.exporter.otlp.internal.wire.MalformedMessageException;
import dev.peregrine.exporter.otlp.internal.wire.ProtoReader;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** The {@code google.rpc.RetryInfo} that a server may attach to a status. */
public final class RetryInfo {

  private static final String TYPE = "google.rpc.RetryInfo";

  private static final int STATUS_DETAILS = 3;
  private static final int ANY_TYPE = 1;
  private static final int ANY_VALUE = 2;
  private static final int RETRY_DELAY = 1;
  private static final int SECONDS = 1;
  private static final int NANOS = 2;

  private RetryInfo() {}

  /** How long to wait, in nanoseconds, by an encoded {@code google.rpc.Status}. */
  public static OptionalLong delayNanos(byte[] encodedStatus) {
    try {
      ProtoReader status = new ProtoReader(encodedStatus);
      while (status.next()) {
        if (status.is(STATUS_DETAILS, ProtoReader.LENGTH_DELIMITED)) {
          OptionalLong delay = ofDetail(status.message());
          if (delay.isPresent()) {
            return delay;
          }
        }
      }
    } catch (MalformedMessageException e) {
      return OptionalLong.empty();
    }
    return OptionalLong.empty();
  }

  private static OptionalLong ofDetail(ProtoReader any) throws MalformedMessageException {
    boolean retryInfo = false;
    ProtoReader value = new ProtoReader(new byte[0]);
    while (any.next()) {
      if (any.is(ANY_TYPE, ProtoReader.LENGTH_DELIMITED)) {
        retryInfo = any.text().endsWith("/" + TYPE);
      } else if (any.is(ANY_VALUE, ProtoReader.LENGTH_DELIMITED)) {
        value = any.message();
      }
    }
    return retryInfo ? OptionalLong.of(ofRetryInfo(value)) : OptionalLong.empty();
  }

  private static long ofRetryInfo(ProtoReader info) throws MalformedMessageException {
    long delay = 0;
    while (info.next()) {
      if (info.is(RETRY_DELAY, ProtoReader.LENGTH_DELIMITED)) {
        delay = ofDuration(info.message());
      }
    }
    return delay;
  }

  private static long ofDuration(ProtoReader duration) throws MalformedMessageException {
    long seconds = 0;
    long nanos = 0;
    while (duration.next()) {
      if (duration.is(SECONDS, ProtoReader.VARINT)) {
        seconds = Math.max(duration.varint(), 0);
      } else if (duration.is(NANOS, ProtoReader.VARINT)) {
        nanos = Math.min(Math.max(duration.varint(), 0), TimeUnit.SECONDS.toNanos(1) - 1);
      }
    }
    // Saturates where the server asks for centuries.
    long whole = TimeUnit.SECONDS.toNanos(seconds);
    return whole > Long.MAX_VALUE - nanos ? Long.MAX_VALUE : whole + nanos;
  }
}
