import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** A service with the starter of OpenTelemetry's instrumentation, which bridges its log. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class Main {
  public static void main(String[] args) {
    try (ConfigurableApplicationContext context = SpringApplication.run(Main.class, args)) {
      OpenTelemetry telemetry = context.getBean(OpenTelemetry.class);
      Span span = telemetry.getTracer("orders").spanBuilder("order").startSpan();
      try (Scope scope = span.makeCurrent()) {
        LoggerFactory.getLogger("orders").info("ordered");
      } finally {
        span.end();
      }
    }
  }
}
