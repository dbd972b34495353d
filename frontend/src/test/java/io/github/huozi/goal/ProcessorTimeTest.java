package io.github.huozi.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessorTimeTest {

  @Test
  void minutesMayHaveAFraction() {
    assertThat(Parameters.processorTime(60)).isEqualTo(Duration.ofHours(1));
    assertThat(Parameters.processorTime(0.05)).isEqualTo(Duration.ofSeconds(3));
    assertThat(Parameters.processorTime(1e-9)).isEqualTo(Duration.ofMillis(1));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.0", "-1, -1.0", "NaN, NaN", "1e9, 1.0E9", "Infinity, Infinity"})
  void whatIsNoTimeIsTold(double minutes, String shown) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parameters.processorTime(minutes))
        .withMessage(
            "<processorMinutes>: " + shown + "; write minutes of processor time, such as 120");
  }
}
