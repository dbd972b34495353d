package io.github.huozi.check.image;

import io.github.huozi.check.pdf.PageArea;
import io.github.huozi.check.pdf.PaintedContent;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pictures of a page: the area of each, and what clips it, covers it or changes how it
 * looks. Text is skipped.
 */
public final class PaintedPictures extends PaintedContent {

  /** A picture of less opacity is transparent. */
  private static final double OPAQUE = 0.999;

  /** An area of more opacity covers the pictures below it. */
  private static final double COVERING = 0.2;

  /** The most nested forms. A form may draw itself. */
  private static final int MAX_FORM_DEPTH = 20;

  private final int number;
  private final PDPage page;
  private final List<PaintedPicture> pictures = new ArrayList<>();
  private final Deque<Mark> marks = new ArrayDeque<>();

  /** The depth of forms in a drawing, whose content is not read; 0 outside of drawings. */
  private int insideDrawing;

  /** The opacity of the enclosing transparency groups. */
  private double groupAlpha = 1;

  private PaintedPictures(int number, PDPage page) {
    this.number = number;
    this.page = page;
    addOperator(new BeginMarkedContentSequence(this));
    addOperator(new BeginMarkedContentSequenceWithProperties(this));
    addOperator(new EndMarkedContentSequence(this));
  }

  /**
   * The pictures of a page, in painting order.
   *
   * @param number the page's number, counted from 1
   */
  public static List<PaintedPicture> of(int number, PDPage page) throws IOException {
    PDResources resources = page.getResources();
    if (resources == null || !resources.getXObjectNames().iterator().hasNext()) {
      return List.of(); // Most pages have no pictures.
    }
    PaintedPictures reader = new PaintedPictures(number, page);
    reader.processPage(page);
    return reader.pictures;
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
    Mark outer = marks.peek();
    int id = properties == null ? -1 : properties.getInt(COSName.MCID, -1);
    marks.push(
        new Mark(
            id >= 0 || outer == null ? id : outer.id(),
            COSName.ARTIFACT.equals(tag) || (outer != null && outer.artifact()),
            COSName.OC.equals(tag) || (outer != null && outer.optional())));
  }

  @Override
  public void endMarkedContentSequence() {
    if (!marks.isEmpty()) {
      marks.pop();
    }
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    show(form, () -> super.showForm(form));
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
    double before = groupAlpha;
    groupAlpha *= getGraphicsState().getNonStrokeAlphaConstant();
    try {
      show(form, () -> super.showTransparencyGroup(form));
    } finally {
      groupAlpha = before;
    }
  }

  /** Reads a form. One that only turns an image stands for the image; any other is a drawing. */
  private void show(PDFormXObject form, Showing showing) throws IOException {
    if (insideDrawing > 0 || isTurningAnImage(form)) {
      if (insideDrawing > MAX_FORM_DEPTH) {
        throw new IOException("forms are nested too deeply");
      }
      insideDrawing += insideDrawing > 0 ? 1 : 0;
      showing.show();
      insideDrawing -= insideDrawing > 0 ? 1 : 0;
      return;
    }
    Matrix drawn = form.getMatrix().multiply(getGraphicsState().getCurrentTransformationMatrix());
    PDRectangle box = form.getBBox();
    if (box == null) {
      throw new IOException("a form has no box");
    }
    PaintedPicture picture =
        picture(
            form.getCOSObject(),
            true,
            drawn,
            drawn.createAffineTransform().createTransformedShape(rectangle(box)).getBounds2D());
    insideDrawing++;
    try {
      showing.show();
    } finally {
      insideDrawing--;
    }
    add(picture);
  }

  private static boolean isTurningAnImage(PDFormXObject form) throws IOException {
    PDRectangle box = form.getBBox();
    return box != null
        && box.getWidth() == 1
        && box.getHeight() == 1
        && form.getResources() != null
        && form.getCOSObject().getLength() < 100
        && new String(
                form.getCOSObject().createInputStream().readNBytes(64), StandardCharsets.ISO_8859_1)
            .strip()
            .matches("/\\S+ Do");
  }

  @Override
  protected void pictured(PDImageXObject image) {
    if (insideDrawing == 0) {
      Matrix drawn = getGraphicsState().getCurrentTransformationMatrix().clone();
      Rectangle2D unitSquare = new Rectangle2D.Double(0, 0, 1, 1);
      add(
          picture(
              image.getCOSObject(),
              false,
              drawn,
              drawn.createAffineTransform().createTransformedShape(unitSquare).getBounds2D()));
    }
  }

  @Override
  protected void painted(Shape area, boolean masked) {
    filled(area);
  }

  @Override
  protected void filled(Shape area) {
    if (getGraphicsState().getNonStrokeAlphaConstant() > COVERING) {
      cover(area::contains);
    }
  }

  private PaintedPicture picture(
      COSStream content, boolean drawing, Matrix drawn, Rectangle2D area) {
    Mark mark = marks.peek();
    return new PaintedPicture(
        content,
        drawing,
        drawn,
        area,
        PageArea.of(
            number,
            page,
            new PDRectangle(
                (float) area.getMinX(),
                (float) area.getMinY(),
                (float) area.getWidth(),
                (float) area.getHeight())),
        number,
        mark == null ? -1 : mark.id(),
        mark != null && mark.artifact(),
        effect(content));
  }

  private @Nullable String effect(COSStream content) {
    PDGraphicsState state = getGraphicsState();
    if (state.getNonStrokeAlphaConstant() * groupAlpha < OPAQUE) {
      return "is transparent";
    } else if (state.getSoftMask() != null) {
      return "is behind a mask";
    } else if (state.getBlendMode() != BlendMode.NORMAL) {
      return "is blended with what is below it";
    } else if (content.containsKey(COSName.OC)
        || (marks.peek() != null && marks.peek().optional())) {
      return "is on a layer that may be off";
    }
    return null;
  }

  private void add(PaintedPicture picture) {
    Rectangle2D seen = rectangle(page.getCropBox());
    PDGraphicsState state = getGraphicsState();
    List<Path2D> clips = state.getCurrentClippingPaths();
    picture.clip(
        (x, y) -> seen.contains(x, y) && clips.stream().allMatch(clip -> clip.contains(x, y)));
    pictures.add(picture);
  }

  private static Rectangle2D rectangle(PDRectangle box) {
    return new Rectangle2D.Double(
        box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight());
  }

  private void cover(PaintedPicture.Points area) {
    if (pictures.isEmpty() || insideDrawing > 0) {
      return;
    }
    List<Path2D> clips = getGraphicsState().getCurrentClippingPaths();
    for (PaintedPicture picture : pictures) {
      picture.cover(
          (x, y) -> area.contains(x, y) && clips.stream().allMatch(clip -> clip.contains(x, y)));
    }
  }

  private record Mark(int id, boolean artifact, boolean optional) {}

  /** Lets the superclass run a form's content. */
  @FunctionalInterface
  private interface Showing {
    void show() throws IOException;
  }
}
