package io.github.huozi.site;

import io.github.huozi.check.pdf.PageContent;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Reads the families of the fonts that the text of a page is set in. */
final class PageFonts extends PageContent {

  private final Set<Integer> leftOut;
  private final Set<String> families = new TreeSet<>();
  private final Deque<Boolean> marks = new ArrayDeque<>();

  private PageFonts(Set<Integer> leftOut) {
    this.leftOut = leftOut;
    readGlyphs();
    addOperator(new BeginMarkedContentSequence(this));
    addOperator(new BeginMarkedContentSequenceWithProperties(this));
    addOperator(new EndMarkedContentSequence(this));
  }

  /**
   * Reads a page, without its running heads.
   *
   * @param leftOut the identifiers of marked content whose fonts do not count
   */
  static Set<String> families(PDPage page, Set<Integer> leftOut) throws IOException {
    PageFonts fonts = new PageFonts(leftOut);
    fonts.processPage(page);
    return fonts.families;
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
    boolean around = marks.isEmpty() || marks.peek();
    boolean counts =
        properties == null
            || !properties.containsKey(COSName.MCID)
            || !leftOut.contains(properties.getInt(COSName.MCID));
    marks.push(around && counts && !COSName.ARTIFACT.equals(tag));
  }

  @Override
  public void endMarkedContentSequence() {
    marks.poll();
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    String text = font.toUnicode(code);
    if ((marks.isEmpty() || marks.peek()) && text != null && !text.isBlank()) {
      families.add(family(font.getName()));
    }
  }

  /** The family in a font's name: {@code ABCDEF+NotoSerif-Bold} has {@code NotoSerif}. */
  static String family(@Nullable String name) {
    return name == null ? "" : name.replaceFirst("^[A-Z]{6}\\+", "").replaceFirst("-.*$", "");
  }
}
