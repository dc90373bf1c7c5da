package dev.peregrine.exporter.otlp.internal.store.spool;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A process that writes and marks requests until it is killed, and says what it does. */
final class CrashingSpoolUser {

  private static final int MAX_WAITING = 20;
  private static final int MAX_BYTES = 400_000;

  private CrashingSpoolUser() {}

  static SpoolOptions options(Path directory) {
    return new SpoolOptions(directory, 1L << 30, 4 << 20, false);
  }

  /** The arguments are the directory, the first number and a seed. */
  public static void main(String[] args) throws IOException {
    Path path = Path.of(args[0]);
    int next = Integer.parseInt(args[1]);
    SplittableRandom random = new SplittableRandom(Integer.parseInt(args[2]));
    SpoolDirectory spool = SpoolDirectory.open(DiskFiles.open(path), Spools.SPANS, options(path));
    List<SpoolEntry> waiting = new ArrayList<>(spool.waiting());
    while (true) {
      int id = next++;
      say("writing", id);
      waiting.add(spool.append(Spools.request(id, 4 + random.nextInt(MAX_BYTES))));
      say("written", id);
      while (random.nextInt(MAX_WAITING) < waiting.size()) {
        SpoolEntry entry = waiting.remove(random.nextInt(waiting.size()));
        int oldest = (int) (entry.createdEpochNanos - Spools.EPOCH_NANOS);
        say("marking", oldest);
        spool.markDone(entry);
        say("marked", oldest);
      }
    }
  }

  /** One write, so that a line is there or not. */
  private static void say(String what, int id) {
    PrintStream out = System.out;
    out.print(what + " " + id + ".\n");
    out.flush();
  }
}
