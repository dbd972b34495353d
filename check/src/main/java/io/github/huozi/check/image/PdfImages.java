package io.github.huozi.check.image;

import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.SourceLines;
import io.github.huozi.check.pdf.StructureElement;
import io.github.huozi.check.pdf.TagTree;
import io.github.huozi.image.ImageFormat;
import io.github.huozi.model.Cover;
import io.github.huozi.problem.SourceLocation;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.util.Matrix;

/**
 * Checks the pictures of a PDF: they are those of the sources, in the order of the text, each in
 * the area of its figure, complete, upright and uncovered.
 */
final class PdfImages {

  /** The tolerance of a resolution, in pixels per inch: positions are rounded. */
  private static final double TOLERANCE = 0.5;

  /** The greatest distance between the edges of a picture and its figure, in pt. */
  private static final double MAX_DISTANCE = 2;

  /** A smaller picture, in pt, cannot be seen. */
  private static final double MIN_SIZE = 1;

  private final double resolution;
  private final Findings findings;
  private final Cover cover;
  private final SourcePictures sources;
  private final IdentityHashMap<COSStream, String> keys = new IdentityHashMap<>();

  PdfImages(FinishedEdition edition, double resolution, Findings findings) throws IOException {
    this.resolution = resolution;
    this.findings = findings;
    this.cover = edition.publication().cover();
    this.sources = SourcePictures.of(edition);
  }

  void check(Path file, TagTree tags) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      List<PaintedPicture> painted = new ArrayList<>();
      int number = 0;
      for (PDPage page : pdf.getPages()) {
        painted.addAll(PaintedPictures.of(++number, page));
      }
      Map<TagTree.Content, List<PaintedPicture>> byContent = new HashMap<>();
      for (PaintedPicture picture : painted) {
        if (picture.mark() >= 0 && !picture.isArtifact()) {
          byContent
              .computeIfAbsent(
                  new TagTree.Content(picture.page(), picture.mark()), unused -> new ArrayList<>())
              .add(picture);
        }
      }
      List<PaintedPicture> inOrder = new ArrayList<>();
      IdentityHashMap<PaintedPicture, Rectangle2D> boxes = new IdentityHashMap<>();
      for (StructureElement figure : tags.elements()) {
        for (Object kid : figure.role().equals("Figure") ? figure.kids() : List.of()) {
          if (kid instanceof TagTree.Content content) {
            for (PaintedPicture picture : byContent.getOrDefault(content, List.of())) {
              inOrder.add(picture);
              figure.attributes().box().ifPresent(box -> boxes.put(picture, box));
            }
          }
        }
      }
      if (cover.opensPdf()) {
        compareCover(inOrder, painted);
      }
      Set<PaintedPicture> ofFigures = new HashSet<>(inOrder);
      List<PaintedPicture> others =
          painted.stream().filter(picture -> !ofFigures.contains(picture)).toList();
      compare(inOrder, others, boxes);
    }
  }

  /** The first page has the cover. It is taken from the pictures of the text. */
  private void compareCover(List<PaintedPicture> found, List<PaintedPicture> painted)
      throws IOException {
    List<PaintedPicture> first = found.stream().filter(picture -> picture.page() == 1).toList();
    found.removeAll(first);
    painted.removeAll(first);
    Optional<String> given = Optional.empty();
    if (cover.file().isPresent() && !ImageFormat.isDrawing(cover.file().get())) {
      given = PictureKey.of(cover.file().get());
    }
    if (first.isEmpty()) {
      findings.fault("missing", null, Optional.empty(), "the first page is not the cover");
    } else if (given.isPresent() && !given.get().equals(key(first.get(0)))) {
      findings.fault(
          "changed",
          first.get(0).place(),
          Optional.empty(),
          "what is printed here is not the cover " + cover.file().get().getFileName());
    }
  }

  private void compare(
      List<PaintedPicture> found,
      List<PaintedPicture> others,
      IdentityHashMap<PaintedPicture, Rectangle2D> boxes)
      throws IOException {
    Set<PaintedPicture> rest = new LinkedHashSet<>(found);
    List<SourcePictures.Wanted> missing = new ArrayList<>();
    // Notes stand on the pages that call them: their pictures have no place among the others.
    for (boolean aside : List.of(false, true)) {
      List<SourcePictures.Wanted> expected =
          sources.wanted().stream().filter(wanted -> wanted.shown().isAside() == aside).toList();
      List<PaintedPicture> candidates = List.copyOf(rest);
      int[] places =
          ImageOrder.pair(
              expected.stream().map(wanted -> wanted.key().orElse("")).toList(), keys(candidates));
      for (int i = 0; i < places.length; i++) {
        if (places[i] < 0) {
          missing.add(expected.get(i));
        } else {
          PaintedPicture picture = candidates.get(places[i]);
          rest.remove(picture);
          compareLooks(expected.get(i), picture, Optional.ofNullable(boxes.get(picture)));
        }
      }
    }
    List<PaintedPicture> left = new ArrayList<>(rest);
    Set<PaintedPicture> decorations = new HashSet<>(others);
    for (SourcePictures.Wanted wanted : missing) {
      missing(wanted, left, others, decorations);
    }
    for (PaintedPicture picture : left) {
      additional(picture, false);
    }
    for (PaintedPicture picture : others) {
      if (decorations.contains(picture)) {
        additional(picture, true);
      }
    }
  }

  private List<String> keys(List<PaintedPicture> pictures) throws IOException {
    List<String> all = new ArrayList<>();
    for (PaintedPicture picture : pictures) {
      all.add(key(picture));
    }
    return all;
  }

  private String key(PaintedPicture picture) throws IOException {
    String key = keys.get(picture.content());
    if (key == null) {
      key =
          picture.isDrawing()
              ? sources.drawings().of(picture.content())
              : PictureKey.of(picture.content());
      keys.put(picture.content(), key);
    }
    return key;
  }

  /** Reports a picture of the text that is not in the order of the text. */
  private void missing(
      SourcePictures.Wanted wanted,
      List<PaintedPicture> left,
      List<PaintedPicture> others,
      Set<PaintedPicture> decorations)
      throws IOException {
    SourceLines.Shown shown = wanted.shown();
    if (wanted.key().isEmpty()) {
      return; // Publishing reports a file that cannot be read.
    }
    String key = wanted.key().get();
    for (PaintedPicture picture : others) {
      if (key.equals(key(picture))) {
        if (decorations.remove(picture)) {
          compareLooks(wanted, picture, Optional.empty());
        }
        return;
      }
    }
    int elsewhere = keys(left).indexOf(key);
    if (elsewhere >= 0) {
      PaintedPicture picture = left.remove(elsewhere);
      if (!shown.isAside()) {
        findings.fault(
            "order",
            picture.place(),
            Optional.of(shown.location()),
            "the image " + shown.source() + " is not shown where the text has it");
      }
      return;
    }
    if (sources.theme().hides(shown.element())) {
      return;
    }
    if (left.isEmpty()) {
      findings.fault(
          "missing",
          null,
          Optional.of(shown.location()),
          "the image " + shown.source() + " is not shown");
    } else {
      PaintedPicture other = left.remove(0);
      findings.fault(
          "changed",
          other.place(),
          Optional.of(shown.location()),
          "what is printed here is not the image " + shown.source());
    }
  }

  /** Reports a picture that the text does not have. */
  private void additional(PaintedPicture picture, boolean unmarked) throws IOException {
    if (picture.isDrawing() && (unmarked || sources.theme().templates())) {
      return; // A theme's drawings are not read.
    }
    String key = key(picture);
    if (sources.isOfTheme(key)) {
      return;
    }
    Optional<SourcePictures.Wanted> same = sources.find(key);
    if (same.isEmpty()) {
      findings.fault(
          "changed", picture.place(), Optional.empty(), "no file of the publication is this image");
    } else if (!sources.theme().templates() && !(unmarked && sources.mayRepeat(key))) {
      SourceLines.Shown shown = same.get().shown();
      findings.fault(
          "order",
          picture.place(),
          Optional.of(shown.location()),
          "the image " + shown.source() + " is shown more often than in the text");
    }
  }

  /** Reports a picture of the text that is hidden, turned, misplaced or of low resolution. */
  private void compareLooks(
      SourcePictures.Wanted wanted, PaintedPicture picture, Optional<Rectangle2D> box)
      throws IOException {
    SourceLines.Shown shown = wanted.shown();
    boolean hiddenByTheme = sources.theme().hides(shown.element());
    String what = null;
    if (picture.effect() != null) {
      what = picture.effect();
    } else if (picture.isCovered()) {
      what = "is covered by something";
    } else if (picture.isClipped()) {
      what = "is clipped";
    } else if (picture.area().getWidth() < MIN_SIZE || picture.area().getHeight() < MIN_SIZE) {
      what = "is too small to be seen";
    } else if (!isUpright(wanted, picture)) {
      what = "is turned or mirrored";
    } else if (box.isPresent() && !lies(picture.area(), box.get())) {
      what = "is not where its figure is, or has another size";
    }
    if (what != null) {
      if (!hiddenByTheme) {
        findings.fault(
            "hidden",
            picture.place(),
            Optional.of(shown.location()),
            "the image " + shown.source() + " " + what);
      }
    }
    if (!picture.isDrawing()) {
      resolution(shown, picture);
    }
  }

  private static boolean lies(Rectangle2D area, Rectangle2D box) {
    return Math.abs(area.getMinX() - box.getMinX()) <= MAX_DISTANCE
        && Math.abs(area.getMinY() - box.getMinY()) <= MAX_DISTANCE
        && Math.abs(area.getMaxX() - box.getMaxX()) <= MAX_DISTANCE
        && Math.abs(area.getMaxY() - box.getMaxY()) <= MAX_DISTANCE;
  }

  /** Tells whether the image is drawn in the orientation that its Exif data gives. */
  private static boolean isUpright(SourcePictures.Wanted wanted, PaintedPicture picture) {
    double[] turn = wanted.orientation().matrix();
    Matrix matrix = picture.matrix();
    double[] drawn = {
      matrix.getScaleX(), matrix.getShearY(), matrix.getShearX(), matrix.getScaleY()
    };
    double most = 0;
    for (double number : drawn) {
      most = Math.max(most, Math.abs(number));
    }
    for (int i = 0; i < drawn.length; i++) {
      boolean nothing = Math.abs(drawn[i]) < 1e-3 * most;
      if (turn[i] == 0 ? !nothing : drawn[i] * turn[i] <= 0) {
        return false;
      }
    }
    return true;
  }

  private void resolution(SourceLines.Shown shown, PaintedPicture picture) {
    double width = picture.width();
    double height = picture.height();
    int columns = picture.content().getInt(COSName.WIDTH);
    int rows = picture.content().getInt(COSName.HEIGHT);
    double dpi = Math.min(columns / width, rows / height) * 72;
    if (width <= 0 || height <= 0 || dpi >= resolution - TOLERANCE) {
      return;
    }
    String message =
        String.format(
            Locale.ROOT,
            "the image %s is printed at %.0f pixels per inch (%d × %d pixels on %.0f mm × %.0f mm);"
                + " give it at least %.0f × %.0f pixels, or print it smaller",
            shown.source(),
            Math.floor(dpi),
            columns,
            rows,
            width / 72 * 25.4,
            height / 72 * 25.4,
            Math.ceil(width / 72 * resolution),
            Math.ceil(height / 72 * resolution));
    Optional<SourceLocation> location = Optional.of(shown.location());
    findings.warning("resolution", picture.place(), location, message);
  }
}
