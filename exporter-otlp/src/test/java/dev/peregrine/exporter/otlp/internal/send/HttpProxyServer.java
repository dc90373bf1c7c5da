package dev.peregrine.exporter.otlp.internal.send;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Base64;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy: it makes tunnels and passes requests on. It may ask for a name and a password. Its
 * requests are their first lines.
 */
final class HttpProxyServer extends ProxyServer {

  /** All heads that were passed on to a server, not those for the proxy itself. */
  final ConcurrentLinkedQueue<String> forwarded = new ConcurrentLinkedQueue<>();

  private final @Nullable String authorization;

  /**
   * @param credentials {@code name:password}, or null if everybody may use it
   */
  HttpProxyServer(@Nullable String credentials) throws IOException {
    authorization =
        credentials == null
            ? null
            : "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(ISO_8859_1));
    start();
  }

  @Override
  void serve(InputStream in, OutputStream out) throws IOException {
    while (true) {
      String head = readHead(in);
      if (head.isEmpty()) {
        return;
      }
      String[] words = head.substring(0, head.indexOf("\r\n")).split(" ");
      requests.add(words[0] + " " + words[1]);
      if (authorization != null && !isAuthorized(head)) {
        in.skipNBytes(contentLength(head));
        write(
            out,
            "HTTP/1.1 407 Proxy Authentication Required\r\n"
                + "Proxy-Authenticate: Basic realm=\"test\"\r\nContent-Length: 0\r\n\r\n");
      } else if (words[0].equals("CONNECT")) {
        Socket target = connect(Integer.parseInt(words[1].replaceAll(".*:", "")));
        write(out, "HTTP/1.1 200 OK\r\n\r\n");
        relay(in, out, target);
        return;
      } else {
        pass(words[0], URI.create(words[1]), head, in, out);
      }
    }
  }

  private boolean isAuthorized(String head) {
    return head.lines()
        .anyMatch(line -> line.equalsIgnoreCase("Proxy-Authorization: " + authorization));
  }

  private void pass(String method, URI uri, String head, InputStream in, OutputStream out)
      throws IOException {
    String rest =
        head.substring(head.indexOf("\r\n"))
            .replaceAll("\r\n(?i)proxy-[^\r]*", "")
            .replaceAll("\r\n(?i)connection:[^\r]*", "")
            .replaceFirst("\r\n\r\n$", "\r\nConnection: close\r\n\r\n");
    forwarded.add(rest);
    try (Socket target = connect(uri.getPort())) {
      OutputStream toTarget = target.getOutputStream();
      write(toTarget, method + " /" + uri.getPath().replaceFirst("^/", "") + " HTTP/1.1" + rest);
      toTarget.write(in.readNBytes((int) contentLength(head)));
      target.getInputStream().transferTo(out);
    }
  }

  private static String readHead(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        return "";
      }
      head.write(next);
    }
    return head.toString(ISO_8859_1);
  }

  private static long contentLength(String head) {
    for (String line : head.split("\r\n")) {
      if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
        return Long.parseLong(line.substring(15).trim());
      }
    }
    return 0;
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(ISO_8859_1));
    out.flush();
  }
}
