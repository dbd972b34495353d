package io.github.huozi.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.published.EpubFile;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes in text of another language than the edition's. */
@Tag("long")
class NoteLanguagesTest {

  private static final String JAPANESE =
      """
      ---
      lang: ja
      ---
      # 粘土

      文字を彫った。[^a] 次の頁へ。

      [^a]: 沈括の記録による。

          二段目の注。
      """;

  private static final String MIXED =
      """
      # Wood

      He wrote [木の文字^[木の活字のこと。]を彫る[^b]]{lang=ja} there.^[An English note.]

      [^b]: Translated by the author.
      """;

  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"page", "chapter", "book"})
  void haveTheLanguageOfThePlaceWhereTheyStand(String notes) throws Exception {
    FinishedBook book = new FinishedBook(temp);
    book.folder()
        .with("publication.yaml", "title: Type\ntype: book\nnotes: " + notes + "\n")
        .with("en/01-clay.md", JAPANESE)
        .with("en/02-wood.md", MIXED);
    book.finish();

    EpubFile epub = EpubFile.read(book.epub("en"));
    assertThat(languages(epub, "沈括の記録による。", "二段目の注。")).containsExactly("ja", "ja");
    assertThat(languages(epub, "木の活字のこと。", "Translated by the author.", "An English note."))
        .containsExactly("ja", "en", "en");
    assertThat(book.verify().findings()).isEmpty();
  }

  /** The language of the paragraph that has each of these texts. */
  private static List<String> languages(EpubFile epub, String... texts) {
    Document all = Jsoup.parse("");
    for (String name : epub.names()) {
      if (name.endsWith(".xhtml")) {
        Document document = Jsoup.parse(epub.source(name.substring("EPUB/".length())));
        all.body()
            .appendElement("div")
            .attr("lang", document.expectFirst("html").attr("lang"))
            .appendChildren(document.body().childNodesCopy());
      }
    }
    return List.of(texts).stream()
        .map(text -> all.expectFirst("p:containsOwn(" + text + ")"))
        .map(paragraph -> paragraph.closest("[lang]"))
        .map((Element around) -> around.attr("lang"))
        .toList();
  }
}
