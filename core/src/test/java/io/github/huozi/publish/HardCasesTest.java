package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.check.Finished;
import io.github.huozi.check.pages.PagesCheck;
import io.github.huozi.check.text.FinishedTexts;
import io.github.huozi.request.Format;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The book of hard cases is published, and its pages hold together. */
@Tag("long")
class HardCasesTest {

  @TempDir private Path folder;

  /** With {@code -Dhardcases=folder} the book stays there, to be looked at. */
  @Test
  void theBookIsPublishedWithoutAComplaint() throws Exception {
    String kept = System.getProperty("hardcases");
    PublicationFolder book = HardCases.in(kept == null ? folder : Path.of(kept)).as(Format.PDF);
    book.publish();
    assertThat(book.problems()).isEmpty();
    for (String language : new String[] {"zh-Hans", "en"}) {
      assertThat(PrintedLines.pages(book.file(language, Format.PDF))).isBetween(40, 80);
    }
    Path root = kept == null ? folder : Path.of(kept);
    PagesCheck check = new PagesCheck(new FinishedTexts());
    assertThat(Finished.check(check, Finished.read(root, book)))
        .noneMatch(
            finding ->
                finding.rule().equals("pages/off-sheet")
                    || (finding.rule().equals("pages/apart")
                        && finding.message().startsWith("the heading")));
  }
}
