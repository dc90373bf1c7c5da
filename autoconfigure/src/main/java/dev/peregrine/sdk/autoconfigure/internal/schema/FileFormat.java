package dev.peregrine.sdk.autoconfigure.internal.schema;

import dev.peregrine.sdk.autoconfigure.internal.tree.MappingNode;
import dev.peregrine.sdk.autoconfigure.internal.tree.ScalarNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of the format that a file says it has.
 *
 * @see <a
 *     href="https://github.com/open-telemetry/opentelemetry-configuration/blob/main/VERSIONING.md#file-format">The
 *     rules</a>
 */
final class FileFormat {

  static final int MAJOR = 1;
  static final int MINOR = 1;

  private static final String KEY = "file_format";
  private static final String ALLOWED = "\"" + MAJOR + "." + MINOR + "\" or lower, from 1.0 on";
  private static final Pattern VERSION = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})(-.*)?");

  private FileFormat() {}

  static void check(MappingNode root, Faults faults) {
    if (!(root.get(KEY) instanceof ScalarNode version) || version.isNull()) {
      return; // the check of the properties says so
    }
    Matcher matcher = VERSION.matcher(String.valueOf(version.asString()));
    if (!matcher.matches() || Integer.parseInt(matcher.group(1)) != MAJOR) {
      faults.wrongValue(version, ALLOWED);
    } else if (Integer.parseInt(matcher.group(2)) > MINOR) {
      faults.warning(
          version.place(),
          "is "
              + version.shown()
              + ", newer than what is known here ("
              + MAJOR
              + "."
              + MINOR
              + "): new settings may be refused or ignored");
    }
  }
}
