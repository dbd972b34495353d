package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.published.EpubFile;
import io.github.huozi.published.PdfFile;
import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The solutions of exercises, gathered in a list. */
class SolutionListsTest {

  private static final String SUMS =
      """
      # Sums

      ::: {.exercise #exr-add}
      Add the two.
      :::

      ::: solution
      Five,[^1] in all.
      :::

      ::: exercise
      Take one away.

      ::: solution
      Four, see @exr-add.

      | What | Is left |
      | --- | --- |
      | stones | 4 |
      :::
      :::

      > ::: {.exercise -}
      > Without a number.
      > :::
      >
      > ::: solution
      > Nothing.
      > :::

      [^1]: Of stones.
      """;

  private static final String PRODUCTS =
      """
      # Products

      ::: exercise
      Double it.
      :::

      ::: solution
      Ten.
      :::
      """;

  private static final String ANSWERS = "# Answers\n\n::: solutions\n:::\n";

  @TempDir private Path folder;

  private PublicationFolder book(String more) throws Exception {
    return new PublicationFolder(folder)
        .with("publication.yaml", "title: T\ntype: book\ntheme: textbook\n" + more)
        .with("en/1.md", SUMS)
        .with("en/2.md", PRODUCTS)
        .with("en/3.md", ANSWERS);
  }

  @Test
  void theyStandInTheListUnderTheTitlesOfTheirChapters() throws Exception {
    PublicationFolder book = book("");
    book.publish();
    assertThat(book.problems()).isEmpty();
    assertThat(book.verify(Set.of())).isEmpty();
    String list = "Sums Exercise 1.2. Four, see Exercise 1.1.";
    assertThat(PdfFile.read(book.file("en", Format.PDF)).words())
        .contains(list)
        .contains("Products Exercise 2.1. Ten.")
        .doesNotContain("Take one away. Solution");
    assertThat(book.epub("en").words("section-03.xhtml")).contains(list, "Solution. Nothing.");
  }

  @Test
  void aSolutionThatCallsANoteStaysWithItsExercise() throws Exception {
    PublicationFolder book = book("");
    book.publish();
    assertThat(book.epub("en").words("section-01.xhtml")).contains("Add the two. Solution. Five");
    assertThat(book.epub("en").words("section-03.xhtml")).doesNotContain("Five");
  }

  @Test
  void exercisesAndSolutionsLeadToEachOther() throws Exception {
    book("").publish();
    EpubFile epub = EpubFile.read(folder.resolve("target/book-en.epub"));
    assertThat(epub.source("section-02.xhtml"))
        .containsPattern("<a href=\"section-03.xhtml#([^\"]+-solution)\">Exercise 2.1</a>");
    assertThat(epub.source("section-03.xhtml"))
        .containsPattern("id=\"([^\"]+-solution)\"[^>]*>\\s*<p><span class=\"statement-head\">")
        .containsPattern("<a href=\"section-02.xhtml#[^\"]+\">Exercise 2.1</a>");
  }

  @Test
  void aListAtTheEndOfAChapterHasThoseOfTheChapter() throws Exception {
    PublicationFolder book =
        book("").with("en/1.md", SUMS + "\n## Answers\n\n::: solutions\n:::\n");
    book.publish();
    assertThat(book.epub("en").words("section-01.xhtml")).contains("Answers Exercise 1.2. Four");
    assertThat(book.epub("en").words("section-03.xhtml"))
        .contains("Exercise 2.1. Ten.")
        .doesNotContain("Four", "Products");
  }

  @Test
  void aSolutionOfMystNamesItsExercise() throws Exception {
    String first =
        """
        # Sums

        :::{exercise} Apples
        :label: apples
        Add them.
        :::

        :::{exercise}
        :label: pears
        Take them away.
        :::

        ```{solution} apples
        :label: of-apples
        Five.
        ```
        """;
    PublicationFolder book = book("").with("en/1.md", first);
    book.publish();
    assertThat(book.verify(Set.of())).isEmpty();
    assertThat(book.epub("en").words("section-03.xhtml")).contains("Sums Exercise 1.1. Five.");
    book.with("en/3.md", "# Answers\n");
    book.publish();
    assertThat(book.epub("en").words("section-01.xhtml"))
        .contains("Solution (Exercise 1.1). Five.");
  }

  @Test
  void verticalBooksHaveThemInOneColumn() throws Exception {
    PublicationFolder book =
        new PublicationFolder(folder)
            .with(
                "publication.yaml",
                "title: T\ntype: book\ntheme: textbook\n"
                    + "editions: [{language: ja, folder: en, writing-mode: vertical-rl}]\n")
            .with("en/1.md", "# 和\n\n::: exercise\n足せ。\n:::\n\n::: solution\n五。\n:::\n")
            .with("en/2.md", "# 答え\n\n::: solutions\n:::\n");
    book.publish();
    assertThat(book.verify(Set.of())).isEmpty();
    assertThat(book.epub("ja").words("section-02.xhtml")).contains("五。").doesNotContain("解答");
  }
}
