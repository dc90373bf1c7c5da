package dev.peregrine.exporter.otlp.internal.send.http2;

/**
 * How much may be sent, in both directions, on the connection and on its stream.
 *
 * <p>What we may be sent is as much as both ends begin with, more than usual answers have. It is
 * allowed anew whenever half of it is used up, and is not watched: what a message and headers may
 * have is limited otherwise.
 */
final class FlowControl {

  private static final int HALF = Frame.INITIAL_WINDOW_BYTES / 2;

  private long initialStreamWindow = Frame.INITIAL_WINDOW_BYTES;
  private long connectionWindow = Frame.INITIAL_WINDOW_BYTES;
  private long streamWindow;

  /** What was received since more of it was allowed. */
  private int connectionReceived;

  private int streamReceived;

  void openStream() {
    streamWindow = initialStreamWindow;
    streamReceived = 0;
  }

  /** How many bytes may be sent now; not more than 0 for none. */
  long window() {
    return Math.min(connectionWindow, streamWindow);
  }

  void sent(int bytes) {
    connectionWindow -= bytes;
    streamWindow -= bytes;
  }

  /** The server takes more or less at once on each stream, the open one included. */
  void initialWindow(int bytes) throws Http2Exception {
    if (bytes < 0) {
      throw tooLarge();
    }
    streamWindow = checked(streamWindow + bytes - initialStreamWindow);
    initialStreamWindow = bytes;
  }

  void connectionUpdate(int bytes) throws Http2Exception {
    connectionWindow = checked(connectionWindow + bytes);
  }

  void streamUpdate(int bytes) throws Http2Exception {
    streamWindow = checked(streamWindow + bytes);
  }

  private static long checked(long window) throws Http2Exception {
    if (window > Frame.MAX_WINDOW_BYTES) {
      throw tooLarge();
    }
    return window;
  }

  private static Http2Exception tooLarge() {
    return new Http2Exception(ErrorCode.FLOW_CONTROL_ERROR, "A window beyond all limits");
  }

  /**
   * Counts data that came.
   *
   * @param stream the one it is for, or 0 if that is closed
   * @param out where more is allowed
   */
  void received(int bytes, int stream, FrameWriter out) {
    connectionReceived += bytes;
    streamReceived += stream == 0 ? 0 : bytes;
    if (connectionReceived > HALF) {
      out.write(Frame.WINDOW_UPDATE, 0, connectionReceived);
      connectionReceived = 0;
    }
    if (stream != 0 && streamReceived > HALF) {
      out.write(Frame.WINDOW_UPDATE, stream, streamReceived);
      streamReceived = 0;
    }
  }
}
