package dev.peregrine.sdk.autoconfigure.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.autoconfigure.internal.catalog.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Keeps docs/configuration-file.md: {@code -Dperegrine.docs.write=true} writes its tables anew. */
class FileReferenceTest {

  private static final String START = "<!-- The rest is generated from schema.txt. -->\n";

  @Test
  void reference_always_isMadeFromTheSchema() throws IOException {
    Path file = Repository.file("docs/configuration-file.md");
    String text = Files.readString(file);
    String reference =
        text.substring(0, text.indexOf(START) + START.length()) + FileReference.of(Schema.load());
    if (Boolean.getBoolean("peregrine.docs.write")) {
      Files.writeString(file, reference);
    }

    assertThat(file)
        .as("write it anew with -Dperegrine.docs.write=true")
        .content()
        .isEqualTo(reference);
  }
}
