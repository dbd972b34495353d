package io.github.huozi.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists of names, such as editions and checks. */
class NamesTest {

  @Test
  void noneMayBeSet() {
    assertThat(Parameters.names(null)).isEmpty();
    assertThat(Parameters.names(List.of())).isEmpty();
  }

  @Test
  void blanksAroundThemCountForNothing() {
    assertThat(Parameters.names(List.of(" en ", "", "ja"))).containsExactly("en", "ja");
  }
}
