package dev.peregrine.compat.faults;

import dev.peregrine.compat.faults.Arrivals.Met;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a storm of faults was like, told from one process to another.
 *
 * @param silencesMillis the longest time without an arrival, of each receiver
 * @param faults what happened, at all receivers together
 */
record Storm(List<Long> silencesMillis, Map<String, Met> faults) {

  static Storm of(List<Arrivals> receivers) {
    Map<String, Met> faults = new TreeMap<>();
    receivers.forEach(
        receiver -> receiver.faults().forEach((fault, met) -> faults.merge(fault, met, Met::plus)));
    return new Storm(receivers.stream().map(Arrivals::longestSilenceMillis).toList(), faults);
  }

  void print(PrintStream out) {
    silencesMillis.forEach(out::println);
    out.println();
    faults.forEach(
        (fault, met) -> out.println(met.times() + " " + met.longestMillis() + " " + fault));
    out.println();
  }

  static Storm read(BufferedReader in) throws IOException {
    List<Long> silences = lines(in).stream().map(Long::valueOf).toList();
    Map<String, Met> faults = new TreeMap<>();
    for (String line : lines(in)) {
      String[] words = line.split(" ", 3);
      faults.put(words[2], new Met(Integer.parseInt(words[0]), Long.parseLong(words[1])));
    }
    return new Storm(silences, faults);
  }

  private static List<String> lines(BufferedReader in) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
      lines.add(line);
    }
    return lines;
  }
}
