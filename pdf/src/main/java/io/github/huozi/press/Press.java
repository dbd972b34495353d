package io.github.huozi.press;

import io.github.huozi.model.press.PrintProfile;
import io.github.huozi.model.press.PrintProfile.Colors;
import io.github.huozi.model.press.PrintProfile.Condition;
import io.github.huozi.model.press.PrintProfile.Standard;
import io.github.huozi.pdf.file.PdfFile;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Makes the file for a print shop of a finished PDF. The same PDF and job give the same bytes.
 *
 * <pre>{@code
 * PressReport report = Press.write(pdf, job, out);
 * }</pre>
 */
public final class Press {

  /** The profile that converts colours for a condition that is only named. */
  private static final String USUAL = "FOGRA39L";

  private final PDDocument pdf;
  private final PressJob job;
  private final InkMixer inks;
  private final PressWarnings warnings = new PressWarnings();
  private final PressedResources.Shared shared;

  /** The transform by which the content of each page has moved on its sheet. */
  private final IdentityHashMap<COSDictionary, AffineTransform> moved = new IdentityHashMap<>();

  private Press(PDDocument pdf, PressJob job) throws IOException {
    this.pdf = pdf;
    this.job = job;
    this.inks =
        new InkMixer(job.profile().inks(), job.profile().least().tint(), profile(job), job.spots());
    boolean live = job.profile().standard().isLive();
    this.shared =
        new PressedResources.Shared(
            inks,
            new PressedImages(pdf, inks, live, warnings),
            live,
            job.profile().outlines(),
            job.profile().least().rule(),
            warnings);
  }

  /**
   * Makes a print file.
   *
   * @param finished a PDF that huozi has written
   * @throws IOException if the PDF or the profile cannot be read, or the file not be written
   */
  public static PressReport write(Path finished, PressJob job, OutputStream out)
      throws IOException {
    try (PDDocument pdf = Loader.loadPDF(finished.toFile())) {
      return new Press(pdf, job).write(out);
    }
  }

  private static InkProfile profile(PressJob job) throws IOException {
    if (job.icc().isPresent()) {
      return InkProfile.of(job.icc().get());
    }
    Condition condition = job.profile().inks().condition();
    Optional<InkProfile> own = InkProfile.own(condition.profile().orElse(USUAL));
    return own.isPresent() ? own.get() : InkProfile.own(USUAL).orElseThrow();
  }

  private PressReport write(OutputStream out) throws IOException {
    PrintProfile profile = job.profile();
    for (int i = 0; i < job.cover(); i++) {
      UnlinkedTree.leaveOut(pdf.getDocumentCatalog().getCOSObject(), pdf.getPage(0).getCOSObject());
      pdf.removePage(0);
    }
    addPages(profile.multiple());
    int number = 0;
    for (PDPage page : pdf.getPages()) {
      number++;
      warnings.onPage(number);
      press(page, number);
    }
    warnings.onPage(0);
    PressedResources.clean(shared);
    COSDictionary root = pdf.getDocumentCatalog().getCOSObject();
    // What leads somewhere is of no use on paper, and no standard of print files allows it.
    for (COSName name :
        List.of(
            COSName.OUTLINES,
            COSName.NAMES,
            COSName.DESTS,
            COSName.OPEN_ACTION,
            COSName.getPDFName("PageMode"),
            // The head of the file says its version.
            COSName.VERSION)) {
      root.removeItem(name);
    }
    if (profile.standard().isLive()) {
      UnlinkedTree.unlink(root, moved);
    } else {
      root.removeItem(COSName.STRUCT_TREE_ROOT);
      root.removeItem(COSName.MARK_INFO);
    }
    PressMetadata.write(pdf, profile, inks);
    PdfFile.write(pdf, version(profile.standard()), out);
    return new PressReport(number, warnings.all(), inks.converted());
  }

  private static PdfFile.Version version(Standard standard) {
    return switch (standard) {
      case X1A_2001 -> PdfFile.Version.V1_3;
      case X1A_2003, X3 -> PdfFile.Version.V1_4;
      case X4 -> PdfFile.Version.V1_6;
      case NONE -> PdfFile.Version.V1_7;
    };
  }

  /** Adds empty pages until their number is a multiple. */
  private void addPages(int multiple) {
    PDRectangle size = pdf.getPage(0).getMediaBox();
    while (pdf.getNumberOfPages() % multiple != 0) {
      pdf.addPage(new PDPage(size));
    }
  }

  private boolean isSpineAtLeft(int number) {
    return number % 2 == 1 != job.rightBound();
  }

  private void press(PDPage page, int number) throws IOException {
    PrintProfile profile = job.profile();
    PDRectangle size = page.getMediaBox();
    Sheet sheet =
        Sheet.of(size.getWidth(), size.getHeight(), profile.sheet(), isSpineAtLeft(number));
    AffineTransform place =
        AffineTransform.getTranslateInstance(
            sheet.trim().getX() - size.getLowerLeftX(), sheet.trim().getY() - size.getLowerLeftY());
    moved.put(page.getCOSObject(), place);
    COSDictionary own =
        page.getResources() == null ? new COSDictionary() : page.getResources().getCOSObject();
    PressedResources resources = new PressedResources(own, shared);
    byte[] content = page.hasContents() ? page.getContents().readAllBytes() : new byte[0];
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    if (content.length > 0) {
      PathOperators.put(all, "q");
      Rectangle2D printed = sheet.bleed();
      PathOperators.put(
          all, "re W n", printed.getX(), printed.getY(), printed.getWidth(), printed.getHeight());
      PathOperators.put(all, "cm", 1, 0, 0, 1, place.getTranslateX(), place.getTranslateY());
      all.writeBytes(
          PressedContent.of(
              content,
              resources,
              Optional.of(new BleedEdges(sheet.trim(), sheet.bleed())),
              profile.outlines() ? Optional.of(new OutlinedText()) : Optional.empty(),
              place));
      PathOperators.put(all, "Q");
    }
    ByteArrayOutputStream letters = new ByteArrayOutputStream();
    if (profile.folios()) {
      letters.writeBytes(
          sheet.folio(Integer.toString(number), job.lettering(), isSpineAtLeft(number)));
    }
    if (profile.sheet().slug() && profile.sheet().marks() != PrintProfile.Marks.NONE) {
      letters.writeBytes(sheet.slug(slug(number), job.lettering()));
    }
    all.writeBytes(
        PressedContent.of(
            letters.toByteArray(),
            resources,
            Optional.empty(),
            Optional.empty(),
            new AffineTransform()));
    all.writeBytes(sheet.marks(profile.sheet(), inks.colors()));
    if (inks.colors() == Colors.CMYK && profile.sheet().marks() != PrintProfile.Marks.NONE) {
      resources.all(Sheet.ALL);
    }
    COSStream stream = pdf.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(all.toByteArray());
    }
    COSDictionary dictionary = page.getCOSObject();
    dictionary.setItem(COSName.CONTENTS, stream);
    dictionary.setItem(COSName.RESOURCES, own);
    dictionary.removeItem(COSName.ANNOTS);
    dictionary.removeItem(COSName.getPDFName("Tabs"));
    resources.group(dictionary);
    if (!profile.standard().isLive()) {
      dictionary.removeItem(COSName.STRUCT_PARENTS);
    }
    sheet.write(dictionary);
  }

  private String slug(int number) {
    return job.slug() + "   " + number + " / " + pdf.getNumberOfPages();
  }
}
