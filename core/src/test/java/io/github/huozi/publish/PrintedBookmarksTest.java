package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bookmarks of a PDF. */
class PrintedBookmarksTest {

  @TempDir private Path folder;

  @Test
  void areAllHeadingsOfABookWithManySections() throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder).with("publication.yaml", "title: T\ntype: book\n");
    List<String> headings = new ArrayList<>();
    for (int i = 1; i <= 150; i++) {
      publication.with("en/%03d.md".formatted(i), "# Part " + i + "\n\nText.\n");
      headings.add("Part " + i);
    }
    publication.as(Format.PDF).publish();
    assertThat(publication.pdf("en").outline()).isEqualTo(headings);
  }

  @Test
  void sayWhatThePicturesOfAHeadingShow() throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\n")
            .with(
                "en/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>")
            .with("en/a.md", "# One\n\n## ![A seal](a.svg)\n\nText.\n\n### Of $x$\n\nText.\n");
    publication.as(Format.PDF).publish();
    assertThat(publication.pdf("en").outline()).containsExactly("One", "  A seal", "    Of x");
  }
}
