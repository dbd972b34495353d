package io.github.huozi.pdf.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a text is cut off, so that an ellipsis follows. */
class WordEndsTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        // the text, what there is room for, what is left
        "one two three, one two, one two",
        "one two three, one two t, one two",
        "one two three, one two thre, one two",
        "one (two), one (t, one",
        "one – two, one – t, one",
        "Untitledandverylongword, Untitledandverylongw, Untitledandverylongw",
        "很长的标题，与（括号）, 很长的标题，, 很长的标题",
        "很长的标题，与（括号）, 很长的标题，与（, 很长的标题，与",
        "很长的Latin字母, 很长的Lat, 很长的",
        "ながい題名, ながい, ながい",
        "cafe\u0301 au lait, cafe, caf",
        "……, …, …",
      })
  void aTextIsCutAfterAWord(String text, String room, String left) {
    int[] characters = text.codePoints().toArray();
    int end = WordEnds.before(characters, room.length() - 1);
    assertThat(new String(characters, 0, end + 1)).isEqualTo(left);
  }
}
