package io.github.huozi.check.pdf;

import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** A PDF's pages and bookmarks, and what its colours mean. */
final class PdfStructure {

  private static final String AGAIN = "; publish the file again";

  private static final List<COSName> BOXES =
      List.of(COSName.CROP_BOX, COSName.TRIM_BOX, COSName.BLEED_BOX, COSName.ART_BOX);

  private static final float ROUNDING = 0.5f;

  private final Findings findings;
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private PdfStructure(Findings findings) {
    this.findings = findings;
  }

  static void check(Path file, FinishedEdition edition, Findings findings) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      PdfStructure structure = new PdfStructure(findings);
      COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
      if (pdf.isEncrypted()) {
        findings.error("file", null, "the file is encrypted; give it out as it was published");
      }
      if (pdf.getDocumentCatalog().getOutputIntents().isEmpty()) {
        findings.error("colours", null, "the file does not say what its colours mean" + AGAIN);
      }
      // A theme may give some pages another size.
      boolean themed = Files.isDirectory(edition.publication().folder().resolve("theme"));
      structure.pages(pdf, themed);
      COSDictionary outline = catalog.getCOSDictionary(COSName.OUTLINES);
      if (outline != null) {
        structure.bookmarks(outline, 0);
      }
    }
  }

  private void pages(PDDocument pdf, boolean themed) {
    @Nullable PDRectangle first = null;
    int number = 0;
    for (PDPage page : pdf.getPages()) {
      number++;
      Place place = new Place.OnPage(number, Optional.empty());
      PDRectangle box = page.getMediaBox();
      first = first == null ? box : first;
      if (!themed && !isSame(box, first)) {
        findings.error("pages", place, "the page is not as large as the first one" + AGAIN);
      }
      if (page.getRotation() != 0) {
        findings.error("pages", place, "the page is turned" + AGAIN);
      }
      for (COSName name : BOXES) {
        COSArray own = page.getCOSObject().getCOSArray(name);
        if (own != null && !isSame(new PDRectangle(own), box)) {
          findings.error(
              "pages", place, "a part of the page is cut off (" + name.getName() + ")" + AGAIN);
        }
      }
      if (!page.hasContents()) {
        findings.error("pages", place, "the page is empty" + AGAIN);
      }
    }
    if (pdf.getPages().getCOSObject().getInt(COSName.COUNT) != number) {
      findings.error(
          "pages",
          null,
          "the file says that it has "
              + pdf.getPages().getCOSObject().getInt(COSName.COUNT)
              + " pages, and has "
              + number
              + AGAIN);
    }
  }

  private static boolean isSame(PDRectangle one, PDRectangle other) {
    return Math.abs(one.getLowerLeftX() - other.getLowerLeftX()) < ROUNDING
        && Math.abs(one.getLowerLeftY() - other.getLowerLeftY()) < ROUNDING
        && Math.abs(one.getUpperRightX() - other.getUpperRightX()) < ROUNDING
        && Math.abs(one.getUpperRightY() - other.getUpperRightY()) < ROUNDING;
  }

  /**
   * Bookmarks are a list that leads forth and back, and says how many there are to see (ISO
   * 32000-1, 12.3.3).
   *
   * @return how many would be seen if the parent were open
   */
  private int bookmarks(COSDictionary parent, int depth) {
    int visible = 0;
    @Nullable COSDictionary before = null;
    @Nullable COSDictionary item = parent.getCOSDictionary(COSName.FIRST);
    while (item != null && depth < 20) {
      if (!seen.add(item)) {
        findings.error("bookmarks", null, "the bookmarks run in a circle" + AGAIN);
        return visible;
      }
      if (item.getCOSDictionary(COSName.PARENT) != parent
          || item.getCOSDictionary(COSName.PREV) != before) {
        findings.error(
            "bookmarks",
            null,
            "the bookmark “" + item.getString(COSName.TITLE, "") + "” does not lead back" + AGAIN);
      }
      int below = bookmarks(item, depth + 1);
      visible += 1 + (item.getInt(COSName.COUNT, 0) > 0 ? below : 0);
      before = item;
      item = item.getCOSDictionary(COSName.NEXT);
    }
    if (parent.getCOSDictionary(COSName.LAST) != before) {
      findings.error("bookmarks", null, "the bookmarks end elsewhere than they say" + AGAIN);
    }
    if (Math.abs(parent.getInt(COSName.COUNT, 0)) != visible) {
      findings.error(
          "bookmarks",
          null,
          "the bookmarks are said to be "
              + Math.abs(parent.getInt(COSName.COUNT, 0))
              + ", and are "
              + visible
              + AGAIN);
    }
    return visible;
  }
}
