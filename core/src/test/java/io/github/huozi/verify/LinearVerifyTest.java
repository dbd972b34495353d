package io.github.huozi.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.publish.Construct;
import io.github.huozi.publish.PublicationFolder;
import io.github.huozi.request.Progress;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The time of huozi's own checks is proportional to the length of a text, for any content and any
 * number of findings. The test publishes a text at one, two, four and eight times a length and
 * compares the processor time of verifying it, less the time for an almost empty text. Quadratic
 * time would be four times as long for twice the length.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class LinearVerifyTest {

  /** The greatest ratio of the times for eight times and for four times a length. */
  private static final double MOST_FOR_TWICE = 2.8;

  /** The greatest ratio of the times for eight times and for twice a length. */
  private static final double MOST_FOR_FOUR_TIMES = 6.5;

  /** A shorter time for eight times a length is not compared. */
  private static final double LEAST_SECONDS = 0.1;

  /** Another load of the machine may distort a measurement, so it is repeated. */
  private static final int ATTEMPTS = 5;

  private static final int LENGTHS = 4;

  private Path temp = Path.of("");
  private int folders;
  private double nothing;

  /** Verifies some files first, so that the code is compiled. */
  @BeforeAll
  void warmUp(@TempDir Path folder) throws Exception {
    temp = folder;
    for (Construct construct : List.of(Construct.EMPHASES, Construct.NOTES, Construct.ROWS)) {
      Published published = publish(construct, 200, UnaryOperator.identity());
      for (int i = 0; i < 3; i++) {
        published.verify();
      }
    }
    Published empty = publish(Construct.NOTHING, 1, UnaryOperator.identity());
    empty.verify();
    nothing = empty.verify();
  }

  /** Frequent constructs, at lengths that take a second in all. */
  @ParameterizedTest
  @EnumSource(
      value = Construct.class,
      names = {
        "PARAGRAPHS",
        "REPEATED_PARAGRAPHS",
        "NOTES",
        "NUMBERED_HEADINGS",
        "LINKS_IN_A_PARAGRAPH",
        "ROWS",
        "IMAGES"
      })
  void frequentConstructs(Construct construct) throws Exception {
    assertLinear(construct, construct.few() / 8, UnaryOperator.identity());
  }

  /** Files whose text differs from the manuscript. */
  @ParameterizedTest
  @EnumSource(
      value = Construct.class,
      names = {"PARAGRAPHS", "LINKS_IN_A_PARAGRAPH", "ROWS"})
  void manyFindings(Construct construct) throws Exception {
    assertThat(assertLinear(construct, construct.few() / 8, LinearVerifyTest::otherWords))
        .as("findings")
        .isGreaterThan(construct.few());
  }

  @ParameterizedTest
  @EnumSource(value = Construct.class, mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
  @Tag("slow")
  void everyConstruct(Construct construct) throws Exception {
    assertLinear(construct, construct.few(), UnaryOperator.identity());
  }

  /** Constructs in Markdown. In HTML the change would damage the markup. */
  @ParameterizedTest
  @EnumSource(
      value = Construct.class,
      names = {
        "PARAGRAPHS",
        "REPEATED_PARAGRAPHS",
        "REPEATED_SENTENCES",
        "CHARACTERS",
        "WEB_LINKS",
        "LINKS_IN_A_PARAGRAPH",
        "NOTES",
        "NOTES_IN_A_PARAGRAPH",
        "NUMBERED_HEADINGS",
        "ROWS",
        "TABLES",
        "IMAGES",
        "DIFFERENT_IMAGES",
        "ITEMS",
        "FOLDED_LINES",
        "SECTIONS"
      })
  @Tag("slow")
  void manyFindingsInEveryConstruct(Construct construct) throws Exception {
    assertLinear(construct, construct.few(), LinearVerifyTest::otherWords);
  }

  /** Returns the number of findings at the greatest length. */
  private int assertLinear(Construct construct, int few, UnaryOperator<String> words)
      throws Exception {
    List<Published> published = new ArrayList<>();
    for (int i = 0; i < LENGTHS; i++) {
      published.add(publish(construct, few << i, words));
    }
    double[] least = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
    String measured = "";
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      for (int i = 0; i < LENGTHS; i++) {
        least[i] = Math.min(least[i], published.get(i).verify());
      }
      measured =
          String.format(
              Locale.ROOT,
              "%s, %d and twice, four, eight times as many: %.2f %.2f %.2f %.2f s, nothing: %.2f s;"
                  + " of four and eight times: %s",
              construct,
              few,
              least[0],
              least[1],
              least[2],
              least[3],
              nothing,
              steps(published.get(2), published.get(3)));
      double two = least[1] - nothing;
      double four = least[2] - nothing;
      double eight = least[3] - nothing;
      if (eight < LEAST_SECONDS
          || (eight <= MOST_FOR_TWICE * four && eight <= MOST_FOR_FOUR_TIMES * two)) {
        return published.get(LENGTHS - 1).findings;
      }
    }
    throw new AssertionError("costs more than in proportion: " + measured);
  }

  private static String steps(Published four, Published eight) {
    StringBuilder steps = new StringBuilder();
    eight.seconds.forEach(
        (step, seconds) ->
            steps.append(
                String.format(
                    Locale.ROOT,
                    "%n  %.2f %.2f s %s",
                    four.seconds.getOrDefault(step, 0.0),
                    seconds,
                    step)));
    return steps.toString();
  }

  /** Publishes a text with other words, and then writes the manuscript for the comparison. */
  private Published publish(Construct construct, int count, UnaryOperator<String> words)
      throws Exception {
    Path root = temp.resolve("p" + folders++);
    PublicationFolder folder = new PublicationFolder(root);
    construct.write(folder, count, words);
    folder.publish();
    construct.write(folder, count);
    return new Published(root);
  }

  /** A publication's files, and the time of each step when they were last verified. */
  private static final class Published implements Progress {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Path root;
    private final Map<String, Double> seconds = new ConcurrentSkipListMap<>();
    private int findings;

    Published(Path root) {
      this.root = root;
    }

    /** Verifies and returns the processor time of all steps, in seconds. */
    double verify() throws Exception {
      seconds.clear();
      findings = FinishedBook.verify(root, FinishedBook.WITHOUT_TOOLS, this).findings().size();
      return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    @Override
    public Step begin(String what) {
      long start = THREADS.getCurrentThreadCpuTime();
      return () ->
          seconds.merge(what, (THREADS.getCurrentThreadCpuTime() - start) / 1e9, Double::sum);
    }
  }

  /** Changes words, but not their lengths. */
  private static String otherWords(String text) {
    return text.replace('a', 'e').replace('o', 'u');
  }
}
