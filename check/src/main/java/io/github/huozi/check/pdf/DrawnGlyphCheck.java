package io.github.huozi.check.pdf;

import io.github.huozi.check.Check;
import io.github.huozi.check.Cure;
import io.github.huozi.check.Finding;
import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.Place;
import io.github.huozi.model.section.Section;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Checks that each character of a PDF has a glyph. veraPDF checks that fonts are embedded and that
 * text can be copied.
 */
public final class DrawnGlyphCheck implements Check {

  private static final String NAME = "glyphs";

  /** The character that is printed for one that no font has. */
  public static final int SUBSTITUTE = '〓';

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Finding> checkPdf(Path file, FinishedEdition edition) throws IOException {
    Findings findings = new Findings(NAME, file);
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      Glyphs glyphs = new Glyphs(findings, !writes(edition, Character.toString(SUBSTITUTE)));
      for (PDPage page : pdf.getPages()) {
        glyphs.number++;
        glyphs.processPage(page);
      }
      glyphs.reportSubstitutes();
    }
    return findings.list();
  }

  private static boolean writes(FinishedEdition edition, String character) {
    for (Section section : edition.manuscript().sections()) {
      if (section.content().contains(character) || section.titleHtml().contains(character)) {
        return true;
      }
    }
    return edition.publication().title().in(edition.language()).orElse("").contains(character);
  }

  /** Checks the glyphs of a file, page by page. Reports a font at the place of its first use. */
  private static final class Glyphs extends PageContent {

    private final Findings findings;
    private final boolean reportsSubstitutes;
    private int number;
    private int substitutes;
    private @Nullable Place firstSubstitute;

    Glyphs(Findings findings, boolean reportsSubstitutes) {
      this.findings = findings;
      this.reportsSubstitutes = reportsSubstitutes;
      readGlyphs();
    }

    @Override
    protected void showGlyph(Matrix drawn, PDFont font, int code, Vector advance)
        throws IOException {
      if (isMissing(font, code)) {
        findings.fault(
            "missing",
            place(drawn, font, advance),
            Optional.empty(),
            "an empty box is drawn, since the font "
                + family(font)
                + " has no glyph for the character",
            Cure.orMeanwhile("add a font that has it"));
        return;
      }
      String text = font.toUnicode(code);
      if (reportsSubstitutes
          && text != null
          && !text.isEmpty()
          && text.codePointAt(0) == SUBSTITUTE) {
        if (substitutes++ == 0) {
          firstSubstitute = place(drawn, font, advance);
        }
      }
    }

    /** Reports all substitutes in one finding: publishing has warned of each. */
    void reportSubstitutes() {
      if (substitutes > 0) {
        findings.warning(
            "substitute",
            firstSubstitute,
            Optional.empty(),
            (substitutes == 1
                    ? "〓 is printed for a character that no font has"
                    : "〓 is printed " + substitutes + " times for characters that no font has")
                + "; write it another way, or add a font that has it");
      }
    }

    private Place place(Matrix drawn, PDFont font, Vector advance) {
      float width = font.isVertical() ? 1 : Math.max(advance.getX(), 0.1f);
      Matrix box = new Matrix(width, 0, 0, 1, 0, -0.12f);
      PDPage page = getCurrentPage();
      return PageArea.of(number, page, box.multiply(drawn));
    }

    private static boolean isMissing(PDFont font, int code) throws IOException {
      if (font instanceof PDType0Font composite) {
        return composite.codeToGID(code) == 0;
      }
      return font instanceof PDSimpleFont simple
          && !(font instanceof PDType3Font)
          && simple.getEncoding() != null
          && simple.getEncoding().getName(code).equals(".notdef")
          && !simple.isSymbolic();
    }

    private static String family(PDFont font) {
      return String.valueOf(font.getName()).replaceFirst("^[A-Z]{6}\\+", "");
    }
  }
}
