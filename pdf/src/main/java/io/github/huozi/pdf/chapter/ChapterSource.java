package io.github.huozi.pdf.chapter;

import io.github.huozi.font.FontSet;
import io.github.huozi.language.Language;
import io.github.huozi.language.WritingMode;
import io.github.huozi.pdf.file.PrintStages;
import io.github.huozi.pdf.font.BookFonts;
import io.github.huozi.pdf.layout.Composers;
import io.github.huozi.pdf.style.ParsedSheets;
import io.github.huozi.pdf.style.Resources;

/**
 * The source that all chapters of a PDF share.
 *
 * @param language the edition's language
 * @param mode the direction of its lines
 * @param fonts the available font faces
 * @param bookFonts the fonts of the PDF
 * @param composers compose the paragraphs
 * @param resources the style sheets and images
 * @param sheets the style sheets, parsed
 * @param findsLines whether it is found out where the lines of the chapters stand
 * @param stages gets what the stages make
 */
public record ChapterSource(
    Language language,
    WritingMode mode,
    FontSet fonts,
    BookFonts bookFonts,
    Composers composers,
    Resources resources,
    ParsedSheets sheets,
    boolean findsLines,
    PrintStages stages) {

  /** The source that the chapters of a new PDF share. */
  public static ChapterSource of(
      Language language,
      WritingMode mode,
      FontSet fonts,
      Resources resources,
      boolean findsLines,
      PrintStages stages) {
    return new ChapterSource(
        language,
        mode,
        fonts,
        new BookFonts(fonts),
        new Composers(),
        resources,
        new ParsedSheets(),
        findsLines,
        stages);
  }

  /** The same with another access to the style sheets and images. */
  ChapterSource with(Resources other) {
    return new ChapterSource(
        language, mode, fonts, bookFonts, composers, other, sheets, findsLines, stages);
  }
}
