package io.github.huozi.typography.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyllablesTest {

  @ParameterizedTest
  @CsvSource({
    "Prometheus, Pro·me·theus",
    "Grafana, Gra·fa·na",
    "Python, Py·thon",
    "Yunnan, Yun·nan",
    "Logstash, Log·stash",
    "HEALTHCHECK, HEALTH·CHECK",
    "Alpine, Al·pine",
    "clothes, clothes",
    "through, through",
    "xyz, xyz"
  })
  void aSyllableBeginsWithTheConsonantsThatAWordMayBeginWith(String word, String divided) {
    boolean[] starts = Syllables.starts(word);
    StringBuilder found = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      found.append(starts[i] ? "·" : "").append(word.charAt(i));
    }
    assertThat(found).hasToString(divided);
  }
}
