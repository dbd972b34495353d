package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.request.Format;
import io.github.huozi.testing.InParts;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The cost of publishing is proportional to the length of a text. A text is published at one, two,
 * four and eight times a length, and the processor times are compared, less that of a nearly empty
 * text. If the cost grows with the square of the length, twice the length costs four times as much.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("long")
class LinearWorkTest {

  /** How much more eight times a length may cost than four times. */
  private static final double MOST_FOR_TWICE = 2.8;

  /** How much more eight times a length may cost than two times. */
  private static final double MOST_FOR_FOUR_TIMES = 6.5;

  /** In seconds. A cheaper measurement at eight times a length is too inaccurate. */
  private static final double LEAST_SECONDS = 0.1;

  /** Other work of the machine may spoil a measurement. */
  private static final int ATTEMPTS = 5;

  private final Map<Format, Double> ofNothing = new EnumMap<>(Format.class);
  private Path temp = Path.of("");
  private int folders;

  /** The first publications take longest: their code is not compiled yet. */
  @BeforeAll
  void warmUp(@TempDir Path folder) throws Exception {
    temp = folder;
    for (int i = 0; i < 3; i++) {
      for (Format format : Format.values()) {
        seconds(Construct.EMPHASES, 2_000, format);
        seconds(Construct.NOTES, 200, format);
      }
    }
  }

  /** The most common constructs, at lengths that take seconds. */
  @ParameterizedTest
  @InParts(5)
  @EnumSource(
      value = Construct.class,
      names = {"PARAGRAPHS", "LINKS_IN_A_PARAGRAPH", "ROWS", "ITEMS", "SECTIONS"})
  void whatMostTextsAreMadeOf(Construct construct) throws Exception {
    assertLinear(construct, 1, Format.PDF);
  }

  @ParameterizedTest
  @EnumSource(value = Construct.class, mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
  @Tag("slow")
  void everyConstructInAPdf(Construct construct) throws Exception {
    assertLinear(construct, 4, Format.PDF);
  }

  @ParameterizedTest
  @EnumSource(value = Construct.class, mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
  @Tag("slow")
  void everyConstructInAnEpub(Construct construct) throws Exception {
    assertLinear(construct, 4, Format.EPUB);
  }

  private void assertLinear(Construct construct, int times, Format format) throws Exception {
    int few = construct.few() * times;
    double nothing = nothing(format);
    double[] least = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
    String measured = "";
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      for (int i = 0; i < least.length; i++) {
        least[i] = Math.min(least[i], seconds(construct, few << i, format));
      }
      measured =
          String.format(
              Locale.ROOT,
              "%s %s, %d and twice, four, eight times as many: %.2f %.2f %.2f %.2f s, nothing: %.2f s",
              format,
              construct,
              few,
              least[0],
              least[1],
              least[2],
              least[3],
              nothing);
      double two = least[1] - nothing;
      double four = least[2] - nothing;
      double eight = least[3] - nothing;
      if (eight < LEAST_SECONDS
          || (eight <= MOST_FOR_TWICE * four && eight <= MOST_FOR_FOUR_TIMES * two)) {
        return;
      }
    }
    assertThat(measured).as("costs more than in proportion").isEmpty();
  }

  /** The cost of a nearly empty publication, in seconds. */
  private double nothing(Format format) throws Exception {
    Double known = ofNothing.get(format);
    if (known == null) {
      known = seconds(Construct.NOTHING, 1, format);
      ofNothing.put(format, known);
    }
    return known;
  }

  private double seconds(Construct construct, int count, Format format) throws Exception {
    PublicationFolder folder = new PublicationFolder(temp.resolve("p" + folders++));
    construct.write(folder, count);
    folder.as(format);
    return ProcessorTime.of(folder::publish);
  }
}
