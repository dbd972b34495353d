package io.github.huozi.check.pdf;

import io.github.huozi.check.Check;
import io.github.huozi.check.Finding;
import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.Place;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

/** Checks that the parts of a PDF fit together: its start and end, its pages and its bookmarks. */
public final class StructureCheck implements Check {

  private static final String NAME = "structure";
  private static final String AGAIN = "; publish the file again";
  private static final byte[] STARTXREF = "startxref".getBytes(StandardCharsets.US_ASCII);

  /** A linearized file says so in this many bytes at its start. */
  private static final int START_LENGTH = 1024;

  private static final List<COSName> BOXES =
      List.of(COSName.CROP_BOX, COSName.TRIM_BOX, COSName.BLEED_BOX, COSName.ART_BOX);

  /** The difference of two box edges that is due to rounding, in pt. */
  private static final float ROUNDING = 0.5f;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Finding> checkPdf(Path pdf, FinishedEdition edition) throws IOException {
    Findings findings = new Findings(NAME, pdf);
    checkEnds(pdf, findings);
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      checkCatalog(document, findings);
      // A theme may give some pages another size.
      boolean themed = Files.isDirectory(edition.publication().folder().resolve("theme"));
      checkPages(document, themed, findings);
      COSDictionary outline =
          document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.OUTLINES);
      if (outline != null) {
        new Bookmarks(findings).check(outline, 0);
      }
    }
    return findings.list();
  }

  /** Checks that the file begins as a PDF and ends where it says (ISO 32000-1, 7.5). */
  private static void checkEnds(Path file, Findings findings) throws IOException {
    StringBuilder beginning = new StringBuilder();
    StringBuilder end = new StringBuilder();
    int tables = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      int matched = 0;
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (beginning.length() < START_LENGTH) {
          beginning.append((char) b);
        }
        if (end.length() < START_LENGTH) {
          end.append((char) b);
        }
        matched = b == STARTXREF[matched] ? matched + 1 : b == STARTXREF[0] ? 1 : 0;
        if (matched == STARTXREF.length) {
          tables++;
          matched = 0;
          end.setLength(0);
        }
      }
    }
    if (beginning.indexOf("%PDF-") != 0) {
      findings.error("file", null, "the file does not begin as a PDF does" + AGAIN);
    }
    int expected = beginning.indexOf("/Linearized") >= 0 ? 2 : 1;
    if (tables > expected) {
      // Signing or stamping a file appends to it. The other checks read the file with the addition.
      findings.warning(
          "file",
          null,
          Optional.empty(),
          "the file was changed after it had been written, by what follows its end"
              + AGAIN
              + ", unless another tool is to change it");
    }
    if (tables > 0 && !end.toString().matches("\\s*[0-9]+\\s+%%EOF\\s*")) {
      findings.error("file", null, "something follows the file's end" + AGAIN);
    }
  }

  private static void checkCatalog(PDDocument pdf, Findings findings) {
    if (pdf.isEncrypted()) {
      findings.error("file", null, "the file is encrypted; distribute it as it was published");
    }
    if (pdf.getDocumentCatalog().getOutputIntents().isEmpty()) {
      findings.error("colours", null, "the file does not say what its colours mean" + AGAIN);
    }
  }

  private static void checkPages(PDDocument pdf, boolean themed, Findings findings) {
    @Nullable PDRectangle first = null;
    int number = 0;
    for (PDPage page : pdf.getPages()) {
      number++;
      Place place = new Place.OnPage(number, Optional.empty());
      PDRectangle box = page.getMediaBox();
      first = first == null ? box : first;
      if (!themed && !isSame(box, first) && !isSame(box, turned(first))) {
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

  /** The sheet of a wide table on a page of another size. */
  private static PDRectangle turned(PDRectangle box) {
    return new PDRectangle(
        box.getLowerLeftX(), box.getLowerLeftY(), box.getHeight(), box.getWidth());
  }

  private static boolean isSame(PDRectangle one, PDRectangle other) {
    return Math.abs(one.getLowerLeftX() - other.getLowerLeftX()) < ROUNDING
        && Math.abs(one.getLowerLeftY() - other.getLowerLeftY()) < ROUNDING
        && Math.abs(one.getUpperRightX() - other.getUpperRightX()) < ROUNDING
        && Math.abs(one.getUpperRightY() - other.getUpperRightY()) < ROUNDING;
  }

  /** Checks the outline (ISO 32000-1, 12.3.3). */
  private static final class Bookmarks {

    private static final int MAX_DEPTH = 20;

    private final Findings findings;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    Bookmarks(Findings findings) {
      this.findings = findings;
    }

    /**
     * Checks that the children of a bookmark are a doubly linked list, and that their count is
     * right.
     *
     * @return the number of bookmarks that are visible when the parent is open
     */
    int check(COSDictionary parent, int depth) {
      int visible = 0;
      @Nullable COSDictionary before = null;
      @Nullable COSDictionary item = parent.getCOSDictionary(COSName.FIRST);
      while (item != null && depth < MAX_DEPTH) {
        if (!seen.add(item)) {
          findings.error("bookmarks", null, "the bookmarks run in a circle" + AGAIN);
          return visible;
        }
        if (item.getCOSDictionary(COSName.PARENT) != parent
            || item.getCOSDictionary(COSName.PREV) != before) {
          findings.error(
              "bookmarks",
              null,
              "the bookmark “"
                  + item.getString(COSName.TITLE, "")
                  + "” does not lead back"
                  + AGAIN);
        }
        int below = check(item, depth + 1);
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
}
