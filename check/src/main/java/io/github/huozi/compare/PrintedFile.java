package io.github.huozi.compare;

import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.pdf.PageReader;
import io.github.huozi.check.pdf.PdfContent;
import io.github.huozi.check.pdf.PdfFormula;
import io.github.huozi.check.pdf.PdfLink;
import io.github.huozi.check.pdf.PdfPage;
import io.github.huozi.check.pdf.StructureElement;
import io.github.huozi.check.pdf.TagTree;
import io.github.huozi.check.pdf.TagTree.Tagged;
import io.github.huozi.language.WritingMode;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * A PDF as it is compared.
 *
 * @param words its words in reading order: that of the tags, or without tags that in which the
 *     pages draw them
 * @param tagged whether it has tags
 * @param sizes the size of each page, in pt
 * @param bookmarks its bookmarks, each before those below it
 * @param heads its running heads, each where it stands first
 */
record PrintedFile(
    List<Word> words,
    boolean tagged,
    List<Rectangle2D> sizes,
    List<Word> bookmarks,
    List<Word> heads) {

  /** A piece of a page, in the order in which it is read. */
  private record Piece(
      int order, @Nullable Glyph glyph, Optional<Tagged> tag, @Nullable Word whole) {}

  /**
   * Reads a PDF.
   *
   * @param shown the path in messages
   * @param asDrawn whether its text is taken in the order in which it is drawn, whatever its tags
   * @throws IOException if it cannot be read, with what to do
   */
  static PrintedFile read(Path file, String shown, boolean asDrawn) throws IOException {
    try {
      return of(PageReader.read(file, WritingMode.HORIZONTAL_TB), PrintedPicture.of(file), asDrawn);
    } catch (InvalidPasswordException e) {
      throw new IOException(
          shown + " is encrypted with a password; save it without one, and compare that file", e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new IOException(
          shown
              + " cannot be read as a PDF: it is damaged, or another kind of file; write the path of a PDF",
          e);
    }
  }

  private static PrintedFile of(
      PdfContent content, List<PrintedPicture> pictures, boolean asDrawn) {
    boolean tagged = !content.tags().elements().isEmpty();
    MarginLines margins = new MarginLines(content.pages(), content.labels(), tagged);
    List<Piece> pieces = new ArrayList<>();
    Map<Integer, List<PrintedPicture>> ofPages =
        pictures.stream().collect(Collectors.groupingBy(PrintedPicture::page));
    int last = -1;
    for (PdfPage page : content.pages()) {
      for (int i = 0; i < page.glyphs().size(); i++) {
        Glyph glyph = page.glyphs().get(i);
        if (!margins.has(glyph)) {
          // Text without a tag is read after the text that is drawn before it.
          Optional<Tagged> tag = asDrawn ? Optional.empty() : page.tags().get(i);
          last = tag.map(Tagged::order).orElse(last);
          pieces.add(new Piece(last, glyph, tag, null));
        }
      }
      for (PrintedPicture picture : ofPages.getOrDefault(page.number(), List.of())) {
        Tagged tag = content.tags().of(new TagTree.Content(page.number(), picture.mark()));
        if (!picture.isPage(page.sheet(), tag)) {
          // Where pages end is no place in a text without tags: its pictures follow it.
          int order = asDrawn || !tagged ? Integer.MAX_VALUE : tag == null ? last : tag.order();
          pieces.add(new Piece(order, null, Optional.ofNullable(tag), picture.word(tag)));
        }
      }
    }
    for (PdfFormula formula : content.formulas()) {
      firstContent(formula.element())
          .map(content.tags()::of)
          .ifPresent(
              tag ->
                  pieces.add(
                      new Piece(
                          asDrawn ? Integer.MAX_VALUE : tag.order(),
                          null,
                          Optional.of(tag),
                          word(formula, tag))));
    }
    pieces.sort(Comparator.comparingInt(Piece::order));
    PrintedWords words =
        new PrintedWords(
            content.links().stream().collect(Collectors.groupingBy(PdfLink::page)),
            content.labels());
    for (Piece piece : pieces) {
      if (piece.glyph() != null) {
        words.add(piece.glyph(), piece.tag());
      } else if (piece.whole() != null) {
        words.add(piece.whole(), piece.tag());
      }
    }
    return new PrintedFile(
        words.words(),
        tagged,
        content.pages().stream().map(PdfPage::sheet).toList(),
        content.bookmarks().stream().map(PrintedFile::word).toList(),
        margins.heads());
  }

  private static Word word(PdfFormula formula, Tagged tag) {
    String signs = formula.text();
    return Word.whole(
        Word.Kind.FORMULA,
        signs + "\n" + formula.description(),
        signs,
        formula.page(),
        formula.area(),
        tag.block());
  }

  private static Word word(PdfLink bookmark) {
    String title = bookmark.words();
    String key = bookmark.depth() + " " + title;
    return Word.whole(Word.Kind.TEXT, key, title, bookmark.target(), new Rectangle2D.Double(), 0)
        .with(key, bookmark);
  }

  private static Optional<TagTree.Content> firstContent(StructureElement element) {
    for (Object kid : element.kids()) {
      Optional<TagTree.Content> found =
          kid instanceof TagTree.Content content
              ? Optional.of(content)
              : kid instanceof StructureElement inner ? firstContent(inner) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
