package io.github.huozi.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** What the converters of several regions share. */
class LexiconTest {

  @Test
  void wordsOfOneRegionAreNoneOfAnother() {
    Lexicon taiwan = Lexicon.ofSimplified();
    Lexicon hongKong = Lexicon.ofSimplified();
    int before = hongKong.numberOf("头发");
    taiwan.put("龘龘龘", "", 1);
    taiwan.put("头发", "頭髮髮", 0.1f);
    assertThat(hongKong.numberOf("龘龘龘")).isEqualTo(Trie.NONE);
    assertThat(hongKong.form(before)).isNotEqualTo("頭髮髮");
    assertThat(taiwan.form(taiwan.numberOf("头发"))).isEqualTo("頭髮髮");
    assertThat(taiwan.divide("龘龘龘").end(0)).isEqualTo(3);
    assertThat(hongKong.divide("龘龘龘").end(0)).isEqualTo(1);
  }

  @Test
  void aSecondRegionReadsNothingAgain() {
    Lexicon.ofSimplified();
    long reading = nanos(Lexicon::read);
    long copying = nanos(Lexicon::ofSimplified);
    assertThat(copying).isLessThan(reading / 2);
    assertThat(PhraseTable.toSimplified()).isSameAs(PhraseTable.toSimplified());
  }

  /** The least of three: the first may wait for the compiler. */
  private static long nanos(Runnable work) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      work.run();
      long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      least = Math.min(least, used);
    }
    return least;
  }
}
