import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** A service that is observed by Micrometer. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class Main {
  public static void main(String[] args) {
    try (ConfigurableApplicationContext context = SpringApplication.run(Main.class, args)) {
      ObservationRegistry observations = context.getBean(ObservationRegistry.class);
      Observation.start("order", observations).stop();
    }
  }
}
