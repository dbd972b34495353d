package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.language.LineBreak;
import io.github.huozi.published.PdfFile;
import io.github.huozi.request.Format;
import io.github.huozi.request.PageStyle;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A full page has as many lines as fit between its margins (CLREQ §2.4). */
@Tag("long")
class FullPagesTest {

  private static final double TOP = 62;
  private static final double BOTTOM = 58;
  private static final PageStyle.Margins MARGINS = new PageStyle.Margins(TOP, 44, BOTTOM, 50);

  private static final Map<String, String> TEXT =
      Map.of(
          "zh-Hans", "天地玄黄宇宙洪荒日月盈昃辰宿列张",
          "zh-Hant", "天地玄黃宇宙洪荒日月盈昃辰宿列張",
          "ja", "いろはにほへと散りぬるを我が世誰ぞ",
          "ko", "나랏말이 중국과 달라 문자와 서로 ",
          "en", "The quick brown fox jumps over it ");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "zh-Hans, 298, 420, 8",
    "zh-Hans, 419.53, 595.28, 10.5",
    "zh-Hans, 419.53, 595.28, 11",
    "zh-Hans, 498.9, 708.66, 9.7",
    "zh-Hans, 595.28, 841.89, 12",
    "zh-Hant, 419.53, 595.28, 9",
    "zh-Hant, 523.2, 740.1, 13",
    "ja, 297.64, 419.53, 9",
    "ja, 515.9, 728.5, 10.7",
    "ko, 419.53, 595.28, 10.5",
    "ko, 432, 648, 9.9",
    "ko, 595.28, 841.89, 11.3",
    "en, 419.53, 595.28, 10.5",
    "en, 432, 648, 11",
    "en, 612, 792, 12.2",
    "en, 311, 463, 8.3"
  })
  void everyLineThatThereIsRoomForIsUsed(String language, double width, double height, double size)
      throws Exception {
    // Characters that are as wide as high, or half as wide, of five pages without margins.
    double characters = (language.equals("en") ? 10 : 5) * width * height / (1.5 * size * size);
    String text = TEXT.get(language);
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\n")
            .on(new PageStyle(width, height, MARGINS, size, LineBreak.STRICT))
            .as(Format.PDF);
    List<Double> lines = List.of();
    int last = 0;
    // Pages are a line short if the last one has few lines otherwise.
    for (int count = (int) characters / text.length(); last < 10; count += 2) {
      publication.with(language + "/a.md", "# A\n\n" + text.repeat(count) + "\n").publish();
      List<List<TextPosition>> pages = PdfFile.glyphs(publication.file(language, Format.PDF));
      assertThat(pages).hasSizeGreaterThan(3);
      lines = baselines(pages.get(1), size);
      last = baselines(pages.get(pages.size() - 1), size).size();
      assertThat(baselines(pages.get(2), size)).hasSameSizeAs(lines);
    }
    double leading = (lines.get(lines.size() - 1) - lines.get(0)) / (lines.size() - 1);
    double room = height - TOP - BOTTOM;
    // The renderer's unit is a twenty-seventh of a point.
    assertThat(lines).hasSize((int) Math.floor((room + 0.05) / leading));
    for (int i = 1; i < lines.size(); i++) {
      assertThat(lines.get(i) - lines.get(i - 1)).isCloseTo(leading, within(0.04));
    }
  }

  /** The positions of the lines of a page, without running head and page number. */
  private static List<Double> baselines(List<TextPosition> page, double size) {
    Map<Double, String> lines = new TreeMap<>();
    for (TextPosition text : page) {
      if (Math.abs(text.getYScale() - size) < 0.01 && !text.getUnicode().isBlank()) {
        lines.merge(Math.round(text.getYDirAdj() * 100) / 100.0, text.getUnicode(), String::concat);
      }
    }
    // A running head or page number of the same size is shorter than a full line.
    return lines.entrySet().stream()
        .filter(line -> line.getValue().length() > 6)
        .map(Map.Entry::getKey)
        .toList();
  }
}
