package io.github.huozi.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FirstPlacesTest {

  /** Texts over an alphabet of two or three letters overlap, contain one another and repeat. */
  @Test
  void findsTheSameAsASearchForEachText() {
    Random random = new Random(14);
    for (int round = 0; round < 300; round++) {
      int letters = 2 + round % 2;
      String text = word(random, random.nextInt(60), letters);
      List<String> wanted = new ArrayList<>();
      for (int i = random.nextInt(20); i >= 0; i--) {
        wanted.add(word(random, 1 + random.nextInt(6), letters));
      }
      FirstPlaces places =
          new FirstPlaces(
              wanted.stream().map(word -> word.codePoints().toArray()).toList(),
              text.codePoints().toArray());
      for (int i = 0; i < wanted.size(); i++) {
        assertThat(places.of(i))
            .as(wanted.get(i) + " in " + text)
            .isEqualTo(text.indexOf(wanted.get(i)));
      }
    }
  }

  private static String word(Random random, int length, int letters) {
    return random
        .ints(length, 0, letters)
        .mapToObj(letter -> String.valueOf((char) ('a' + letter)))
        .collect(Collectors.joining());
  }
}
