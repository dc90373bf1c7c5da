package dev.peregrine.compat.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** What goes wrong on the way to a server, or with what stands in its place. */
enum NetworkFault implements Fault {
  /** Nothing listens at the port. */
  REFUSED {
    @Override
    public void begin(Network network) throws IOException {
      network.proxy.crash();
    }

    @Override
    public void end(Network network) throws Exception {
      network.log.awaitWarning();
      network.proxy.listen();
    }
  },

  /** The server restarts: it closes connections that are idle. */
  CLOSED_WHILE_IDLE {
    @Override
    public void begin(Network network) {
      network.proxy.toAll(Link::close);
    }
  },

  /** Connections are reset as soon as they are there. */
  RESET_AT_ONCE {
    @Override
    public void begin(Network network) {
      meetAnew(
          network,
          3,
          (link, hit) -> {
            link.reset();
            hit.run();
          });
    }
  },

  RESET_IN_MIDST_OF_REQUEST {
    @Override
    public void begin(Network network) {
      meetAnew(
          network,
          3,
          (link, hit) -> {
            link.resetAfterRequestBytes(800);
            link.relay();
            hit.run();
          });
    }
  },

  /** A connection that is taken, and never heard of again. */
  STALLED {
    @Override
    public void begin(Network network) {
      meetAnew(
          network,
          1,
          (link, hit) -> {
            hit.run();
            link.swallow();
          });
    }

    @Override
    public boolean isTimedOut() {
      return true;
    }
  },

  /** A connection in use goes dead without a word, as behind a firewall that forgot it. */
  HALF_OPEN {
    @Override
    public void begin(Network network) {
      network.proxy.toAll(Link::cut);
    }

    @Override
    public boolean isTimedOut() {
      return true;
    }
  },

  /** Something else than the server answers, and nothing that one could read: as if nobody did. */
  NOISE_ON_PORT {
    @Override
    public void begin(Network network) {
      byte[] noise = new byte[300];
      new Random(7).nextBytes(noise);
      answerInPlace(network, noise);
    }
  },

  /** A web server stands where the receiver should. */
  PAGE_ON_PORT {
    @Override
    public void begin(Network network) {
      String page = "<html><body>It works!</body></html>";
      answerInPlace(
          network,
          ("HTTP/1.1 400 Bad Request\r\nContent-Type: text/html\r\nConnection: close\r\n"
                  + "Content-Length: "
                  + page.length()
                  + "\r\n\r\n"
                  + page)
              .getBytes(StandardCharsets.US_ASCII));
    }

    /** To HTTP it is an answer, to gRPC it is none. */
    @Override
    public Loss loss(Protocol protocol) {
      return protocol.isGrpc() ? Loss.NOTHING : Loss.OF_WHAT_MET_SOMEBODY_ELSE;
    }
  },

  /** The server has another certificate than the exporter trusts. */
  OTHER_CERTIFICATE {
    @Override
    public Network open(Protocol protocol) throws IOException {
      return Network.openWithTls(protocol, Certificate.FIRST);
    }

    @Override
    public Certificate trusted() {
      return Certificate.FIRST;
    }

    @Override
    public void begin(Network network) {
      network.proxy.change(Certificate.SECOND);
      network.proxy.toAll(Link::close);
    }

    @Override
    public void end(Network network) throws Exception {
      network.log.awaitWarning();
      network.proxy.change(Certificate.FIRST);
    }
  },

  DRIPPED_ANSWER {
    @Override
    public void begin(Network network) {
      network.proxy.toAll(Link::drip);
    }
  };

  /** Has the next connections, of which there will be some since all are closed, meet a fault. */
  private static void meetAnew(Network network, int connections, ConnectionFault fault) {
    network.proxy.meetNext(connections, fault);
    network.proxy.toAll(Link::close);
  }

  private static void answerInPlace(Network network, byte[] answer) {
    meetAnew(
        network,
        1,
        (link, hit) -> {
          link.awaitFirstBytes();
          hit.run();
          // Not all clients hang up on what they cannot read.
          link.answer(answer);
        });
  }
}
