package io.github.huozi.check.pdf;

import io.github.huozi.check.Findings;
import io.github.huozi.check.Href;
import io.github.huozi.check.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** Finds what could run in a PDF, ask for input, or load something from outside of it. */
public final class PdfActivity {

  private static final COSName ACTIONS = COSName.AA;

  /**
   * The entries by which a catalog runs something when its file is opened, or holds other files.
   */
  private static final List<COSName> OF_CATALOG =
      List.of(
          COSName.OPEN_ACTION,
          ACTIONS,
          COSName.ACRO_FORM,
          COSName.AF,
          COSName.getPDFName("Collection"),
          COSName.OCPROPERTIES);

  private static final List<COSName> OF_NAMES =
      List.of(COSName.JAVA_SCRIPT, COSName.EMBEDDED_FILES);

  private final Findings findings;

  private PdfActivity(Findings findings) {
    this.findings = findings;
  }

  /** Reports everything active in a file. */
  public static void check(Path file, Findings findings) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      PdfActivity activity = new PdfActivity(findings);
      COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
      activity.none(catalog, OF_CATALOG, null);
      COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
      if (names != null) {
        activity.none(names, OF_NAMES, null);
      }
      int number = 0;
      for (PDPage page : pdf.getPages()) {
        activity.page(page.getCOSObject(), new Place.OnPage(++number, Optional.empty()));
      }
    }
  }

  private void page(COSDictionary page, Place place) {
    none(page, List.of(ACTIONS), place);
    COSArray annotations = page.getCOSArray(COSName.ANNOTS);
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      if (annotations.getObject(i) instanceof COSDictionary annotation) {
        none(annotation, List.of(ACTIONS), place);
        String kind = annotation.getNameAsString(COSName.SUBTYPE, "?");
        if (!kind.equals("Link")) {
          report(place, "the page has an annotation of the kind " + kind);
        }
        COSDictionary action = annotation.getCOSDictionary(COSName.A);
        if (action != null) {
          action(action, place);
        }
      }
    }
  }

  private void action(COSDictionary action, Place place) {
    String kind = action.getNameAsString(COSName.S, "?");
    String address = action.getString(COSName.URI, "");
    if (!kind.equals("URI") && !kind.equals("GoTo")) {
      report(place, "a link runs an action (" + kind + ")");
    } else if (kind.equals("URI") && !Href.leadsOut(address)) {
      report(place, "a link points to " + address);
    } else if (action.containsKey(COSName.NEXT)) {
      report(place, "a link does more than open its target");
    }
  }

  private void none(COSDictionary dictionary, List<COSName> keys, @Nullable Place place) {
    keys.stream()
        .filter(dictionary::containsKey)
        .forEach(key -> report(place, "the file has " + key.getName()));
  }

  private void report(@Nullable Place place, String what) {
    findings.fault("active", place, what + ", which no publication needs");
  }
}
