package swap;

import io.opentelemetry.sdk.trace.IdGenerator;

/** Ids that are the same in every run, and the order in which they were asked for. */
final class CountingIds implements IdGenerator {
  private final StringBuilder calls = new StringBuilder();
  private int traces;
  private int spans;

  String firstCalls() {
    return calls.substring(0, 2);
  }

  @Override
  public String generateTraceId() {
    calls.append('t');
    return String.format("%032x", ++traces);
  }

  @Override
  public String generateSpanId() {
    calls.append('s');
    return String.format("%016x", ++spans);
  }
}
