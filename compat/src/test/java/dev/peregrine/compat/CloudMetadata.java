package dev.peregrine.compat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The metadata servers of two clouds. It is a proxy, so that a program finds it at their addresses,
 * and asks nobody else.
 */
final class CloudMetadata implements AutoCloseable {
  private static final Map<String, String> ANSWERS =
      Map.of(
          "/latest/api/token", "token",
          "/latest/dynamic/instance-identity/document",
              """
              {"instanceId": "i-1234", "instanceType": "t3.micro", "imageId": "ami-1",
               "accountId": "42", "region": "eu-west-1", "availabilityZone": "eu-west-1a"}
              """,
          "/latest/meta-data/hostname", "ip-10-0-0-1",
          "/computeMetadata/v1/project/project-id", "shop",
          "/computeMetadata/v1/instance/id", "5678",
          "/computeMetadata/v1/instance/name", "vm-1",
          "/computeMetadata/v1/instance/zone", "projects/1/zones/europe-west1-b",
          "/computeMetadata/v1/instance/machine-type", "projects/1/machineTypes/e2-small");

  private final HttpServer server;

  private CloudMetadata(HttpServer server) {
    this.server = server;
  }

  static CloudMetadata start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", CloudMetadata::answer);
    server.start();
    return new CloudMetadata(server);
  }

  /** What makes a program ask this server; requests to localhost are not affected. */
  String[] options() {
    return new String[] {
      "-Dhttp.proxyHost=localhost", "-Dhttp.proxyPort=" + server.getAddress().getPort()
    };
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      byte[] body = ANSWERS.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Metadata-Flavor", "Google");
      if (body.length == 0) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
