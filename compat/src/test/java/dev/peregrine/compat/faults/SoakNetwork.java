package dev.peregrine.compat.faults;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/**
 * The receivers of a soak, behind a proxy each, in a process of their own. Prints the proxies'
 * ports. {@code storm SEED} begins faults, {@code calm} ends them and prints what happened; {@code
 * count} prints what each receiver has got.
 */
final class SoakNetwork {

  private SoakNetwork() {}

  /** Runs until its standard input ends. */
  public static void main(String[] args) throws Exception {
    List<Network> networks = new ArrayList<>();
    for (String protocol : args) {
      networks.add(Network.open(Protocol.valueOf(protocol)));
    }
    networks.forEach(network -> System.out.println(network.proxy.port()));
    ExecutorService threads = Harness.newThreads("storm");
    List<FaultStorm> storms = new ArrayList<>();
    BufferedReader commands =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    for (String line = commands.readLine(); line != null; line = commands.readLine()) {
      String[] words = line.split(" ");
      switch (words[0]) {
        case "storm" -> {
          for (Network network : networks) {
            FaultStorm storm = new FaultStorm(network, Long.parseLong(words[1]) + storms.size());
            storms.add(storm);
            threads.execute(storm::run);
          }
        }
        case "calm" -> {
          List<Arrivals> arrivals = new ArrayList<>();
          for (FaultStorm storm : storms) {
            arrivals.add(storm.end());
          }
          Storm.of(arrivals).print(System.out);
        }
        case "count" -> {
          for (Network network : networks) {
            Ledger ledger = network.receiver.ledger();
            System.out.printf(
                "%d %d %d %d%n",
                ledger.taken(), ledger.duplicates(), ledger.refused(), ledger.bytes());
          }
        }
        default -> throw new IllegalArgumentException(line);
      }
    }
    System.exit(0);
  }
}
