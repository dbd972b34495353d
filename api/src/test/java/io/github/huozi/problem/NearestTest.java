package io.github.huozi.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class NearestTest {

  @Test
  void theNameWithTheFewestEditsIsMeant() {
    List<String> names = List.of("color", "colour", "column", "border", "top");
    assertThat(Nearest.to("colr", names)).contains("color");
    assertThat(Nearest.to("COLOUR", names)).contains("colour");
    assertThat(Nearest.to("bodrer", names)).contains("border");
    assertThat(Nearest.to("left", names)).isEmpty();
    assertThat(Nearest.to("tpo", names)).contains("top");
  }

  @Test
  void aWordThatMayBeAnotherOneIsNotMisspelt() {
    List<String> names = List.of("tip", "title", "name", "weight", "center", "short-title");
    assertThat(Nearest.misspelt("tipp", names)).contains("tip");
    assertThat(Nearest.misspelt("titel", names)).contains("title");
    assertThat(Nearest.misspelt("Nam", names)).contains("name");
    assertThat(Nearest.misspelt("short_title", names)).contains("short-title");
    for (String other : List.of("top", "game", "height", "center-h", "t", "")) {
      assertThat(Nearest.misspelt(other, names)).as(other).isEmpty();
    }
  }

  /** Only a band of the table is filled in, and yet the numbers are the same. */
  @Test
  void aNumberWithinTheLimitIsThatOfTheWholeTable() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String a = word(random);
      String b = word(random);
      int whole = Nearest.distance(a, b, 20);
      for (int limit = 0; limit <= 3; limit++) {
        int near = Nearest.distance(a, b, limit);
        assertThat(Math.min(near, limit + 1)).as(a + " " + b).isEqualTo(Math.min(whole, limit + 1));
      }
    }
  }

  /** Names that differ at their ends only, such as the ids of numbered headings. */
  @Test
  @Timeout(30)
  void aThousandWrongNamesAmongAsManyRightOnesAreSoonGuessed() {
    List<String> names =
        IntStream.range(0, 2_000).mapToObj(i -> "a-heading-of-words-with-a-number-" + i).toList();
    for (int i = 0; i < 1_000; i++) {
      assertThat(Nearest.to("a-heading-of-words-with-a-nubmer-" + i, names))
          .contains("a-heading-of-words-with-a-number-" + i);
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int length = random.nextInt(8); length > 0; length--) {
      word.append((char) ('a' + random.nextInt(3)));
    }
    return word.toString();
  }
}
