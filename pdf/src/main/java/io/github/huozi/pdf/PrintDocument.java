package io.github.huozi.pdf;

import io.github.huozi.font.FontSet;
import io.github.huozi.language.Language;
import io.github.huozi.language.WritingMode;
import io.github.huozi.pdf.style.Resources;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

/**
 * The content of a PDF.
 *
 * @param xhtml the whole text, with style sheets linked by {@code href}
 * @param language the edition's language
 * @param mode the direction of its lines
 * @param declaresDirection whether the PDF says that its pages are turned from right to left, if
 *     its lines are vertical
 * @param title the title, shown in the viewer's title bar
 * @param authors the authors' names
 * @param subject a sentence or a paragraph about the content
 * @param keywords keywords for catalogues
 * @param created the creation date in the metadata, which need not be the present
 * @param fonts the available font faces
 * @param resources the style sheets and images
 * @param stamp a word beside the number of each page, such as that for a draft
 * @param front the cover, if it is the first page
 */
public record PrintDocument(
    Document xhtml,
    Language language,
    WritingMode mode,
    boolean declaresDirection,
    String title,
    List<String> authors,
    Optional<String> subject,
    List<String> keywords,
    Instant created,
    FontSet fonts,
    Resources resources,
    Optional<String> stamp,
    Optional<FrontPage> front) {

  public PrintDocument {
    authors = List.copyOf(authors);
    keywords = List.copyOf(keywords);
  }
}
