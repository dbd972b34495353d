package io.github.huozi.pdf;

import io.github.huozi.query.Queries;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDICCBased;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Makes the images and colours of a PDF conform to PDF/A-2 (ISO 19005-2, 6.2). */
final class ArchivalPages {

  /** PDFBox's profile for CMYK colours without one; it is in the public domain. */
  private static final String CMYK_PROFILE =
      "/org/apache/pdfbox/resources/icc/CGATS001Compat-v2-micro.icc";

  /** The CSS function of CMYK colours. */
  private static final String CMYK = "cmyk(";

  /**
   * An ICC version 2 profile (ICC.1:2001-04) of sRGB, in the public domain. It was computed from
   * the primaries of ITU-R BT.709, the white point D65 and the transfer function of IEC 61966-2-1,
   * adapted to D50 after Bradford.
   */
  private static final String SRGB_PROFILE = "sRGB.icc";

  private static final String SRGB = "sRGB IEC61966-2.1";

  private final PDDocument document;
  private final Set<COSDictionary> seen = new HashSet<>();
  private @Nullable PDICCBased cmyk;

  private ArchivalPages(PDDocument document) {
    this.document = document;
  }

  /**
   * Corrects the pages of a document.
   *
   * @param usesCmyk whether a style sheet has CMYK colours
   */
  static void correct(PDDocument document, boolean usesCmyk) throws IOException {
    ArchivalPages pages = new ArchivalPages(document);
    for (PDPage page : document.getPages()) {
      pages.correct(page.getResources());
      if (usesCmyk) {
        page.getResources().put(COSName.DEFAULT_CMYK, pages.cmyk());
      }
    }
  }

  /** Adds the output intent: the colours of all numbers without a profile of their own are sRGB. */
  static void addOutputIntent(PDDocument document) throws IOException {
    try (InputStream profile = ArchivalPages.class.getResourceAsStream(SRGB_PROFILE)) {
      if (profile == null) {
        throw new IOException(SRGB_PROFILE + " is not on the class path");
      }
      PDOutputIntent intent = new PDOutputIntent(document, profile);
      intent.setInfo(SRGB);
      intent.setOutputCondition(SRGB);
      intent.setOutputConditionIdentifier(SRGB);
      intent.setRegistryName("http://www.color.org");
      document.getDocumentCatalog().addOutputIntent(intent);
    }
  }

  /** Tells whether a style sheet has CMYK colours. */
  static boolean usesCmyk(PrintDocument print) throws IOException {
    for (Element sheet : Queries.select(print.xhtml(), "style, link[rel=stylesheet], [style]")) {
      if (sheet.data().contains(CMYK) || sheet.attr("style").contains(CMYK)) {
        return true;
      }
      Optional<InputStream> file =
          sheet.hasAttr("href") ? print.resources().open(sheet.attr("href")) : Optional.empty();
      if (file.isPresent()) {
        try (InputStream in = file.get()) {
          if (new String(in.readAllBytes(), StandardCharsets.UTF_8).contains(CMYK)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private void correct(PDResources resources) throws IOException {
    COSDictionary objects = resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
    if (objects == null) {
      return;
    }
    boolean usesCmyk = false;
    for (COSBase value : objects.getValues()) {
      if (value.getCOSObject() instanceof COSStream object) {
        usesCmyk |= isCmyk(object);
        correct(object);
      }
    }
    if (usesCmyk) {
      resources.put(COSName.DEFAULT_CMYK, cmyk());
    }
  }

  private void correct(COSStream object) throws IOException {
    COSDictionary inner = object.getCOSDictionary(COSName.RESOURCES);
    if (seen.add(object)) {
      if (inner != null) {
        correct(new PDResources(inner));
        COSDictionary spaces = inner.getCOSDictionary(COSName.COLORSPACE);
        // A drawing with colours in inks.
        if (spaces != null && spaces.containsKey(COSName.DEFAULT_CMYK)) {
          new PDResources(inner).put(COSName.DEFAULT_CMYK, cmyk());
        }
      }
    }
  }

  private static boolean isCmyk(COSStream object) {
    return COSName.DEVICECMYK.equals(object.getDictionaryObject(COSName.COLORSPACE));
  }

  /**
   * The default CMYK colour space, which the output intent, of three components, does not define.
   */
  private PDICCBased cmyk() throws IOException {
    if (cmyk == null) {
      try (InputStream profile = PDDocument.class.getResourceAsStream(CMYK_PROFILE)) {
        if (profile == null) {
          throw new IOException("PDFBox has no " + CMYK_PROFILE);
        }
        PDStream stream = new PDStream(document, profile, COSName.FLATE_DECODE);
        stream.getCOSObject().setInt(COSName.N, 4);
        COSArray space = new COSArray(List.of(COSName.ICCBASED, stream.getCOSObject()));
        cmyk = PDICCBased.create(space, null);
      }
    }
    return cmyk;
  }
}
