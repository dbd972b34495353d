package io.github.huozi.typography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CharactersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "❤️",
        "❤︎",
        "1️⃣",
        "1⃣",
        "#️⃣",
        "👍🏽",
        "☝🏽",
        "🇨🇳",
        "👨‍👩‍👧‍👦",
        "👩🏽‍🚀",
        "👁️‍🗨️",
        "🏳️‍🌈",
        "👩‍❤️‍💋‍👩",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
      })
  void aSequenceIsOne(String sequence) {
    assertThat(Characters.sequenceEnd(sequence, 0)).isEqualTo(sequence.length());
    assertThat(Characters.sequenceEnd("字" + sequence + "🚀字", 1)).isEqualTo(1 + sequence.length());
  }

  @ParameterizedTest
  @CsvSource({
    "a, 1",
    "10, 1",
    "字字, 1",
    "🚀🚀, 2",
    "🇨🇳🇯🇵, 4",
    "🇨, 2",
    "🇨字, 2",
    "👍字, 2",
    "é️, 1",
    "क‍ष, 1",
    "👨‍字, 2",
  })
  void whatFollowsASequenceIsNotInIt(String text, int end) {
    assertThat(Characters.sequenceEnd(text, 0)).isEqualTo(end);
  }

  @Test
  void anEndlessSequenceIsCut() {
    String joined = "👩‍".repeat(100_000) + "👩";
    int end = Characters.sequenceEnd(joined, 0);
    assertThat(end).isLessThan(40);
    assertThat(Characters.sequenceEnd("👍" + "🏽".repeat(100_000), 0)).isLessThan(40);
  }

  @ParameterizedTest
  @CsvSource({
    "1⃣, 1️⃣",
    "👩‍❤‍👩, 👩‍❤️‍👩",
    "🏳‍🌈, 🏳️‍🌈",
    "🇨🇳, 🇨🇳",
    "☝🏽, ☝🏽",
    "👨‍👩‍👧, 👨‍👩‍👧"
  })
  void theTextOfASequenceHasAllItsSelectors(String characters, String text) {
    List<Integer> codePoints = characters.codePoints().boxed().toList();
    assertThat(Characters.emojiText(codePoints)).isEqualTo(text);
  }
}
