package io.github.huozi.madeup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.testing.InParts;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What huozi makes of some manuscripts that are made up is sound. A build takes a few, and the
 * nightly workflow goes on for hours with others ({@link MadeUp}).
 */
@Tag("long")
class MadeUpTest {

  @TempDir private Path temp;

  static LongStream numbers() {
    return LongStream.range(0, 96);
  }

  @InParts(12)
  @ParameterizedTest(name = "manuscript {0}")
  @MethodSource("numbers")
  void isSound(long number) {
    JqwikSession.run(
        () -> {
          Manuscript manuscript = MadeUp.manuscript(number);
          List<Complaint> errors =
              Judge.judge(manuscript, temp, "").stream().filter(Complaint::isError).toList();
          assertThat(errors).as("the manuscript%n%s", manuscript).isEmpty();
        });
  }
}
