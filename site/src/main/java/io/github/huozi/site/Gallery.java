package io.github.huozi.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Element;

/** The pictures of pages in the documents, and the files of the gallery. */
final class Gallery {

  /** The themes, by the words for them in publication.yaml. */
  static final List<String> THEMES =
      List.of(
          "article", "book", "classics", "monograph", "novel", "report", "technical", "textbook");

  static final List<String> LANGUAGES = List.of("en", "zh-Hans", "zh-Hant", "ja", "ko");

  /** The document that shows the pictures. */
  static final String DOCUMENT = "docs/gallery.md";

  /** The folders of the repository in which all pictures are made by the build. */
  static final List<String> FOLDERS = List.of("docs/gallery/pictures", "docs/pictures");

  private static final int GAP = 16;

  /** The title page of a book comes after the half title and a blank page. */
  private static final int BOOK_TITLE = 3;

  private final Path published;

  /**
   * @param published has a folder for each theme, and two for the examples of docs/markup.md
   */
  Gallery(Path published) {
    this.published = published;
  }

  /** Draws all pictures into a folder, at their paths in the repository. */
  void draw(Path folder) throws IOException {
    for (PagePicture picture : pictures()) {
      IndexedPng.write(PictureSheet.draw(picture), folder.resolve(picture.path()));
    }
    for (String language : LANGUAGES) {
      List<Path> covers = THEMES.stream().map(theme -> file(theme, language, ".epub")).toList();
      Path file = folder.resolve("docs/gallery/pictures/covers-" + language + ".png");
      Files.createDirectories(file.toAbsolutePath().getParent());
      // With all colours: fewer would show the palettes as others.
      ImageIO.write(CoverShelf.draw(covers), "png", file.toFile());
    }
  }

  private List<PagePicture> pictures() throws IOException {
    List<PagePicture> pictures = new ArrayList<>();
    for (String language : LANGUAGES) {
      List<PrintedPage> first = new ArrayList<>();
      for (String theme : THEMES) {
        first.add(new PrintedPage(pdf(theme, language), isBook(theme) ? BOOK_TITLE : 1));
        pictures.add(
            new PagePicture(
                "docs/gallery/pictures/" + theme + "-" + language + ".png",
                PdfPages.spread(pdf(theme, language)),
                0));
      }
      pictures.add(new PagePicture("docs/gallery/pictures/first-" + language + ".png", first, GAP));
    }
    pictures.add(
        new PagePicture(
            "docs/pictures/pages.png",
            List.of(
                new PrintedPage(pdf("article", "zh-Hans"), 1),
                new PrintedPage(pdf("article", "ja"), 2),
                new PrintedPage(pdf("article", "en"), 1)),
            GAP));
    Path markup = published.resolve("markup/markup-en.pdf");
    pictures.add(
        new PagePicture("docs/markup/pictures/print.png", PdfPages.withBookmarks(markup, 3), 0));
    pictures.add(
        new PagePicture(
            "docs/ruby/pictures/print.png",
            List.of(
                new PrintedPage(published.resolve("ruby/ruby-ja.pdf"), 1),
                new PrintedPage(published.resolve("ruby/ruby-zh-Hans.pdf"), 1)),
            0));
    return pictures;
  }

  private static boolean isBook(String theme) {
    return !theme.equals("article") && !theme.equals("report");
  }

  private Path pdf(String theme, String language) {
    return file(theme, language, ".pdf");
  }

  private Path file(String theme, String language, String ending) {
    return published.resolve(theme).resolve("gallery-" + theme + "-" + language + ending);
  }

  /** The files that the gallery's page offers, by their paths on the website. */
  Map<String, Path> files() {
    Map<String, Path> files = new LinkedHashMap<>();
    for (String theme : THEMES) {
      for (String language : LANGUAGES) {
        for (String extension : List.of("pdf", "epub")) {
          String name = theme + "-" + language + "." + extension;
          files.put("docs/gallery/" + name, published.resolve(theme).resolve("gallery-" + name));
        }
      }
    }
    return files;
  }

  /** Offers the PDF and the EPUB below each spread of the gallery. */
  void addFiles(Documents documents) {
    DocumentPage page = documents.page(DOCUMENT).orElseThrow();
    for (Element image : page.content().select("img")) {
      String name = image.attr("src").replaceFirst("^.*/", "").replaceFirst("\\.png$", "");
      Element paragraph = image.parent();
      if (paragraph != null && files().containsKey("docs/gallery/" + name + ".pdf")) {
        paragraph.after(
            "<p>The whole text: <a href=\"gallery/%1$s.pdf\">PDF</a>, <a href=\"gallery/%1$s.epub\">EPUB</a></p>"
                .formatted(name));
      }
    }
  }
}
