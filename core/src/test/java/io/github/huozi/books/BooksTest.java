package io.github.huozi.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BooksTest {

  @TempDir Path temp;

  @Test
  void theOverlayIsLaidOverACopy() throws IOException {
    Path book = book("# 标题\n\n正文 ✅。\n");
    write("overlays/活字/src/publication.yaml", "title: 活字\ntype: book\n");
    Manuscript manuscript = Manuscript.of(book, Optional.of(temp.resolve("overlays")));
    Path place = temp.resolve("copy");
    write("copy/old.md", "old");
    assertThat(manuscript.prepare(Way.DRAFT, place)).isEqualTo(book);
    assertThat(manuscript.prepare(Way.STRICT, place)).isEqualTo(place.resolve("src"));
    assertThat(place.resolve("src/zh-Hans/01.md")).exists();
    assertThat(place.resolve(".git")).doesNotExist();
    assertThat(place.resolve("old.md")).doesNotExist();
    assertThat(book.resolve("src/publication.yaml")).doesNotExist();
  }

  @Test
  void aFolderThatIsMissingIsTold() {
    assertThatThrownBy(() -> Manuscript.of(temp.resolve("none"), Optional.empty()))
        .hasMessageEndingWith("none is no folder; name the folders of books in -Dhuozi.books");
  }

  @Tag("long")
  @Test
  void aRunCountsProblemsByKindAndVerifies() throws IOException {
    Path book = book("# 标题\n\n正文 ✅ <blink>闪</blink>。\n");
    write("活字/src/publication.yaml", "title: 活字\ntype: book\n");
    Properties outcome = run(book.resolve("src"));
    assertThat(outcome)
        .containsEntry("errors", "")
        .hasEntrySatisfying("warnings", kinds -> assertThat((String) kinds).startsWith("1 "))
        .containsEntry("verified", "")
        .containsEntry("epubcheck", "");
    assertThat(Integer.parseInt(outcome.getProperty("pages"))).isPositive();
    assertThat(Integer.parseInt(outcome.getProperty("memory"))).isGreaterThan(10);
  }

  @Tag("long")
  @Test
  void aBookWithErrorsIsVerifiedAsADraft() throws IOException {
    Path book = book("# 标题\n\n![](none.png)\n");
    write("活字/src/publication.yaml", "title: 活字\ntype: book\n");
    Properties outcome = run(book.resolve("src"));
    assertThat(outcome).containsKeys("pages", "verified");
    assertThat(outcome.getProperty("errors")).startsWith("1 ");
    assertThat(temp.resolve("files/problems.txt")).content().contains("zh-Hans/01.md:3: ");
  }

  @Test
  void aListNamesBooksAndWhatOfThemIsPublished() throws IOException {
    write("books.txt", "# a comment\n\n活字 | a/b | 01ab | src | zh-Hans | Markdown\n");
    Path book = book("# 标题\n");
    assertThat(Manuscript.listed(temp.resolve("books.txt"), temp, Optional.empty()))
        .singleElement()
        .satisfies(
            listed -> {
              assertThat(listed.name()).isEqualTo("活字");
              assertThat(listed.language()).isEqualTo("zh-Hans");
              assertThat(listed.prepare(Way.STRICT, temp.resolve("copy")))
                  .isEqualTo(book.resolve("src"));
            });
  }

  @Test
  void aLineOfAListHasAllFields() throws IOException {
    write("books.txt", "活字 | a/b\n");
    assertThatThrownBy(() -> Manuscript.listed(temp.resolve("books.txt"), temp, Optional.empty()))
        .hasMessageEndingWith("books.txt: a book has 6 fields: 活字 | a/b");
  }

  @Test
  void tablesAreComparedByKind() {
    List<String> earlier =
        List.of(
            "| Book | Way | Pages | CPU seconds | Errors | `verify` errors |",
            "| --- | --- | --- | --- | --- | --- |",
            "| a | strict | 10 | 20.0 | 1 dead-link | 2 text/missing, 1 links/broken |",
            "| b | strict | 10 | 20.0 |  |  |");
    List<String> now =
        List.of(
            "| Book | Way | Pages | CPU seconds | Errors | `verify` errors |",
            "| --- | --- | --- | --- | --- | --- |",
            "| a | strict | 11 | 30.0 | 1 dead-link | 2 links/broken |",
            "| b | strict | 10 | 21.0 |  | – |",
            "| c | strict | 1 | 1.0 |  |  |");
    assertThat(Comparison.of(earlier, now))
        .containsExactly(
            "changed: a strict, Pages: 10, now 11",
            "worse: a strict, CPU seconds: 20.0, now 30.0",
            "worse: a strict, `verify` errors: links/broken 1, now 2",
            "better: a strict, `verify` errors: text/missing 2, now 0",
            "worse: b strict, `verify` errors: , now –");
  }

  private Properties run(Path publication) throws IOException {
    Path files = Files.createDirectories(temp.resolve("files"));
    BookRun.main(new String[] {publication.toString(), files.toString(), Way.STRICT.name()});
    Properties outcome = new Properties();
    try (var in = Files.newBufferedReader(files.resolve(BookRun.OUTCOME))) {
      outcome.load(in);
    }
    return outcome;
  }

  private Path book(String text) throws IOException {
    write("活字/src/zh-Hans/01.md", text);
    write("活字/.git/HEAD", "ref");
    return temp.resolve("活字");
  }

  private void write(String path, String text) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
