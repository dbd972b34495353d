package io.github.huozi.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.request.Format;
import java.awt.Color;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cover that is painted, from the title or from a drawing, is known from any other picture. */
class PaintedCoverTest {

  private static final String DRAWING =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 90'><rect width='60' height='90'"
          + " fill='%s'/></svg>";

  @TempDir Path temp;
  @TempDir Path elsewhere;
  private FinishedBook book;

  @BeforeEach
  void write() throws Exception {
    book = new FinishedBook(temp);
    book.folder().as(Format.EPUB).with("en/1.md", "# Clay\n\nBi Sheng cut type.\n");
  }

  @Test
  void anotherPictureIsNotThatOfTheTitle() throws Exception {
    book.folder().with("publication.yaml", "title: Type\n").publish();
    assertThat(found()).isEmpty();
    exchange(FinishedBook.disc(1600, 2560, Color.RED));
    assertThat(found()).isEqualTo("is not the cover that is made from the title");
  }

  @Test
  void theCoverOfAnotherBookIsNotThatOfTheTitle() throws Exception {
    book.folder().with("publication.yaml", "title: Type\n").publish();
    exchange(coverOf("title: Wood\n", ""));
    assertThat(found()).isEqualTo("is not the cover that is made from the title");
  }

  @Test
  void theCoverOfAnotherDrawingIsFound() throws Exception {
    String publication = "title: Type\ncover: cover.svg\n";
    book.folder()
        .with("publication.yaml", publication)
        .with("cover.svg", DRAWING.formatted("red"))
        .publish();
    assertThat(found()).isEmpty();
    exchange(coverOf(publication, DRAWING.formatted("green")));
    assertThat(found()).isEqualTo("is not the cover that publication.yaml gives");
  }

  private byte[] coverOf(String publication, String drawing) throws Exception {
    FinishedBook other = new FinishedBook(elsewhere);
    other
        .folder()
        .as(Format.EPUB)
        .with("publication.yaml", publication)
        .with("cover.svg", drawing.isEmpty() ? DRAWING.formatted("red") : drawing)
        .with("en/1.md", "# Wood\n\nWang Zhen.\n")
        .publish();
    return Damage.read(other.epub("en")).entrySet().stream()
        .filter(entry -> entry.getKey().matches(".*cover.*png"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private void exchange(byte[] picture) throws Exception {
    Map<String, byte[]> entries = Damage.read(book.epub("en"));
    entries.replaceAll((name, bytes) -> name.matches(".*cover.*png") ? picture : bytes);
    Damage.write(book.epub("en"), entries);
  }

  /** What {@code images/changed} says of the cover. */
  private String found() throws Exception {
    return book.verify(FinishedBook.WITHOUT_TOOLS, book.epub("en")).findings().stream()
        .filter(finding -> finding.rule().equals("images/changed"))
        .map(finding -> finding.message().replaceFirst("^\\S+ ", ""))
        .findFirst()
        .orElse("");
  }
}
