package io.opentelemetry.sdk.trace.samplers;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** Builds a sampler that follows the parent. Not for use by several threads at once. */
public final class ParentBasedSamplerBuilder {

  private final Sampler root;
  private Sampler remoteParentSampled = Sampler.alwaysOn();
  private Sampler remoteParentNotSampled = Sampler.alwaysOff();
  private Sampler localParentSampled = Sampler.alwaysOn();
  private Sampler localParentNotSampled = Sampler.alwaysOff();

  ParentBasedSamplerBuilder(Sampler root) {
    this.root = requireNonNull(root, "root");
  }

  /**
   * Sets who decides if the parent is in another process and sampled.
   *
   * @param remoteParentSampled the sampler; null and by default always on
   * @return this builder
   */
  public ParentBasedSamplerBuilder setRemoteParentSampled(Sampler remoteParentSampled) {
    this.remoteParentSampled = orDefault(remoteParentSampled, Sampler.alwaysOn());
    return this;
  }

  /**
   * Sets who decides if the parent is in another process and not sampled.
   *
   * @param remoteParentNotSampled the sampler; null and by default always off
   * @return this builder
   */
  public ParentBasedSamplerBuilder setRemoteParentNotSampled(Sampler remoteParentNotSampled) {
    this.remoteParentNotSampled = orDefault(remoteParentNotSampled, Sampler.alwaysOff());
    return this;
  }

  /**
   * Sets who decides if the parent is in this process and sampled.
   *
   * @param localParentSampled the sampler; null and by default always on
   * @return this builder
   */
  public ParentBasedSamplerBuilder setLocalParentSampled(Sampler localParentSampled) {
    this.localParentSampled = orDefault(localParentSampled, Sampler.alwaysOn());
    return this;
  }

  /**
   * Sets who decides if the parent is in this process and not sampled.
   *
   * @param localParentNotSampled the sampler; null and by default always off
   * @return this builder
   */
  public ParentBasedSamplerBuilder setLocalParentNotSampled(Sampler localParentNotSampled) {
    this.localParentNotSampled = orDefault(localParentNotSampled, Sampler.alwaysOff());
    return this;
  }

  /**
   * Builds the sampler.
   *
   * @return a new sampler
   */
  public Sampler build() {
    return new ParentBasedSampler(
        root,
        remoteParentSampled,
        remoteParentNotSampled,
        localParentSampled,
        localParentNotSampled);
  }

  private static Sampler orDefault(@Nullable Sampler sampler, Sampler fallback) {
    return sampler == null ? fallback : sampler;
  }
}
