package dev.peregrine.sdk.autoconfigure.internal.incubator;

import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.OpenTelemetrySdkBuilder;
import java.util.List;

/** What libraries bring to a file, and take from it, with types of api-incubator. */
public interface Libraries {

  /** The libraries' side of a file; nothing without api-incubator. */
  static Libraries of(ScalarConfig root) {
    return isIncubatorPresent() ? Present.libraries(root) : Absent.INSTANCE;
  }

  private static boolean isIncubatorPresent() {
    try {
      Class.forName("io.opentelemetry.api.incubator.config.ConfigProvider");
      return true;
    } catch (ClassNotFoundException | LinkageError absent) {
      return false;
    }
  }

  /** The components that libraries provide. */
  List<LibraryComponent> components(ComponentLoader componentLoader);

  /** Has the SDK hand the settings of instrumentation to libraries. */
  void addSettings(OpenTelemetrySdkBuilder builder);

  /** Loaded only where api-incubator is. */
  final class Present {

    private Present() {}

    private static Libraries libraries(ScalarConfig root) {
      return new IncubatorLibraries(root);
    }
  }

  /** There is nothing without api-incubator. */
  enum Absent implements Libraries {
    INSTANCE;

    @Override
    public List<LibraryComponent> components(ComponentLoader componentLoader) {
      return List.of();
    }

    @Override
    public void addSettings(OpenTelemetrySdkBuilder builder) {}
  }
}
