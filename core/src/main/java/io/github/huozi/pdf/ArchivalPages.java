package io.github.huozi.pdf;

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

/** Mends in finished pages what PDF/A-2 does not allow of images and colours (ISO 19005-2, 6.2). */
final class ArchivalPages {

  /** What PDFBox takes colours of four inks for that name no profile; in the public domain. */
  private static final String CMYK_PROFILE =
      "/org/apache/pdfbox/resources/icc/CGATS001Compat-v2-micro.icc";

  private static final String INKS = "cmyk(";

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
   * @param inks whether a style sheet has colours of four inks
   */
  static void mend(PDDocument document, boolean inks) throws IOException {
    ArchivalPages pages = new ArchivalPages(document);
    for (PDPage page : document.getPages()) {
      pages.mend(page.getResources());
      if (inks) {
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

  /** Whether a style sheet has colours of four inks. */
  static boolean namesInks(PrintDocument print) throws IOException {
    for (Element sheet : print.xhtml().select("style, link[rel=stylesheet], [style]")) {
      if (sheet.data().contains(INKS) || sheet.attr("style").contains(INKS)) {
        return true;
      }
      Optional<InputStream> file =
          sheet.hasAttr("href") ? print.resources().open(sheet.attr("href")) : Optional.empty();
      if (file.isPresent()) {
        try (InputStream in = file.get()) {
          if (new String(in.readAllBytes(), StandardCharsets.UTF_8).contains(INKS)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private void mend(PDResources resources) throws IOException {
    COSDictionary objects = resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
    if (objects == null) {
      return;
    }
    boolean usesCmyk = false;
    for (COSBase value : objects.getValues()) {
      if (value.getCOSObject() instanceof COSStream object) {
        usesCmyk |= isCmyk(object);
        mend(object);
      }
    }
    if (usesCmyk) {
      resources.put(COSName.DEFAULT_CMYK, cmyk());
    }
  }

  private void mend(COSStream object) throws IOException {
    COSDictionary inner = object.getCOSDictionary(COSName.RESOURCES);
    if (seen.add(object)) {
      object.removeItem(COSName.INTERPOLATE);
      if (inner != null) {
        mend(new PDResources(inner));
      }
    }
  }

  private static boolean isCmyk(COSStream object) {
    return COSName.DEVICECMYK.equals(object.getDictionaryObject(COSName.COLORSPACE));
  }

  /** What the numbers of four inks mean; the output intent tells it of three colours only. */
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
