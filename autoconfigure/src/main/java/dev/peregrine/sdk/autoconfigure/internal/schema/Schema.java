package dev.peregrine.sdk.autoconfigure.internal.schema;

import dev.peregrine.sdk.autoconfigure.internal.tree.MappingNode;
import java.util.List;
import java.util.Map;

/**
 * The format of configuration files, read from {@code schema.txt} beside this class.
 *
 * @see <a href="https://github.com/open-telemetry/opentelemetry-configuration">The format</a>
 */
public final class Schema {

  private static final String ROOT = "OpenTelemetryConfiguration";

  private final Map<String, Type> types;

  Schema(Map<String, Type> types) {
    this.types = types;
  }

  /** Reads the format. This takes time: an SDK does it once, and only if it has a file. */
  public static Schema load() {
    return new Schema(SchemaReader.read());
  }

  /** The type of a whole file. */
  public ObjectType root() {
    return object(ROOT);
  }

  /** The mapping of a name such as {@code BatchSpanProcessor}. */
  public ObjectType object(String name) {
    if (types.get(name) instanceof ObjectType type) {
      return type;
    }
    throw new IllegalArgumentException("no type " + name + " in the file format");
  }

  /** All named types in the order in which they are described. */
  public Map<String, Type> types() {
    return types;
  }

  /** All that is wrong with a file, and what else its author should know. */
  public List<Fault> validate(MappingNode root) {
    Faults faults = new Faults();
    FileFormat.check(root, faults);
    root().check(root, faults);
    return faults.list();
  }
}
