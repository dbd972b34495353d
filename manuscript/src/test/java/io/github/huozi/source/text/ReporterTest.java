package io.github.huozi.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.problem.Problems;
import java.nio.file.Path;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Guesses of names that were meant, counted by the names that are compared. */
class ReporterTest {

  private static final int MOST_COMPARISONS = 400_000;

  private final AtomicInteger compared = new AtomicInteger();

  @Test
  void manyDeadLinksAmongManyHeadingsAreNotAllComparedWithEach() {
    assertThat(guessed(1990, 1, 1990)).isGreaterThan(150).isLessThan(1000);
    assertThat(compared).hasValueGreaterThan(MOST_COMPARISONS / 2);
    assertThat(compared).hasValueLessThan(MOST_COMPARISONS + 1990);
  }

  @Test
  void deadLinksAmongFewHeadingsAreAllGuessed() {
    assertThat(guessed(900, 1, 300)).isEqualTo(900);
  }

  @Test
  void deadLinksOfManyFilesAreNotGuessedOnceNoMoreAreListed() {
    assertThat(guessed(60, 400, 50)).isEqualTo(20_000);
    assertThat(compared).hasValueLessThanOrEqualTo(20_000 * 50);
  }

  /** How many of the dead links of each of some files are guessed among headings. */
  private int guessed(int links, int files, int headings) {
    Problems problems = new Problems();
    List<String> names = IntStream.range(0, headings).mapToObj(i -> "heading-" + i).toList();
    int guessed = 0;
    for (int file = 0; file < files; file++) {
      Reporter reporter = new Reporter(Path.of("/book/en/" + file + ".md"), problems);
      for (int link = 0; link < links; link++) {
        String name = "haeding-" + link;
        boolean known = reporter.guess(name, counted(names)).isPresent();
        guessed += known ? 1 : 0;
        reporter.error(link + 1, "no heading \"" + name + "\"", "correct the link");
      }
    }
    return guessed;
  }

  /** Names that count how often one of them is taken. */
  private AbstractSet<String> counted(List<String> names) {
    return new AbstractSet<>() {
      @Override
      public Iterator<String> iterator() {
        Iterator<String> each = names.iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return each.hasNext();
          }

          @Override
          public String next() {
            compared.incrementAndGet();
            return each.next();
          }
        };
      }

      @Override
      public int size() {
        return names.size();
      }
    };
  }
}
