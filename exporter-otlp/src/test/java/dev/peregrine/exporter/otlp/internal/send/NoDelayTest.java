package dev.peregrine.exporter.otlp.internal.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Sockets never wait on Nagle's algorithm. Those of Netty and of the JDK's client are seen in a JVM
 * of its own, where all channels come from here; those of OkHttp come from a factory with a test.
 */
class NoDelayTest {

  private static final int PATIENCE_SECONDS = 120;

  @ParameterizedTest
  @EnumSource(names = {"GRPC", "JDK"})
  void send_socket_neverWaitsForMore(Library library) throws Exception {
    try (TestServer server = TestServer.plain(library)) {
      Process program =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-Xmx256m",
                  "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED",
                  "-Djava.nio.channels.spi.SelectorProvider=" + Watching.class.getName(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Program.class.getName(),
                  library.name(),
                  server.endpoint().toString())
              .redirectErrorStream(true)
              .start();
      String output =
          new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(output).contains("answer=OK noDelay=true");
    }
  }

  /** Sends one request, and says how its sockets were set. */
  static final class Program {

    private Program() {}

    @SuppressWarnings("SystemOut") // read by the test
    public static void main(String[] args) throws Exception {
      Library library = Library.valueOf(args[0]);
      try (Library.Client client = library.open(new TestConfig(URI.create(args[1])))) {
        String answer = client.exchange();
        boolean noDelay = !Watching.OPENED.isEmpty();
        for (SocketChannel channel : Watching.OPENED) {
          noDelay &= channel.getOption(StandardSocketOptions.TCP_NODELAY);
        }
        System.out.println("answer=" + answer + " noDelay=" + noDelay);
      }
    }
  }

  /** The JDK's own provider, whose client channels are kept. */
  public static final class Watching extends SelectorProvider {

    static final ConcurrentLinkedQueue<SocketChannel> OPENED = new ConcurrentLinkedQueue<>();

    private final SelectorProvider own;

    public Watching() throws ReflectiveOperationException {
      own =
          (SelectorProvider)
              Class.forName("sun.nio.ch.DefaultSelectorProvider").getMethod("get").invoke(null);
    }

    @Override
    public SocketChannel openSocketChannel() throws IOException {
      SocketChannel channel = own.openSocketChannel();
      OPENED.add(channel);
      return channel;
    }

    @Override
    public SocketChannel openSocketChannel(ProtocolFamily family) throws IOException {
      SocketChannel channel = own.openSocketChannel(family);
      OPENED.add(channel);
      return channel;
    }

    @Override
    public DatagramChannel openDatagramChannel() throws IOException {
      return own.openDatagramChannel();
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
      return own.openDatagramChannel(family);
    }

    @Override
    public Pipe openPipe() throws IOException {
      return own.openPipe();
    }

    @Override
    public AbstractSelector openSelector() throws IOException {
      return own.openSelector();
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() throws IOException {
      return own.openServerSocketChannel();
    }
  }
}
