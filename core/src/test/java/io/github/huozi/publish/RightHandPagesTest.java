package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chapters begin on the side of a leaf that a style sheet asks for. */
class RightHandPagesTest {

  @TempDir private Path folder;

  private PublicationFolder book(String yaml, String css) throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\ntype: book\n" + yaml)
            .with("theme/css/theme.css", css)
            .with("en/a.md", "# One\n\nFirst.\n")
            .with("en/b.md", "# Two\n\nSecond.\n")
            .as(Format.PDF);
    publication.publish();
    assertThat(publication.problems()).isEmpty();
    return publication;
  }

  private static List<String> lines(PublicationFolder publication, int page) throws Exception {
    return PrintedLines.on(publication.file("en", Format.PDF), page).stream()
        .map(PrintedLines.Line::text)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".section { break-before: recto }",
        ".section { break-before: right }",
        ".section:first-child { break-before: page } .section { break-after: right }",
      })
  void chaptersBeginOnRightHandPages(String css) throws Exception {
    PublicationFolder publication =
        book("", css + " .book .section:first-child { break-before: right }");
    assertThat(lines(publication, 3)).contains("First.");
    assertThat(lines(publication, 4)).isEmpty();
    assertThat(lines(publication, 5)).contains("Second.");
    assertThat(lines(publication, 2)).anyMatch(line -> line.matches("Two.*5"));
  }

  @Test
  void chaptersBeginOnLeftHandPages() throws Exception {
    PublicationFolder publication = book("", ".section + .section { break-before: verso }");
    assertThat(lines(publication, 3)).contains("First.");
    assertThat(lines(publication, 4)).contains("Second.");
  }

  @Test
  void aBookWithAPublisherHasItsFirstPages() throws Exception {
    PublicationFolder publication = book("publisher: P\nrights: R\n", "");
    assertThat(lines(publication, 1)).containsExactly("T");
    assertThat(lines(publication, 2)).isEmpty();
    assertThat(lines(publication, 3)).containsExactly("T", "P");
    assertThat(lines(publication, 4)).containsExactly("T", "P", "R");
    assertThat(lines(publication, 5)).contains("Contents").anyMatch(line -> line.matches("One.*7"));
    assertThat(lines(publication, 6)).isEmpty();
    assertThat(lines(publication, 7)).contains("First.");
  }
}
