package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.check.Finished;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.composition.CompositionCheck;
import io.github.huozi.language.LineBreak;
import io.github.huozi.published.VeraPdf;
import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A block with a page of its own has its content where {@code align-content} wants it. */
class ContentAlignmentTest {

  private static final String PAGE =
      """
      <html><head><style>@page { size: 300pt 401pt; margin: 50pt } html { line-height: 15pt; font-size: 10pt }
      .sheet { page-break-after: always; %s } body, p { margin: 0 }</style></head>
      <body class="book"><div class="sheet"><div><p>One</p><p>Two</p></div><p>Three</p></div>
      <main><#list sections as section><section data-section="${section.id}" id="${section.id}">${section.content?no_esc}</section></#list></main>
      </body></html>
      """;

  @TempDir private Path folder;

  private List<PrintedLines.Line> lines(String style) throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\ntype: book\n")
            .with("theme/print.ftlh", PAGE.formatted(style))
            .with("en/a.md", "# A\n\nText.\n")
            .as(Format.PDF);
    publication.publish();
    assertThat(publication.problems()).isEmpty();
    assertThat(publication.pdf("en").pages()).hasSize(2);
    return PrintedLines.on(publication.file("en", Format.PDF), 1);
  }

  @Test
  void contentMovesToTheFoot() throws Exception {
    double head = lines("").get(0).y();
    List<PrintedLines.Line> end = lines("align-content: end");
    // The page has room for 20 lines.
    assertThat(end.get(0).y()).isCloseTo(head + 17 * 15, within(0.1));
    assertThat(end.get(2).y()).isCloseTo(head + 19 * 15, within(0.1));
  }

  @Test
  void contentMovesToTheMiddle() throws Exception {
    double head = lines("").get(0).y();
    List<PrintedLines.Line> middle = lines("align-content: center");
    assertThat(middle.get(0).y()).isCloseTo(head + 8.5 * 15, within(0.1));
    assertThat(middle.get(2).y()).isCloseTo(head + 10.5 * 15, within(0.1));
  }

  @Test
  void theLastBlockMovesToTheFoot() throws Exception {
    double head = lines("").get(0).y();
    List<PrintedLines.Line> apart = lines("align-content: space-between");
    assertThat(apart.get(1).y()).isCloseTo(head + 15, within(0.1));
    assertThat(apart.get(2).y()).isCloseTo(head + 19 * 15, within(0.1));
  }

  /** Horizontal lines between vertical ones stand upright at the foot, and no letter on another. */
  @Test
  void aBlockOfAVerticalPageMayHaveHorizontalLines() throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with(
                "publication.yaml",
                "title: 題\ntype: book\neditions: [{id: v, language: ja, writing-mode: vertical-rl}]\n")
            .with(
                "theme/parts.ftlh",
                "<#import 'builtin/parts.ftlh' as builtin>\n"
                    + "<#macro titleBlock><@builtin.titleBlock/></#macro><#macro imprint></#macro>"
                    + "<#macro contents recto=false><@builtin.contents/></#macro>"
                    + "<#macro frontMatter><div class='sheet'><div class='flat'><p>ISBN 978-7-101 www.example.org</p>"
                    + "<p>二行</p></div></div></#macro>")
            .with(
                "theme/css/theme.css",
                ".sheet { page-break-after: always } .flat { writing-mode: horizontal-tb }")
            .with("ja/a.md", "# 春\n\n文。\n")
            .as(Format.PDF);
    List<FinishedEdition> editions = Finished.publish(publication, folder);
    assertThat(publication.problems()).isEmpty();
    assertThat(Finished.check(new CompositionCheck(LineBreak.STRICT), editions)).isEmpty();
    Path pdf = publication.file("v", Format.PDF);
    assertThat(VeraPdf.failures(pdf)).isEmpty();
    List<PrintedLines.Line> lines = PrintedLines.on(pdf, 1);
    assertThat(lines.get(0).text()).isEqualTo("ISBN978-7-101www.example.org");
    assertThat(lines.get(1).text()).isEqualTo("二行");
    assertThat(lines.get(0).left()).isCloseTo(lines.get(1).left(), within(15.0));
    assertThat(lines.get(1).y()).isGreaterThan(400);
  }
}
