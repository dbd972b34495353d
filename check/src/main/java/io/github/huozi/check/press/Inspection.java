package io.github.huozi.check.press;

import io.github.huozi.check.Cure;
import io.github.huozi.check.Findings;
import io.github.huozi.check.PageSteps;
import io.github.huozi.check.Place;
import io.github.huozi.check.pdf.PageArea;
import io.github.huozi.check.press.InkMap.MostInk;
import io.github.huozi.check.press.PressedPage.Kind;
import io.github.huozi.check.press.PressedPage.Painted;
import io.github.huozi.check.press.PressedPage.Picture;
import io.github.huozi.model.press.PrintProfile;
import io.github.huozi.model.press.PrintProfile.Colors;
import io.github.huozi.model.press.PrintProfile.Marks;
import io.github.huozi.model.press.PrintProfile.Standard;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** Looks into a file for a print shop. Lengths are in points. */
final class Inspection {

  /** Differences between lengths that come from rounding, in pt. */
  private static final double CLOSE = 0.1;

  private static final Cure LIVE = Cure.orMeanwhile("write standard: x-4 in publication.yaml");

  private static final double BLACK = 0.9;
  private static final double SOLID = 0.999;
  private static final double INK_IS_CLOSE = 0.02;
  private static final double SLIGHT = 0.005;
  private static final int PERCENT = 100;

  /** An area whose edge is so near the cut, in pt, is meant to reach it. */
  private static final double NEAR = 0.75;

  /** A picture of one bit needs as many times the resolution of one with shades. */
  private static final int OF_LINES = 2;

  /** The version that XMP metadata declare, in an element or an attribute. */
  private static final Pattern DECLARED =
      Pattern.compile("GTS_PDFXVersion\\s*(?:>|=\\s*[\"'])\\s*([^<\"']*?)\\s*[<\"']");

  private final PrintProfile profile;
  private final Findings findings;
  private final PageSteps reading;
  private final NamedObjects named;
  private final Set<String> told = new HashSet<>();

  Inspection(PrintProfile profile, Findings findings, PageSteps reading) {
    this.reading = reading;
    this.profile = profile;
    this.findings = findings;
    this.named = new NamedObjects(profile);
  }

  /**
   * Looks into a file.
   *
   * @param rightBound whether the spine is at the right of the first page
   * @param made the PDF that it is made of, if there is one
   * @param cover the number of pages of a cover in that PDF, which the file does not have
   * @throws IOException if it cannot be read
   */
  void check(Path file, boolean rightBound, Optional<Path> made, int cover) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      file(pdf);
      pages(pdf, file, rightBound);
      if (made.isPresent()) {
        try (PDDocument reading = Loader.loadPDF(made.get().toFile())) {
          sizes(pdf, reading, cover);
        }
      }
    }
  }

  /** Tells a kind of fault once, with its first place. */
  private void once(String rule, @Nullable Place place, String message) {
    if (told.add(rule)) {
      boolean isFlat = rule.equals("transparency");
      findings.fault(rule, place, Optional.empty(), message, isFlat ? LIVE : Cure.PUBLISHING);
    }
  }

  private void warn(String rule, @Nullable Place place, String message) {
    if (told.add(rule)) {
      findings.warning(rule, place, Optional.empty(), message);
    }
  }

  // The file as a whole.

  private void file(PDDocument pdf) throws IOException {
    COSDictionary root = pdf.getDocumentCatalog().getCOSObject();
    Standard standard = profile.standard();
    int pages = pdf.getNumberOfPages();
    if (pages % profile.multiple() != 0) {
      once(
          "pages",
          null,
          "the file has " + pages + " pages, which is not a multiple of " + profile.multiple());
    }
    COSArray intents = root.getCOSArray(COSName.OUTPUT_INTENTS);
    boolean wanted = standard != Standard.NONE;
    if (wanted != (intents != null && intents.size() == 1)) {
      once(
          "intent",
          null,
          wanted ? "the file has no printing condition" : "the file has a printing condition");
    } else if (wanted && intents.getObject(0) instanceof COSDictionary intent) {
      boolean has = intent.getDictionaryObject(COSName.DEST_OUTPUT_PROFILE) != null;
      boolean asked =
          profile.inks().condition().embedded()
              && (profile.inks().condition().profile().isPresent()
                  || profile.inks().condition().file().isPresent());
      if (has != asked) {
        once("intent", null, has ? "the file has an ICC profile" : "the file has no ICC profile");
      }
    }
    for (String key : List.of("AcroForm", "OpenAction", "AA", "Outlines", "Names", "AF")) {
      if (wanted && root.containsKey(COSName.getPDFName(key))) {
        once("standard", null, "the file has " + key + ", which its standard does not allow");
      }
    }
    if (!standard.isLive() && pdf.getVersion() > (standard == Standard.X1A_2001 ? 1.35f : 1.45f)) {
      once("standard", null, "the file is PDF " + pdf.getVersion());
    }
    String version =
        switch (standard) {
          case X1A_2001 -> information(pdf, "GTS_PDFXConformance");
          case X1A_2003, X3 -> information(pdf, "GTS_PDFXVersion");
          case X4 -> metadata(pdf);
          case NONE -> "";
        };
    if (!standard.version().equals(version)) {
      once("standard", null, "the file does not declare " + standard.version());
    }
  }

  private static String information(PDDocument pdf, String key) {
    String value = pdf.getDocumentInformation().getCOSObject().getString(key);
    return value == null ? "" : value;
  }

  /** The standard that the metadata declare. */
  private static String metadata(PDDocument pdf) throws IOException {
    PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
    if (metadata == null) {
      return "";
    }
    try (InputStream in = metadata.exportXMPMetadata()) {
      Matcher declared = DECLARED.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return declared.find() ? declared.group(1) : "";
    }
  }

  /** Compares the sizes of pages with those of the PDF that the file is made of. */
  private void sizes(PDDocument pdf, PDDocument read, int cover) {
    int made = read.getNumberOfPages() - cover;
    int pages = Math.min(pdf.getNumberOfPages(), made);
    if (pdf.getNumberOfPages() < made) {
      once("pages", null, "the file has fewer pages than the PDF that it is made of");
    }
    for (int i = 0; i < pages; i++) {
      PDRectangle trim = pdf.getPage(i).getTrimBox();
      PDRectangle page = read.getPage(cover + i).getMediaBox();
      if (Math.abs(trim.getWidth() - page.getWidth()) > CLOSE
          || Math.abs(trim.getHeight() - page.getHeight()) > CLOSE) {
        once(
            "box",
            onPage(i + 1),
            "the page is cut at "
                + size(trim.getWidth(), trim.getHeight())
                + " and is "
                + size(page.getWidth(), page.getHeight())
                + " in the PDF");
      }
    }
  }

  private static String size(double width, double height) {
    return String.format(
        Locale.ROOT,
        "%.1f × %.1f mm",
        width / PrintProfile.MILLIMETRE,
        height / PrintProfile.MILLIMETRE);
  }

  private static Place onPage(int number) {
    return new Place.OnPage(number, Optional.empty());
  }

  // Pages.

  private void pages(PDDocument pdf, Path file, boolean rightBound) throws IOException {
    int count = pdf.getNumberOfPages();
    PressedPage.Outlines outlines = new PressedPage.Outlines();
    for (int number = 1; number <= count; number++) {
      reading.page(file, number, count);
      PDPage page = pdf.getPage(number - 1);
      boolean spineAtLeft = number % 2 == 1 != rightBound;
      boxes(page, number, spineAtLeft);
      resources(page, number);
      PressedPage read = PressedPage.of(page, profile.inks().colors() == Colors.CMYK, outlines);
      Rectangle2D trim = PageArea.box(page.getTrimBox());
      Rectangle2D bleed = PageArea.box(page.getBleedBox());
      for (int i = 0; i < read.painted().size(); i++) {
        Painted painted = read.painted().get(i);
        ink(painted, number, page);
        if (painted.bounds().intersects(trim)) {
          place(painted.kind(), painted.bounds(), trim, bleed, number, page);
          margin(painted, trim, spineAtLeft, count, number, page);
          thin(i, read.painted(), number, page);
        }
      }
      for (Picture picture : read.pictures()) {
        picture(picture, number, page);
        place(Kind.AREA, picture.bounds(), trim, bleed, number, page);
      }
      if (read.inks().isPresent()) {
        most(read.inks().get(), trim, number);
      }
    }
  }

  private void most(InkMap inks, Rectangle2D trim, int number) throws IOException {
    double limit = profile.inks().limit() + INK_IS_CLOSE;
    @Nullable MostInk most = inks.most(limit).orElse(null);
    if (most != null && most.amount() > limit && trim.contains(most.x(), most.y())) {
      once(
          "ink",
          onPage(number),
          String.format(
              Locale.ROOT,
              "the ink coverage is %d%%; the shop allows %d%%",
              Math.round(most.amount() * PERCENT),
              Math.round(profile.inks().limit() * PERCENT)));
    }
  }

  private Place at(Rectangle2D bounds, int number, PDPage page) {
    double height = page.getMediaBox().getHeight();
    return new Place.OnPage(
        number,
        Optional.of(
            new Rectangle2D.Double(
                bounds.getX(), height - bounds.getMaxY(), bounds.getWidth(), bounds.getHeight())));
  }

  private void boxes(PDPage page, int number, boolean spineAtLeft) {
    Rectangle2D trim = PageArea.box(page.getTrimBox());
    Rectangle2D bleed = PageArea.box(page.getBleedBox());
    Rectangle2D media = PageArea.box(page.getMediaBox());
    double asked = profile.sheet().bleed();
    double atSpine = profile.sheet().spineBleed() ? asked : 0;
    double left = trim.getMinX() - bleed.getMinX();
    double right = bleed.getMaxX() - trim.getMaxX();
    if (Math.abs(left - (spineAtLeft ? atSpine : asked)) > CLOSE
        || Math.abs(right - (spineAtLeft ? asked : atSpine)) > CLOSE
        || Math.abs(trim.getMinY() - bleed.getMinY() - asked) > CLOSE
        || Math.abs(bleed.getMaxY() - trim.getMaxY() - asked) > CLOSE
        || page.getCOSObject().getDictionaryObject(COSName.TRIM_BOX) == null) {
      once(
          "box",
          onPage(number),
          String.format(
              Locale.ROOT, "the bleed is not %.1f mm wide", asked / PrintProfile.MILLIMETRE));
    }
    boolean hasMarks = profile.sheet().marks() != Marks.NONE;
    boolean isLarger =
        media.getWidth() > bleed.getWidth() + CLOSE
            || media.getHeight() > bleed.getHeight() + CLOSE;
    if (hasMarks != isLarger) {
      once(
          "box",
          onPage(number),
          hasMarks ? "the sheet has no room for marks" : "the sheet is larger than page and bleed");
    }
  }

  /** Looks for what the standard does not allow, or a shop does not print. */
  private void resources(PDPage page, int number) throws IOException {
    COSDictionary dictionary = page.getCOSObject();
    if (dictionary.containsKey(COSName.ANNOTS) || dictionary.containsKey(COSName.AA)) {
      once("standard", onPage(number), "the page has links or other annotations");
    }
    if (!profile.standard().isLive() && dictionary.containsKey(COSName.GROUP)) {
      once("transparency", onPage(number), "the page is a transparency group");
    }
    if (page.getResources() != null) {
      named.check(page.getResources(), (rule, message) -> once(rule, onPage(number), message));
    }
  }

  private void ink(Painted painted, int number, PDPage page) {
    Colors colors = profile.inks().colors();
    if (colors == Colors.RGB) {
      return;
    }
    String space = painted.ink().space();
    float[] plates = painted.ink().plates();
    if (plates == null) {
      if (space.startsWith("DeviceRGB")
          || space.startsWith("ICCBased")
          || space.startsWith("Cal")) {
        once("color", at(painted.bounds(), number, page), "something is painted in " + space);
      }
      return;
    }
    float others = plates[0] + plates[1] + plates[2];
    if (colors == Colors.BLACK && others > SLIGHT) {
      once("color", at(painted.bounds(), number, page), "something is not painted in black alone");
    }
    if (painted.kind() == Kind.TEXT && plates[3] >= BLACK && others > SLIGHT) {
      warn(
          "rich-black",
          at(painted.bounds(), number, page),
          "letters are printed in black and other inks, which never meet exactly; write"
              + " device-cmyk(0 0 0 1)");
    }
    if (colors == Colors.CMYK && others == 0 && plates[3] >= SOLID && !painted.over()) {
      once(
          "overprint",
          at(painted.bounds(), number, page),
          "black knocks out what is below it, so that white shows where the plates shift");
    }
    if (painted.over() && plates[3] < SOLID) {
      once("overprint", at(painted.bounds(), number, page), "another ink than black overprints");
    }
    // A part of a colour may be as light as it is, if the colour is not.
    float most = Math.max(Math.max(plates[0], plates[1]), Math.max(plates[2], plates[3]));
    if (most > SLIGHT && most < profile.least().tint() - SLIGHT) {
      warn(
          "tint",
          at(painted.bounds(), number, page),
          String.format(
              Locale.ROOT,
              "a tint of %d%% may not print; the shop prints %d%% and more",
              Math.round(most * PERCENT),
              Math.round(profile.least().tint() * PERCENT)));
    }
  }

  /** Checks a painted area: what touches the cut must go on to the edge of the bleed. */
  private void place(
      Kind kind, Rectangle2D bounds, Rectangle2D trim, Rectangle2D bleed, int number, PDPage page) {
    if (kind == Kind.TEXT) {
      return;
    }
    boolean isShort =
        isShort(bounds.getMinX(), trim.getMinX(), bleed.getMinX())
            || isShort(-bounds.getMaxX(), -trim.getMaxX(), -bleed.getMaxX())
            || isShort(bounds.getMinY(), trim.getMinY(), bleed.getMinY())
            || isShort(-bounds.getMaxY(), -trim.getMaxY(), -bleed.getMaxY());
    if (isShort) {
      once(
          "bleed",
          at(bounds, number, page),
          "something reaches the cut and does not extend into the bleed");
    }
  }

  private static boolean isShort(double edge, double cut, double end) {
    return edge <= cut + NEAR && edge > end + CLOSE;
  }

  private void margin(
      Painted painted, Rectangle2D trim, boolean spineAtLeft, int pages, int number, PDPage page) {
    // A serial folio stands at the spine, where the binding hides it.
    if (painted.kind() != Kind.TEXT) {
      return;
    }
    double outer = profile.least().margin();
    double gutter = profile.least().gutter(pages);
    Rectangle2D bounds = painted.bounds();
    double left = bounds.getMinX() - trim.getMinX();
    double right = trim.getMaxX() - bounds.getMaxX();
    double spine = spineAtLeft ? left : right;
    double least =
        Math.min(
            spineAtLeft ? right : left,
            Math.min(bounds.getMinY() - trim.getMinY(), trim.getMaxY() - bounds.getMaxY()));
    if (least < outer - CLOSE || spine < gutter - CLOSE) {
      boolean atSpine = spine < gutter - CLOSE;
      warn(
          "margin",
          at(bounds, number, page),
          String.format(
              Locale.ROOT,
              "text is %.1f mm from the %s; the shop requires %.1f mm; set page-margins in"
                  + " publication.yaml",
              (atSpine ? spine : least) / PrintProfile.MILLIMETRE,
              atSpine ? "spine" : "cut",
              (atSpine ? gutter : outer) / PrintProfile.MILLIMETRE));
    }
  }

  /**
   * Tells whether areas of one ink adjoin along a side: drawings compose solids of narrow facets.
   */
  private static boolean isFacet(int at, List<Painted> all) {
    // Facets that adjoin are mostly painted one after another.
    for (int away = 1; away < all.size(); away++) {
      if (adjoin(all.get(at), all, at - away) || adjoin(all.get(at), all, at + away)) {
        return true;
      }
    }
    return false;
  }

  private static boolean adjoin(Painted painted, List<Painted> all, int at) {
    if (at < 0 || at >= all.size() || painted.kind() != Kind.AREA) {
      return false;
    }
    Painted other = all.get(at);
    return !other.bounds().equals(painted.bounds())
        && other.kind() == Kind.AREA
        && Arrays.equals(other.ink().parts(), painted.ink().parts())
        && isAlong(painted.bounds(), other.bounds());
  }

  /** Tells whether an area lies along half the longer side of another, or more. */
  private static boolean isAlong(Rectangle2D narrow, Rectangle2D other) {
    double wide = common(narrow.getMinX(), narrow.getMaxX(), other.getMinX(), other.getMaxX());
    double high = common(narrow.getMinY(), narrow.getMaxY(), other.getMinY(), other.getMaxY());
    return narrow.getHeight() > narrow.getWidth()
        ? wide > -CLOSE && high > narrow.getHeight() / 2
        : high > -CLOSE && wide > narrow.getWidth() / 2;
  }

  /** The length that two ranges have in common; negative if there is a gap. */
  private static double common(double from, double to, double otherFrom, double otherTo) {
    return Math.min(to, otherTo) - Math.max(from, otherFrom);
  }

  private void thin(int at, List<Painted> all, int number, PDPage page) {
    Painted painted = all.get(at);
    if (painted.kind() != Kind.TEXT
        && painted.thickness() < profile.least().rule() - SLIGHT
        && painted.bounds().getWidth() + painted.bounds().getHeight() > 0
        && !told.contains("rule")
        && !isFacet(at, all)) {
      warn(
          "rule",
          at(painted.bounds(), number, page),
          String.format(
              Locale.ROOT,
              "a line is %.2f pt wide; the shop prints %.2f pt and more",
              painted.thickness(),
              profile.least().rule()));
    }
  }

  private void picture(Picture picture, int number, PDPage page) {
    boolean isInk = picture.space().equals("DeviceCMYK") || picture.space().equals("DeviceGray");
    if (profile.inks().colors() != Colors.RGB && !isInk) {
      once("color", at(picture.bounds(), number, page), "an image is in " + picture.space());
    } else if (profile.inks().colors() == Colors.BLACK && picture.space().equals("DeviceCMYK")) {
      once("color", at(picture.bounds(), number, page), "an image is not in black alone");
    }
    if (picture.isTranslucent() && !profile.standard().isLive()) {
      once("transparency", at(picture.bounds(), number, page), "an image is translucent");
    }
    int least = profile.least().resolution() * (picture.bits() == 1 ? OF_LINES : 1);
    if (picture.resolution() < least - 1) {
      warn(
          "resolution",
          at(picture.bounds(), number, page),
          String.format(
              Locale.ROOT,
              "an image has %d pixels per inch; the shop requires %d; print it smaller, or give it"
                  + " more pixels",
              Math.round(picture.resolution()),
              least));
    }
  }
}
