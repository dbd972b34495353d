package io.github.huozi.verify;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/** Damages to the pictures of a PDF. */
final class PdfPictureDamages {

  private PdfPictureDamages() {}

  static List<DamageCase> all() {
    List<DamageCase> all = new ArrayList<>();
    all.addAll(ofPlacement());
    all.addAll(ofPictures());
    all.addAll(ofDrawings());
    return all;
  }

  private static List<DamageCase> ofPlacement() {
    return List.of(
        new DamageCase(
            "two pages show each other's picture, of one size",
            book -> PictureEdits.exchange(book.pdf("en"), 0, 2)),
        new DamageCase(
            "two pages show each other's picture",
            book -> PictureEdits.exchange(book.pdf("zh-Hans"), 1, 2)),
        new DamageCase(
            "a picture is gone from its page",
            book ->
                Damage.edit(
                    book.pdf("en"),
                    pdf ->
                        PictureEdits.edit(
                            PictureEdits.pages(pdf).get(0),
                            content -> content.replaceFirst("/Im\\d+ Do\n", "")))),
        new DamageCase(
            "a figure is gone from its page",
            book ->
                Damage.edit(
                    book.pdf("zh-Hans"),
                    pdf -> PictureEdits.removeFrom(PictureEdits.pages(pdf).get(0), false))),
        new DamageCase(
            "a picture is drawn a second time, smaller",
            book -> PictureEdits.around(book.pdf("en"), "q\n60 0 0 45 60 80 cm\n/Im1 Do\nQ\n", "")),
        new DamageCase(
            "a picture is drawn on another page",
            book ->
                Damage.edit(
                    book.pdf("en"),
                    pdf -> {
                      PDPage from = PictureEdits.pages(pdf).get(0);
                      PDPage to = PictureEdits.pages(pdf).get(1);
                      COSName name = PictureEdits.name(from);
                      to.getResources()
                          .put(COSName.getPDFName("ImX"), from.getResources().getXObject(name));
                      String figure =
                          PictureEdits.removeFrom(from, false).replace(name.getName(), "ImX");
                      PictureEdits.edit(to, content -> content + figure);
                    })),
        matrix("a picture is mirrored", m -> new double[] {-m[0], 0, 0, m[3], m[4] + m[0], m[5]}),
        matrix(
            "a picture stands on its head",
            m -> new double[] {-m[0], 0, 0, -m[3], m[4] + m[0], m[5] + m[3]}),
        matrix(
            "a picture lies on its side", m -> new double[] {0, m[3], -m[0], 0, m[4] + m[0], m[5]}),
        matrix("a picture is as small as a point", m -> new double[] {1, 0, 0, 1, m[4], m[5]}),
        matrix("a picture is stretched", m -> new double[] {m[0], 0, 0, m[3] / 2, m[4], m[5]}),
        matrix(
            "a picture is half as large", m -> new double[] {m[0] / 2, 0, 0, m[3] / 2, m[4], m[5]}),
        matrix("a picture is off the page", m -> new double[] {m[0], 0, 0, m[3], m[4] + 600, m[5]}),
        matrix(
            "half of a picture is off the page",
            m -> new double[] {m[0], 0, 0, m[3], m[4] + 200, m[5]}),
        matrix(
            "a picture covers the text below",
            m -> new double[] {m[0], 0, 0, m[3], m[4], m[5] - 200}),
        around("a picture is cut off by a clip", "q\n60 300 100 100 re\nW\nn\n", "Q\n"),
        around("a picture is clipped away", "q\n0 0 1 1 re\nW\nn\n", "Q\n"),
        around("a picture is covered by a white area", "", "q\n1 g\n40 250 350 300 re\nf\nQ\n"),
        new DamageCase(
            "a picture is covered by another page's picture",
            book ->
                Damage.edit(
                    book.pdf("en"),
                    pdf -> {
                      PDPage page = PictureEdits.pages(pdf).get(0);
                      try (PDPageContentStream over =
                          new PDPageContentStream(
                              pdf, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
                        over.drawImage(
                            LosslessFactory.createFromImage(
                                pdf, TestPictures.scene(100, 100, Color.WHITE)),
                            40,
                            250,
                            350,
                            300);
                      }
                    })),
        state("a picture is transparent", state -> state.setNonStrokingAlphaConstant(0f)),
        state("a picture is half transparent", state -> state.setNonStrokingAlphaConstant(0.4f)),
        state(
            "a picture is blended with the page",
            state -> state.setBlendMode(BlendMode.DIFFERENCE)));
  }

  private static List<DamageCase> ofPictures() {
    return List.of(
        pixels("a few pixels of a picture are changed", 0, TestPictures::withBlock),
        pixels("a picture has an eighth of its pixels", 0, TestPictures::coarse),
        pixels("the pixels of a picture are mirrored", 2, TestPictures::mirrored),
        pixels("a photograph's colours are inverted", 1, TestPictures::inverted),
        new DamageCase(
            "a photograph is packed again, badly",
            book -> PictureEdits.recompress(book.pdf("en"), 1)),
        new DamageCase(
            "a picture is packed again, with loss",
            book -> PictureEdits.recompress(book.pdf("zh-Hans"), 0)),
        dictionary(
            "the decoding of a picture's samples is inverted",
            (pdf, image) -> {
              COSArray decode = new COSArray();
              for (int i = 0; i < 6; i++) {
                decode.add(COSInteger.get(1 - i % 2));
              }
              image.setItem(COSName.DECODE, decode);
            }),
        dictionary(
            "a picture's samples are of another colour space",
            (pdf, image) -> {
              COSDictionary lab = new COSDictionary();
              COSArray white = new COSArray();
              white.add(new COSFloat(0.9f));
              white.add(COSInteger.ONE);
              white.add(COSInteger.ONE);
              lab.setItem(COSName.WHITE_POINT, white);
              COSArray space = new COSArray();
              space.add(COSName.LAB);
              space.add(lab);
              image.setItem(COSName.COLORSPACE, space);
            }),
        dictionary(
            "a picture has a mask that lets nothing through",
            (pdf, image) ->
                image.setItem(
                    COSName.SMASK,
                    LosslessFactory.createFromImage(
                        pdf, new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY)))),
        dictionary(
            "the colours of a picture are masked",
            (pdf, image) -> {
              COSArray mask = new COSArray();
              for (int i = 0; i < 6; i++) {
                mask.add(COSInteger.get(i % 2 == 0 ? 0 : 255));
              }
              image.setItem(COSName.MASK, mask);
            }),
        dictionary(
            "a picture belongs to a layer that is off",
            (pdf, image) -> image.setItem(COSName.OC, layer(pdf))),
        dictionary(
            "a picture's width is another", (pdf, image) -> image.setInt(COSName.WIDTH, 1200)),
        new DamageCase(
            "a page has a picture that no source has",
            book ->
                Damage.edit(
                    book.pdf("zh-Hans"),
                    pdf -> {
                      PDImageXObject image =
                          LosslessFactory.createFromImage(
                              pdf, TestPictures.scene(300, 300, Color.PINK));
                      try (PDPageContentStream page =
                          new PDPageContentStream(
                              pdf,
                              pdf.getPage(4),
                              PDPageContentStream.AppendMode.APPEND,
                              true,
                              true)) {
                        page.drawImage(image, 60, 60, 70, 70);
                      }
                    })));
  }

  private static List<DamageCase> ofDrawings() {
    return List.of(
        drawing(
            "a path of a drawing is gone from the page",
            content -> content.replaceFirst("40 160 m\\n(?:[^\\n]*\\n){3}h\\nf\\n", "")),
        drawing(
            "a drawing's lettering is gone from the page",
            content -> content.replaceFirst("330 90 m\\n(?:[^f][^\\n]*\\n)*f\\n", "")),
        drawing(
            "a drawing's colour is another on the page",
            content -> content.replaceAll("0\\.2 0\\.4 0\\.6 (sc|rg)", "0.6 0.4 0.2 $1")),
        drawing(
            "a corner of a drawing is elsewhere",
            content -> content.replace("190 100 l", "170 120 l")),
        drawing(
            "a line of a drawing is thinner", content -> content.replace("\n8 w\n", "\n0.5 w\n")),
        new DamageCase(
            "a drawing is gone from its page",
            book ->
                Damage.edit(
                    book.pdf("zh-Hans"),
                    pdf -> PictureEdits.removeFrom(PictureEdits.pageOfDrawing(pdf), true))),
        new DamageCase(
            "a drawing is half as wide as it was",
            book ->
                Damage.edit(
                    book.pdf("en"),
                    pdf ->
                        PictureEdits.edit(
                            PictureEdits.pageOfDrawing(pdf),
                            content ->
                                content.replace("/Form1 Do", ".5 0 0 1 0 0 cm\n/Form1 Do")))));
  }

  private static DamageCase pixels(String name, int page, UnaryOperator<BufferedImage> change) {
    return new DamageCase(name, book -> PictureEdits.picture(book.pdf("en"), page, change));
  }

  private static DamageCase matrix(String name, PictureEdits.MatrixChange change) {
    return new DamageCase(name, book -> PictureEdits.matrix(book.pdf("en"), change));
  }

  private static DamageCase around(String name, String before, String after) {
    return new DamageCase(name, book -> PictureEdits.around(book.pdf("en"), before, after));
  }

  private static DamageCase drawing(String name, UnaryOperator<String> change) {
    return new DamageCase(name, book -> PictureEdits.drawing(book.pdf("en"), change));
  }

  private static DamageCase dictionary(String name, PictureEdits.DictionaryChange change) {
    return new DamageCase(name, book -> PictureEdits.dictionary(book.pdf("en"), change));
  }

  private static DamageCase state(String name, StateChange change) {
    return new DamageCase(
        name,
        book -> {
          Path pdf = book.pdf("en");
          Damage.edit(
              pdf,
              document -> {
                PDExtendedGraphicsState state = new PDExtendedGraphicsState();
                change.apply(state);
                PictureEdits.pages(document)
                    .get(0)
                    .getResources()
                    .put(COSName.getPDFName("damage"), state);
              });
          PictureEdits.around(pdf, "q\n/damage gs\n", "Q\n");
        });
  }

  private static COSDictionary layer(PDDocument pdf) {
    COSDictionary layer = new COSDictionary();
    layer.setItem(COSName.TYPE, COSName.OCG);
    layer.setString(COSName.NAME, "off");
    COSArray layers = new COSArray();
    layers.add(layer);
    COSDictionary off = new COSDictionary();
    off.setString(COSName.NAME, "layers");
    off.setItem(COSName.OFF, layers);
    COSDictionary properties = new COSDictionary();
    properties.setItem(COSName.OCGS, layers);
    properties.setItem(COSName.D, off);
    pdf.getDocumentCatalog().getCOSObject().setItem(COSName.OCPROPERTIES, properties);
    return layer;
  }

  /** A change to the graphics state. */
  @FunctionalInterface
  private interface StateChange {
    void apply(PDExtendedGraphicsState state) throws IOException;
  }
}
