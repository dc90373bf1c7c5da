package dev.peregrine.exporter.prometheus.internal;

import java.util.Map;

/** Units of UCUM in the words that Prometheus uses in names. */
final class UnitWords {

  private static final Map<String, String> PLURAL =
      Map.ofEntries(
          Map.entry("d", "days"),
          Map.entry("h", "hours"),
          Map.entry("min", "minutes"),
          Map.entry("s", "seconds"),
          Map.entry("ms", "milliseconds"),
          Map.entry("us", "microseconds"),
          Map.entry("ns", "nanoseconds"),
          Map.entry("By", "bytes"),
          Map.entry("KiBy", "kibibytes"),
          Map.entry("MiBy", "mebibytes"),
          Map.entry("GiBy", "gibibytes"),
          Map.entry("TiBy", "tebibytes"),
          Map.entry("kBy", "kilobytes"),
          Map.entry("MBy", "megabytes"),
          Map.entry("GBy", "gigabytes"),
          Map.entry("TBy", "terabytes"),
          Map.entry("m", "meters"),
          Map.entry("V", "volts"),
          Map.entry("A", "amperes"),
          Map.entry("J", "joules"),
          Map.entry("W", "watts"),
          Map.entry("g", "grams"),
          Map.entry("Cel", "celsius"),
          Map.entry("Hz", "hertz"),
          Map.entry("%", "percent"));

  private static final Map<String, String> SINGULAR =
      Map.of(
          "s", "second", "m", "minute", "min", "minute", "h", "hour", "d", "day", "w", "week", "mo",
          "month", "y", "year");

  private UnitWords() {}

  /**
   * The words for a unit; empty if a name should not tell it. Annotations in braces are dropped.
   */
  static String of(String unit) {
    String plain = unit.replaceAll("\\{[^}]*}", "");
    int slash = plain.indexOf('/');
    if (slash < 0) {
      return word(PLURAL, plain);
    }
    String over = word(PLURAL, plain.substring(0, slash));
    String under = word(SINGULAR, plain.substring(slash + 1));
    if (under.isEmpty()) {
      return over;
    }
    return over.isEmpty() ? "per_" + under : over + "_per_" + under;
  }

  private static String word(Map<String, String> words, String unit) {
    String known = words.get(unit);
    return known != null ? known : unit.equals("1") ? "" : LegacyNames.collapsed(unit);
  }
}
