package dev.peregrine.benchmarks.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReceiverTest {

  static Stream<Arguments> ways() {
    return Arrays.stream(Signal.values())
        .flatMap(
            signal ->
                Stream.of("grpc", "grpc.gzip", "http", "http.gzip")
                    .map(protocol -> Arguments.of(signal, protocol)));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void received_whateverTheWay_isWhatWasMade(Signal signal, String protocol) throws IOException {
    try (Receiver receiver = Receiver.start()) {
      String httpPort = Integer.toString(receiver.httpPort());
      Destination destination =
          Destination.of(protocol, httpPort, Integer.toString(receiver.grpcPort()));
      Load load = signal.load(destination, 2_048);

      load.make(600);
      load.flush();

      assertThat(Received.of(receiver.httpPort())).isEqualTo(600);
      assertThat(load.closer().get().join(30, TimeUnit.SECONDS).isSuccess()).isTrue();
    }
  }
}
