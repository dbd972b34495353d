package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.problem.PublishingException;
import io.github.huozi.published.EpubFile;
import io.github.huozi.request.Format;
import io.github.huozi.request.PublishedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two editions of one language, from one folder, on pages of different sizes. */
class EditionIdentityTest {

  private static final String YAML =
      """
      title: T
      cover: none
      editions:
      - language: en
      - {id: en-large, language: en, folder: en, page-size: A4, body-size: 14pt}
      """;

  @TempDir Path temp;
  private PublicationFolder folder;

  @BeforeEach
  void publication() throws IOException {
    folder =
        new PublicationFolder(temp)
            .with("publication.yaml", YAML)
            .with("en/1.md", "# One\n\n" + "Some text of a paragraph. ".repeat(300) + "\n")
            .with("en/2.md", "# Two\n\nMore, <blink>new</blink>.\n");
  }

  @Test
  void eachHasItsFiles() throws Exception {
    List<PublishedFile> files = folder.publish();
    assertThat(files)
        .extracting(file -> file.edition() + " " + file.path().getFileName())
        .containsExactly(
            "en book-en.pdf",
            "en book-en.epub",
            "en-large book-en-large.pdf",
            "en-large book-en-large.epub");
    assertThat(folder.problems())
        .as("a problem of a section is reported once")
        .singleElement()
        .asString()
        .startsWith("en/2.md:3: ");
    assertThat(pageWidth("en")).isCloseTo(419.5f, within(0.5f));
    assertThat(pageWidth("en-large")).isCloseTo(595.3f, within(0.5f));
    assertThat(Files.readAllBytes(folder.file("en", Format.PDF)))
        .isNotEqualTo(Files.readAllBytes(folder.file("en-large", Format.PDF)));
  }

  /** They differ in the identifier and the page numbers. */
  @Test
  void theirBooksDifferOnlyWhereTheyMust() throws Exception {
    folder.publish();
    Map<String, String> one = entries("en");
    Map<String, String> large = entries("en-large");
    assertThat(one.keySet()).isEqualTo(large.keySet());
    List<String> different =
        one.keySet().stream().filter(name -> !one.get(name).equals(large.get(name))).toList();
    assertThat(different)
        .allMatch(name -> name.endsWith(".xhtml") || name.endsWith(".ncx") || name.endsWith(".opf"))
        .anyMatch(name -> name.endsWith(".opf"));
    for (String name : different) {
      assertThat(withoutPages(one.get(name))).isEqualTo(withoutPages(large.get(name)));
    }
  }

  private static String withoutPages(String entry) {
    return entry
        .replaceAll("urn:uuid:[0-9a-f-]{36}", "urn:uuid")
        .replace("book-en-large.pdf", "book-en.pdf")
        .replaceAll("<span[^>]*doc-pagebreak[^>]*(/>|></span>)", "")
        .replaceAll("(?s)<nav[^>]*page-list.*?</nav>", "")
        .replaceAll("(?s)<pageList.*?</pageList>", "")
        .replaceAll("\"dtb:(totalPageCount|maxPageNumber)\" content=\"\\d+\"", "");
  }

  @Test
  void theChangeOfALayoutMakesItsEditionOnly() throws Exception {
    folder.publish();
    Path other = folder.file("en", Format.PDF);
    Files.setLastModifiedTime(other, FileTime.fromMillis(0));
    folder.publish();
    assertThat(folder.remade()).isEmpty();

    folder.with("publication.yaml", YAML.replace("14pt", "15pt")).publish();
    assertThat(folder.remade()).containsExactly("en-large: publication.yaml has changed");
    assertThat(Files.getLastModifiedTime(other)).isEqualTo(FileTime.fromMillis(0));
    folder.publish();
    assertThat(folder.remade()).isEmpty();

    Files.delete(other);
    folder.publish();
    assertThat(folder.remade()).containsExactly("en: book-en.pdf is missing");
    folder.with("en/2.md", "# Two\n\nLess.\n").publish();
    assertThat(folder.remade())
        .containsExactly("en-large: en/2.md has changed", "en: en/2.md has changed");
  }

  @Test
  void aPageWithoutRoomIsReportedBeforeAnyFileIsWritten() throws Exception {
    folder.with("publication.yaml", YAML.replace("page-size: A4", "page-margins: 80mm"));
    assertThatExceptionOfType(PublishingException.class).isThrownBy(folder::publish);
    assertThat(folder.problems())
        .contains(
            "publication.yaml:5: the margins of the edition en-large leave no room for text on its"
                + " page; make page-margins smaller, or page-size larger");
    assertThat(folder.output()).doesNotExist();
  }

  private float pageWidth(String edition) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(folder.file(edition, Format.PDF).toFile())) {
      PDRectangle page = pdf.getPage(0).getMediaBox();
      return page.getWidth();
    }
  }

  private Map<String, String> entries(String edition) throws IOException {
    EpubFile epub = folder.epub(edition);
    Map<String, String> entries = new TreeMap<>();
    for (String name : epub.names()) {
      if (name.startsWith("EPUB/")) {
        entries.put(name, epub.source(name.substring("EPUB/".length())));
      }
    }
    return entries;
  }
}
