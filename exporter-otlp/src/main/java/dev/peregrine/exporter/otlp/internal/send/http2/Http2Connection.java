package dev.peregrine.exporter.otlp.internal.send.http2;

import dev.peregrine.exporter.otlp.internal.send.socket.Connection;
import java.io.IOException;

/**
 * The client's end of a connection in HTTP/2, with one stream at a time. What a server may do
 * without getting anywhere is limited, in number and in memory.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9113">RFC 9113</a>
 */
final class Http2Connection {

  private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

  private static final int FIRST_STREAM = 1;

  /** How many frames in a row may bring nothing. */
  private static final int MAX_FUTILE_FRAMES = 1_000;

  private final FrameReader in;
  private final FrameWriter out;
  private final HpackDecoder headers = new HpackDecoder();
  private final FlowControl flow = new FlowControl();
  private final GrpcAnswer answer;

  /** What the server has said of itself; until then, what holds for those that say nothing. */
  private int maxPayload = Frame.MIN_MAX_PAYLOAD_BYTES;

  private int maxStreams = Integer.MAX_VALUE;

  /** Whether the server is about to leave, and takes no further calls. */
  private boolean isGoingAway;

  /** The latest one. It is open at an end until that has said that nothing more comes. */
  private int stream;

  private boolean isOpenHere;
  private boolean isOpenThere;

  private final HeaderBlock block = new HeaderBlock();
  private int futileFrames;

  /**
   * Begins; what is to be said first is sent with the first request.
   *
   * @param answer takes what comes on streams
   */
  Http2Connection(Connection connection, GrpcAnswer answer) {
    this(connection, answer, FIRST_STREAM);
  }

  /**
   * @param firstStream the number of the first stream
   */
  Http2Connection(Connection connection, GrpcAnswer answer, int firstStream) {
    this.stream = firstStream - 2;
    this.in = new FrameReader(connection);
    this.out = new FrameWriter(connection.out());
    this.answer = answer;
    out.put(PREFACE);
    out.open(Frame.SETTINGS, 0, 0);
    out.putSetting(Frame.SETTING_ENABLE_PUSH, 0);
    out.putSetting(Frame.SETTING_MAX_HEADER_LIST_SIZE, HpackDecoder.MAX_LIST_BYTES);
    out.close();
  }

  /** Where frames are put that are sent before the next one is waited for. */
  FrameWriter out() {
    return out;
  }

  int maxPayload() {
    return maxPayload;
  }

  FlowControl flow() {
    return flow;
  }

  /**
   * Opens the next stream, as soon as the server allows one.
   *
   * @throws Http2Exception if it never will
   */
  int openStream() throws IOException {
    futileFrames = 0;
    while (maxStreams == 0 && !isGoingAway) {
      readFrame();
    }
    if (!hasStreams()) {
      throw Http2Exception.refused("The server takes no more calls on this connection");
    }
    stream += 2;
    isOpenHere = true;
    isOpenThere = true;
    flow.openStream();
    return stream;
  }

  private boolean hasStreams() {
    return !isGoingAway && stream <= Integer.MAX_VALUE - 2;
  }

  /** Notes that data was sent, so that what comes brings something. */
  void sent(int bytes, boolean isLast) {
    flow.sent(bytes);
    futileFrames = 0;
    isOpenHere &= !isLast;
  }

  /** Ends the stream, of which nothing more is wanted. */
  void closeStream() {
    if (isOpenHere || isOpenThere) {
      isOpenHere = false;
      isOpenThere = false;
      out.write(Frame.RST_STREAM, stream, ErrorCode.CANCEL);
    }
  }

  /** Tells the server why the connection ends, if it still listens. */
  void sayWhy(Http2Exception error) {
    out.open(Frame.GOAWAY, 0, 0);
    out.putInt(0);
    out.putInt(error.code());
    out.close();
    try {
      out.flush();
    } catch (IOException e) {
      error.addSuppressed(e);
    }
  }

  /**
   * Takes in what is there, and sends what there is to send. Whether there can be another stream.
   */
  boolean isReusable() {
    try {
      boolean isConnected = in.poll();
      while (isConnected && in.hasFrame()) {
        readFrames();
        // Behind what the server says there may be the end.
        isConnected = in.poll();
      }
      out.flush();
      return isConnected && hasStreams();
    } catch (IOException e) {
      return false;
    }
  }

  /** Takes in what is there while much is sent. */
  void look() throws IOException {
    if (in.hasAny() && in.poll()) {
      readFrames();
    }
  }

  private void readFrames() throws IOException {
    while (in.hasFrame()) {
      readFrame();
    }
  }

  /** Waits for a frame and acts on it. */
  void readFrame() throws IOException {
    if (!in.hasFrame()) {
      out.flush();
    }
    in.read();
    if (futileFrames++ == MAX_FUTILE_FRAMES) {
      throw new Http2Exception(ErrorCode.ENHANCE_YOUR_CALM, "Many frames that bring nothing");
    }
    int type = in.type();
    if (block.isOpen() && type != Frame.CONTINUATION) {
      throw protocolError("Headers are interrupted");
    }
    switch (type) {
      case Frame.DATA -> data();
      case Frame.HEADERS -> headers();
      case Frame.CONTINUATION -> continuation();
      case Frame.PRIORITY -> check(in.length() == 5 && in.stream() != 0);
      case Frame.RST_STREAM -> reset();
      case Frame.SETTINGS -> settings();
      case Frame.PING -> ping();
      case Frame.GOAWAY -> goAway();
      case Frame.WINDOW_UPDATE -> windowUpdate();
      case Frame.PUSH_PROMISE -> throw protocolError("A push, which we have ruled out");
      default -> {
        // Extensions that one side knows are not for the other.
      }
    }
  }

  private void data() throws IOException {
    boolean isCurrent = isCurrentStream();
    flow.received(in.length(), isCurrent ? stream : 0, out);
    int padding = padding();
    int from = in.payload() + (in.has(Frame.PADDED) ? 1 : 0);
    int length = in.payload() + in.length() - padding - from;
    check(length >= 0);
    if (!isCurrent) {
      return;
    }
    if (length > 0) {
      futileFrames = 0;
    }
    isOpenThere = !in.has(Frame.END_STREAM);
    answer.data(in.buffer(), from, length, !isOpenThere);
  }

  private int padding() throws Http2Exception {
    if (!in.has(Frame.PADDED)) {
      return 0;
    }
    check(in.length() > 0);
    return in.buffer()[in.payload()] & 0xFF;
  }

  private void headers() throws IOException {
    int padding = padding();
    int from = in.payload() + (in.has(Frame.PADDED) ? 1 : 0);
    block.begin(in, from, in.payload() + in.length() - padding);
    endHeaders();
  }

  private void continuation() throws IOException {
    block.add(in);
    endHeaders();
  }

  /** Reads headers even if nobody wants them: others may refer to them. */
  private void endHeaders() throws IOException {
    boolean isCurrent = isCurrentStream();
    if (!in.has(Frame.END_HEADERS)) {
      return;
    }
    block.end(headers);
    if (isCurrent) {
      isOpenThere = !block.isLast();
      answer.headers(headers, block.isLast());
    }
    while (headers.next()) {}
  }

  private void reset() throws IOException {
    check(in.length() == 4);
    if (isCurrentStream()) {
      isOpenHere = false;
      isOpenThere = false;
      answer.reset(Frame.int32(in.buffer(), in.payload()));
    }
  }

  /** Whether a frame is for the open stream rather than for one that is over. */
  private boolean isCurrentStream() throws Http2Exception {
    // Servers open streams with even numbers only, and only if they may.
    int of = in.stream();
    check((of & 1) != 0 && of <= stream);
    return of == stream && isOpenThere;
  }

  private void settings() throws IOException {
    check(in.stream() == 0);
    if (in.has(Frame.ACK)) {
      check(in.length() == 0);
      return;
    }
    check(in.length() % 6 == 0);
    for (int at = in.payload(); at < in.payload() + in.length(); at += 6) {
      set(Frame.int16(in.buffer(), at), Frame.int32(in.buffer(), at + 2));
    }
    out.open(Frame.SETTINGS, Frame.ACK, 0);
    out.close();
  }

  /** The size of the table of headers does not matter: we put none into it. */
  private void set(int name, int value) throws Http2Exception {
    switch (name) {
      case Frame.SETTING_ENABLE_PUSH -> check(value == 0);
      case Frame.SETTING_MAX_CONCURRENT_STREAMS ->
          maxStreams = value < 0 ? Integer.MAX_VALUE : value;
      case Frame.SETTING_INITIAL_WINDOW_SIZE -> flow.initialWindow(value);
      case Frame.SETTING_MAX_FRAME_SIZE -> {
        check(value >= Frame.MIN_MAX_PAYLOAD_BYTES && value <= Frame.MAX_MAX_PAYLOAD_BYTES);
        maxPayload = value;
      }
      default -> {
        // Unknown settings are for others.
      }
    }
  }

  private void ping() throws IOException {
    check(in.length() == 8 && in.stream() == 0);
    if (!in.has(Frame.ACK)) {
      out.open(Frame.PING, Frame.ACK, 0);
      out.put(in.buffer(), in.payload(), in.length());
      out.close();
    }
  }

  private void goAway() throws IOException {
    check(in.length() >= 8 && in.stream() == 0);
    int last = Frame.int32(in.buffer(), in.payload()) & Integer.MAX_VALUE;
    isGoingAway = true;
    if (isOpenThere && stream > last) {
      int code = Frame.int32(in.buffer(), in.payload() + 4);
      throw Http2Exception.refused(
          "The server is going away (" + ErrorCode.name(code) + "), and has left the call out");
    }
  }

  private void windowUpdate() throws IOException {
    check(in.length() == 4);
    int bytes = Frame.int32(in.buffer(), in.payload()) & Integer.MAX_VALUE;
    check(bytes > 0);
    if (in.stream() == 0) {
      flow.connectionUpdate(bytes);
    } else if (isCurrentStream()) {
      flow.streamUpdate(bytes);
    }
  }

  private void check(boolean isRight) throws Http2Exception {
    if (!isRight) {
      throw protocolError("A frame of type " + in.type() + " that is malformed");
    }
  }

  private static Http2Exception protocolError(String message) {
    return new Http2Exception(ErrorCode.PROTOCOL_ERROR, message);
  }
}
