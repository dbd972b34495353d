package io.github.huozi.check.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/** Reads what a page draws, with the forms inside it; for one who wants glyphs or images of it. */
public abstract class PageContent extends PDFStreamEngine {

  /** Follows the matrix that things are drawn under, and nothing else. */
  public PageContent() {
    addOperator(new Concatenate(this));
    addOperator(new Save(this));
    addOperator(new Restore(this));
    addOperator(new DrawObject(this));
  }

  /** Lets {@link #showGlyph} hear of each glyph. */
  protected final void readGlyphs() {
    addOperator(new SetGraphicsStateParameters(this));
    addOperator(new SetMatrix(this));
    addOperator(new BeginText(this));
    addOperator(new EndText(this));
    addOperator(new MoveText(this));
    addOperator(new MoveTextSetLeading(this));
    addOperator(new NextLine(this));
    addOperator(new SetCharSpacing(this));
    addOperator(new SetWordSpacing(this));
    addOperator(new SetTextHorizontalScaling(this));
    addOperator(new SetTextLeading(this));
    addOperator(new SetTextRise(this));
    addOperator(new SetFontAndSize(this));
    addOperator(new ShowText(this));
    addOperator(new ShowTextAdjusted(this));
    addOperator(new ShowTextLine(this));
    addOperator(new ShowTextLineAndSpace(this));
  }

  /** Lets {@code images} hear of each raster image. */
  final void readImages(ImageListener images) {
    addOperator(
        new OperatorProcessor(this) {
          private final DrawObject forms = new DrawObject(PageContent.this);

          @Override
          public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (!operands.isEmpty()
                && operands.get(0) instanceof COSName name
                && getResources().isImageXObject(name)) {
              COSStream stream = getResources().getXObject(name).getCOSObject();
              images.image(
                  new PDImageXObject(new PDStream(stream), getResources()),
                  getGraphicsState().getCurrentTransformationMatrix());
            } else {
              forms.process(operator, operands);
            }
          }

          @Override
          public String getName() {
            return OperatorName.DRAW_OBJECT;
          }
        });
  }

  /** Hears of raster images. */
  @FunctionalInterface
  interface ImageListener {

    /**
     * Hears of one.
     *
     * @param drawn where the image's unit square comes to lie on the page
     */
    void image(PDImageXObject image, Matrix drawn) throws IOException;
  }
}
