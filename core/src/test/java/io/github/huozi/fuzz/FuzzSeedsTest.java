package io.github.huozi.fuzz;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a fuzzer starts from, and what it has found once, does no harm. */
@Tag("long")
final class FuzzSeedsTest {

  static List<FuzzTarget> targets() {
    return FuzzTarget.ALL;
  }

  @ParameterizedTest
  @MethodSource("targets")
  void noSeedIsAFinding(FuzzTarget target) throws IOException {
    List<byte[]> seeds = target.seeds();
    assertThat(seeds).isNotEmpty();
    target.run(new byte[0]);
    for (byte[] seed : seeds) {
      assertTimeoutPreemptively(ofSeconds(60), () -> target.run(seed));
    }
  }
}
