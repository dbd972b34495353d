package io.github.huozi.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was wanted last is not made again, and only so much is kept. */
class RememberedTest {

  private final List<Integer> made = new ArrayList<>();
  private final Remembered<Integer, String> results = new Remembered<>();

  @Test
  void aResultIsMadeOnce() {
    assertThat(result(1)).isEqualTo("1");
    assertThat(result(1)).isEqualTo("1");
    assertThat(made).containsExactly(1);
  }

  @Test
  void thoseWantedLastAreKept() {
    for (int i = 1; i <= 32; i++) {
      result(i);
    }
    result(1);
    result(33);
    made.clear();
    result(1);
    assertThat(made).isEmpty();
    result(2);
    assertThat(made).containsExactly(2);
  }

  private String result(int key) {
    return results.of(
        key,
        wanted -> {
          made.add(wanted);
          return String.valueOf(wanted);
        });
  }
}
