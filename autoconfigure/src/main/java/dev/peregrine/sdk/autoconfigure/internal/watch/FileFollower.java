package dev.peregrine.sdk.autoconfigure.internal.watch;

import dev.peregrine.sdk.autoconfigure.internal.declarative.AdjustableParts;
import dev.peregrine.sdk.autoconfigure.internal.declarative.ConfigurationFile;
import dev.peregrine.sdk.autoconfigure.internal.parts.StartedComponents;
import dev.peregrine.sdk.autoconfigure.internal.runtime.Adjustments;
import dev.peregrine.sdk.common.internal.UserCode;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes over from a file what of an SDK can be changed while it is in use. Everything that is new
 * is made first, so that a broken file changes nothing. Called by one thread.
 */
final class FileFollower implements Runnable {

  private static final Logger LOGGER = Logger.getLogger(FileFollower.class.getName());

  private final WatchedFile file;
  private final ComponentLoader componentLoader;
  private final Adjustments adjustments;

  /** What the SDK was made of. */
  private final ConfigurationFile initial;

  /** What was taken over last. */
  private ConfigurationFile present;

  /** The sampler of {@link #present}, if the file has made another than the first. */
  private @Nullable Sampler ownSampler;

  private boolean unreadable;

  FileFollower(
      WatchedFile file,
      ConfigurationFile initial,
      ComponentLoader componentLoader,
      Adjustments adjustments) {
    this.file = file;
    this.initial = initial;
    this.present = initial;
    this.componentLoader = componentLoader;
    this.adjustments = adjustments;
  }

  /** Looks at the file once. */
  @Override
  public void run() {
    try {
      byte[] content = file.newContent();
      unreadable = false;
      if (content != null) {
        follow(content);
      }
    } catch (IOException e) {
      if (!unreadable) {
        unreadable = true;
        warn("cannot be read, so that all stays as it is: " + e);
      }
    } catch (Throwable thrown) {
      UserCode.rethrowIfFatal(thrown);
      warn("is not taken over, so that all stays as it is: " + reason(thrown));
    }
  }

  /** The messages of our own errors name the file already. */
  private static String reason(Throwable thrown) {
    return thrown.getMessage() == null ? thrown.toString() : thrown.getMessage();
  }

  private void warn(String what) {
    LOGGER.log(Level.WARNING, () -> file + " " + what);
  }

  private void follow(byte[] content) {
    ConfigurationFile next = initial.reread(new ByteArrayInputStream(content));
    List<String> changed =
        TreeComparison.differences(present.root(), next.root(), AdjustableParts.PATHS);
    StartedComponents started = new StartedComponents();
    try {
      List<Runnable> changes = changes(next.adjustableParts(componentLoader, started), changed);
      changes.forEach(Runnable::run);
    } catch (Throwable thrown) {
      started.closeAll(thrown);
      throw thrown;
    }
    present = next;
    warnOfTheRest(next);
  }

  /** What is to be done, after everything for it has been made. */
  private List<Runnable> changes(AdjustableParts parts, List<String> changed) {
    String who = file.toString();
    List<Runnable> changes = new ArrayList<>();
    if (changed.contains(AdjustableParts.SAMPLER)) {
      Sampler sampler = parts.sampler();
      changes.add(() -> replaceSampler(sampler, who));
    }
    if (changed.contains(AdjustableParts.TRACERS)) {
      var tracers = parts.tracerConfigurator();
      changes.add(() -> adjustments.configureTracers(tracers, who));
    }
    if (changed.contains(AdjustableParts.METERS)) {
      var meters = parts.meterConfigurator();
      changes.add(() -> adjustments.configureMeters(meters, who));
    }
    if (changed.contains(AdjustableParts.LOGGERS)) {
      var loggers = parts.loggerConfigurator();
      changes.add(() -> adjustments.configureLoggers(loggers, who));
    }
    return changes;
  }

  /** The first sampler is the provider's, and so is the latest; those in between are ours. */
  private void replaceSampler(Sampler sampler, String who) {
    adjustments.setSampler(sampler, who);
    Sampler outdated = ownSampler;
    ownSampler = sampler;
    if (outdated != null) {
      var unused = UserCode.result(outdated::shutdown);
    }
  }

  private void warnOfTheRest(ConfigurationFile next) {
    List<String> rest =
        new ArrayList<>(
            TreeComparison.differences(initial.root(), next.root(), AdjustableParts.PATHS));
    rest.removeAll(AdjustableParts.PATHS);
    if (!rest.isEmpty()) {
      warn("has changes that need a restart: " + String.join(", ", rest));
    }
  }
}
