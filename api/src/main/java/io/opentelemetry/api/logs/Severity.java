package io.opentelemetry.api.logs;

/**
 * The severity of a log record. There are six ranges of four; a system that knows only one level in
 * a range uses the first. Compare by {@linkplain #getSeverityNumber() number}.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/logs/data-model/#field-severitynumber">Severity
 *     number</a>
 */
public enum Severity {
  /** Not given. */
  UNDEFINED_SEVERITY_NUMBER(0),
  /** Finest detail, usually off. */
  TRACE(1),
  /** Finest detail, usually off, second level. */
  TRACE2(2),
  /** Finest detail, usually off, third level. */
  TRACE3(3),
  /** Finest detail, usually off, fourth level. */
  TRACE4(4),
  /** Detail for debugging. */
  DEBUG(5),
  /** Detail for debugging, second level. */
  DEBUG2(6),
  /** Detail for debugging, third level. */
  DEBUG3(7),
  /** Detail for debugging, fourth level. */
  DEBUG4(8),
  /** Something that happened. */
  INFO(9),
  /** Something that happened, second level. */
  INFO2(10),
  /** Something that happened, third level. */
  INFO3(11),
  /** Something that happened, fourth level. */
  INFO4(12),
  /** Something that may be a problem. */
  WARN(13),
  /** Something that may be a problem, second level. */
  WARN2(14),
  /** Something that may be a problem, third level. */
  WARN3(15),
  /** Something that may be a problem, fourth level. */
  WARN4(16),
  /** Something that failed. */
  ERROR(17),
  /** Something that failed, second level. */
  ERROR2(18),
  /** Something that failed, third level. */
  ERROR3(19),
  /** Something that failed, fourth level. */
  ERROR4(20),
  /** A failure of the whole application. */
  FATAL(21),
  /** A failure of the whole application, second level. */
  FATAL2(22),
  /** A failure of the whole application, third level. */
  FATAL3(23),
  /** A failure of the whole application, fourth level. */
  FATAL4(24);

  private final int severityNumber;

  Severity(int severityNumber) {
    this.severityNumber = severityNumber;
  }

  /**
   * Returns the number that the severity is transmitted as.
   *
   * @return 0 for undefined, otherwise 1 to 24, the most severe last
   */
  public int getSeverityNumber() {
    return severityNumber;
  }
}
