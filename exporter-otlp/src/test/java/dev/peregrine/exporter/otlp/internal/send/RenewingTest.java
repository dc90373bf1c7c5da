package dev.peregrine.exporter.otlp.internal.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RenewingTest {

  private static final long MAX_AGE = 1_000;
  private static final long TRUST = TimeUnit.SECONDS.toNanos(1);

  private final List<Integer> closed = new ArrayList<>();
  private final Settings settings = new Settings();
  private int opened;
  private long now = 5;
  private double random;

  private final Renewing<Integer> renewing =
      new Renewing<>(() -> ++opened, closed::add, settings, () -> now, () -> random);

  private static final class Settings implements NetworkSettings {

    private long maxAge = MAX_AGE;
    private int tlsVersion;

    @Override
    public long maxConnectionAgeNanos() {
      return maxAge;
    }

    @Override
    public int tlsVersion() {
      return tlsVersion;
    }
  }

  private int request() throws IOException {
    Renewing.Use<Integer> use = renewing.take();
    renewing.giveBack(use);
    return use.get();
  }

  @Test
  void take_youngEnough_isTheSameOne() throws IOException {
    assertThat(request()).isEqualTo(1);
    now += MAX_AGE - 1;
    assertThat(request()).isEqualTo(1);
    assertThat(closed).isEmpty();
  }

  @Test
  void take_old_isAnotherOneAndTheFormerIsClosed() throws IOException {
    assertThat(request()).isEqualTo(1);
    now += MAX_AGE;
    assertThat(request()).isEqualTo(2);
    assertThat(closed).containsExactly(1);
  }

  @Test
  void take_oldWithRequestsOnIt_isClosedAfterTheLast() throws IOException {
    Renewing.Use<Integer> first = renewing.take();
    Renewing.Use<Integer> second = renewing.take();
    now += MAX_AGE;
    assertThat(request()).isEqualTo(2);
    renewing.giveBack(first);
    assertThat(closed).isEmpty();
    renewing.giveBack(second);
    assertThat(closed).containsExactly(1);
    assertThat(request()).isEqualTo(2);
  }

  @Test
  void take_jitter_makesItShorterByATenthAtMost() throws IOException {
    random = 1;
    assertThat(request()).isEqualTo(1);
    now += MAX_AGE - MAX_AGE / 10 - 1;
    assertThat(request()).isEqualTo(1);
    now++;
    assertThat(request()).isEqualTo(2);
  }

  @Test
  void take_withoutMaximum_neverChanges() throws IOException {
    settings.maxAge = Long.MAX_VALUE;
    assertThat(request()).isEqualTo(1);
    now += Long.MAX_VALUE / 2;
    assertThat(request()).isEqualTo(1);
  }

  @Test
  void take_otherCertificates_isAnotherOne() throws IOException {
    assertThat(request()).isEqualTo(1);
    settings.tlsVersion++;
    assertThat(request()).isEqualTo(2);
    assertThat(closed).containsExactly(1);
  }

  @Test
  void giveUp_requestsOnIt_goOn() throws IOException {
    Renewing.Use<Integer> dead = renewing.take();
    Renewing.Use<Integer> other = renewing.take();
    renewing.giveUp(dead);
    assertThat(request()).isEqualTo(2);
    assertThat(closed).isEmpty();
    renewing.giveUp(other);
    assertThat(closed).containsExactly(1);
    assertThat(request()).isEqualTo(2);
  }

  @Test
  void giveUp_alone_isClosedAtOnce() throws IOException {
    renewing.giveUp(renewing.take());
    assertThat(closed).containsExactly(1);
    assertThat(request()).isEqualTo(2);
  }

  @Test
  void distrust_heardOfAMomentAgo_isTheSameOne() throws IOException {
    settings.maxAge = Long.MAX_VALUE;
    Renewing.Use<Integer> first = renewing.take();
    now += 5 * TRUST;
    renewing.giveBack(first);
    now += TRUST - 1;
    renewing.distrust();
    assertThat(request()).isEqualTo(1);
    assertThat(closed).isEmpty();
  }

  @Test
  void distrust_notHeardOf_isAnotherOneAndRequestsGoOn() throws IOException {
    settings.maxAge = Long.MAX_VALUE;
    Renewing.Use<Integer> silent = renewing.take();
    now += TRUST;
    renewing.distrust();
    assertThat(request()).isEqualTo(2);
    assertThat(closed).isEmpty();
    renewing.giveBack(silent);
    assertThat(closed).containsExactly(1);
    now += TRUST;
    renewing.distrust();
    assertThat(closed).as("nobody uses it").containsExactly(1, 2);
  }

  @Test
  void distrust_beforeAnything_doesNothing() throws IOException {
    renewing.distrust();
    assertThat(request()).isEqualTo(1);
  }

  @Test
  void close_withRequests_closesAllAndWhatTheyLeave() throws IOException {
    Renewing.Use<Integer> old = renewing.take();
    now += MAX_AGE;
    Renewing.Use<Integer> latest = renewing.take();
    renewing.close();
    assertThat(closed).containsExactly(1, 2);
    renewing.giveBack(latest);
    renewing.giveUp(old);
    assertThat(closed).containsExactly(1, 2, 2, 1);
    assertThatThrownBy(renewing::take).isInstanceOf(IOException.class);
  }
}
