package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.publish.PrintedLines.Line;
import io.github.huozi.published.VeraPdf;
import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report of a think tank in five languages, with what stands in its margin. */
final class ReportTest {

  /** The space between text and margin. */
  private static final double GAP = 4.5 / 25.4 * 72;

  @TempDir static Path temp;

  private static PublicationFolder folder;

  @BeforeAll
  static void publish() throws Exception {
    folder =
        new PublicationFolder(temp.resolve("report"))
            .onThemesPage()
            .with(Path.of("src/test/resources/publish/report"));
    folder.publish();
  }

  private static Path english() {
    return folder.file("en", Format.PDF);
  }

  private static Line line(int page, String start) throws Exception {
    return PrintedLines.line(english(), page, start);
  }

  @Test
  void nothingIsWrongWithTheFiles() throws Exception {
    assertThat(folder.problems()).isEmpty();
    assertThat(folder.errors()).isEmpty();
  }

  @Test
  void itsFindingsHaveAPage() throws Exception {
    assertThat(PrintedLines.on(english(), 4))
        .extracting(Line::text)
        .contains("Keypoints", "3.Athirdofallrecordswasneverreadbyanyone.")
        .doesNotContain("Contents");
    assertThat(folder.epub("en").source("title-page.xhtml"))
        .contains("A third of all records was never read by anyone.");
  }

  @Test
  void theNumberOfAChapterStandsOutsideOnBothSides() throws Exception {
    Line recto = line(5, "Whatarecordcosts");
    assertThat(recto.text()).isEqualTo("Whatarecordcosts1");
    assertThat(recto.right()).isGreaterThan(line(5, "everyportal").right() + GAP);
    Line verso = line(8, "Whatwedid");
    assertThat(verso.text()).isEqualTo("3Whatwedid");
    assertThat(verso.left()).isLessThan(line(8, "Wereadthebudgets").left() - GAP);
  }

  @Test
  void aNoteStandsBesideTheParagraphThatFollowsIt() throws Exception {
    assertThat(line(5, "Twoofthem").text()).contains("“Weknowwhattheserverscost.");
    assertThat(line(5, "ofdepartment").left())
        .isCloseTo(line(5, "everyportal").right() + GAP, within(0.5));
  }

  @Test
  void aFigureStaysAboveWhatSaysWhereItComesFrom() throws Exception {
    List<Line> page = PrintedLines.on(english(), 5);
    assertThat(page)
        .extracting(Line::text)
        .containsSubsequence(
            "Source:workdiariesof38officers,March2026.", "1.1Whatiscountedandwhatisnot");
    assertThat(page).anyMatch(line -> line.text().startsWith("Figure1.1"));
  }

  @Test
  void itsTitleStandsAtTheFootBesideTheFolio() throws Exception {
    List<Line> recto = PrintedLines.on(english(), 7);
    assertThat(recto.get(recto.size() - 1).text()).isEqualTo("Whopays7");
    List<Line> verso = PrintedLines.on(english(), 8);
    assertThat(verso.get(verso.size() - 1).text()).isEqualTo("8WhoPaysforPublicData");
  }

  @Test
  void whatStandsInTheMarginIsReadWhereItIsWritten() throws Exception {
    assertThat(PrintedLines.painted(english()))
        .containsSubsequence("thisworktook.", "Weknowwhat", "Twoofthem", "Figure1.1", "Source:");
    assertThat(VeraPdf.failures(english())).isEmpty();
  }
}
