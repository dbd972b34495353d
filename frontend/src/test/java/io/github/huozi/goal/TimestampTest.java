package io.github.huozi.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T00:00:00Z, 2026-11-24T00:00:00Z",
    "2026-11-24T08:00:00+08:00, 2026-11-24T00:00:00Z",
    "2026-11-24T00:00:00.999Z, 2026-11-24T00:00:00Z",
    "1795478400, 2026-11-24T00:00:00Z",
  })
  void instants(String property, Instant instant) {
    assertThat(Parameters.timestamp(property)).contains(instant);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "0", "x"})
  void whatMavenTakesAsNotSet(String property) {
    assertThat(Parameters.timestamp(property)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-24", "yesterday", "99999999999999999999", "2026-11-24T00:00:00"})
  void whatIsNoInstant(String property) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parameters.timestamp(property))
        .withMessage(
            "project.build.outputTimestamp: "
                + property
                + " is not a date and time; write it like 2026-11-24T00:00:00Z");
  }

  @Test
  void aNumberBeyondTime() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parameters.timestamp("999999999999999999"));
  }
}
