package io.github.huozi.pdf;

import io.github.huozi.font.FontSet;
import io.github.huozi.language.Language;
import io.github.huozi.pdf.font.KernCode;
import io.github.huozi.pdf.layout.Resources;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

/**
 * What a PDF is set from.
 *
 * @param xhtml the whole text, with style sheets linked by {@code href}
 * @param language the edition's language
 * @param title the document's title, shown in the viewer's title bar
 * @param authors the authors' names
 * @param subject a sentence or a paragraph on what it is about
 * @param keywords for a catalogue
 * @param created the date it bears, whenever it is made
 * @param fonts the faces it may use
 * @param resources its style sheets and images
 */
public record PrintDocument(
    Document xhtml,
    Language language,
    String title,
    List<String> authors,
    Optional<String> subject,
    List<String> keywords,
    Instant created,
    FontSet fonts,
    Resources resources) {

  public PrintDocument {
    authors = List.copyOf(authors);
    keywords = List.copyOf(keywords);
  }

  /**
   * Whether a character is one of those that carry gaps on the way to the page, so that it cannot
   * be printed itself, whatever fonts there are: private-use characters of plane 15.
   */
  public static boolean isReserved(int codePoint) {
    return KernCode.isCode(codePoint);
  }
}
