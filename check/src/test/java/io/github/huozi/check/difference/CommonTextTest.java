package io.github.huozi.check.difference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.testing.ProcessorTime;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommonTextTest {

  @ParameterizedTest
  @CsvSource({
    // The text, a copy with additions or gaps, and the text with _ for each missing character.
    "天地玄黄宇宙洪荒, 天地玄黄宇宙洪荒, 天地玄黄宇宙洪荒",
    "天地玄黄宇宙洪荒日月盈昃, 天地玄黄宇宙12洪荒日月盈昃, 天地玄黄宇宙洪荒日月盈昃",
    "天地玄黄宇宙洪荒日月盈昃辰宿列张, 天地玄黄宇宙荒日月盈昃辰宿列张, 天地玄黄宇宙_荒日月盈昃辰宿列张",
    "天地玄黄宇宙。日月盈昃。, 天地玄黄宇宙。, 天地玄黄宇宙。_____",
    "天地玄黄宇宙洪荒日月盈昃, 目录天地天地玄黄宇宙洪荒日月盈昃, 天地玄黄宇宙洪荒日月盈昃",
    "天地玄黄宇宙洪荒日月盈昃, '', ____________",
  })
  void missingCharactersAreFound(String text, String other, String expected) {
    int[] a = text.codePoints().toArray();
    int[] match = CommonText.match(a, other.codePoints().toArray());
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < a.length; i++) {
      shown.appendCodePoint(match[i] < 0 ? '_' : a[i]);
    }
    assertThat(shown).hasToString(expected);
  }

  @Test
  void aHeadingIsNotMatchedWithItsEntryInTheContents() {
    int[] match = match("胶泥关于活字的发明有史料", "目录胶泥…三木字…五胶泥关于活字的发明有史料");
    assertThat(match[0]).isEqualTo(10);
  }

  @Test
  void theLastMarkIsNotMatchedWithOneInTheImprint() {
    int[] match = match("关于活字的发明有史料。", "关于活字的发明有史料。文字许可发布。");
    assertThat(match[10]).isEqualTo(10);
  }

  @Test
  void aListNumberIsNotMatchedWithTheYearAfterIt() {
    String text = "其法如下：1041年至1048年";
    String other = "其法如下：1.1041年至1048年";
    BitSet starts = new BitSet();
    starts.set(0);
    starts.set(5);
    int[] match =
        CommonText.match(
            text.codePoints().toArray(), other.codePoints().toArray(), starts, new BitSet());
    assertThat(match[5]).isEqualTo(7);
    BitSet runs = new BitSet();
    runs.set(7);
    match =
        CommonText.match(
            text.codePoints().toArray(), other.codePoints().toArray(), new BitSet(), runs);
    assertThat(match[5]).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 40, 5000})
  void aTextWithInsertionsIsFound(int alphabet) {
    for (int seed = 0; seed < 30; seed++) {
      Random random = new Random(seed);
      int[] text = random.ints(4000, 0, alphabet).toArray();
      int[] other = insert(text, random);
      int[] match = CommonText.match(text, other);
      int last = -1;
      for (int i = 0; i < text.length; i++) {
        assertThat(match[i]).as("seed %d, at %d", seed, i).isGreaterThan(last);
        assertThat(other[match[i]]).isEqualTo(text[i]);
        last = match[i];
      }
    }
  }

  /** Inserts characters that the text does not have, as notes and page numbers are inserted. */
  private static int[] insert(int[] text, Random random) {
    int[] other = new int[text.length + 12 * 30];
    int size = 0;
    for (int i = 0; i < text.length; i++) {
      if (i % (text.length / 11) == 5) {
        int length = 1 + random.nextInt(30);
        for (int k = 0; k < length; k++) {
          other[size++] = -1 - random.nextInt(50);
        }
      }
      other[size++] = text[i];
    }
    return Arrays.copyOf(other, size);
  }

  @Test
  void onlyTheRemovedPartIsMissing() {
    for (int seed = 0; seed < 30; seed++) {
      Random random = new Random(seed);
      int[] text = random.ints(4000, 0, 3000).toArray();
      int from = 200 + random.nextInt(3000);
      int to = from + 1 + random.nextInt(500);
      int[] other = new int[text.length - (to - from)];
      System.arraycopy(text, 0, other, 0, from);
      System.arraycopy(text, to, other, from, text.length - to);
      int[] match = CommonText.match(text, other);
      long missing = Arrays.stream(match).filter(place -> place < 0).count();
      assertThat(missing).as("seed %d", seed).isEqualTo(to - from);
    }
  }

  @Test
  void aMillionCharactersAreMatchedWithinTenSeconds() {
    int[] text = new Random(1).ints(1_000_000, 0x4E00, 0x5E00).toArray();
    int[] other = insert(text, new Random(2));
    double seconds =
        ProcessorTime.of(() -> assertThat(CommonText.match(text, other)).doesNotContain(-1));
    assertThat(seconds).isLessThan(10);
  }

  private static int[] match(String text, String other) {
    return CommonText.match(text.codePoints().toArray(), other.codePoints().toArray());
  }
}
