package io.github.huozi.verify;

import static io.github.huozi.verify.Edits.replacing;
import static io.github.huozi.verify.Edits.replacingFirst;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** Damages of the kind {@link DamageKind#PICTURES}. */
final class PictureDamages {

  private static final String SORT = "EPUB/images/sort.png";
  private static final String CASE = "EPUB/images/case.png";
  private static final String SHEET = "EPUB/images/sheet.jpg";
  private static final String PLATE = "EPUB/images/plate.svg";
  private static final String FIGURE = "(<figure.*?</figure>)";

  private PictureDamages() {}

  static List<DamageCase> all() {
    List<DamageCase> all = new ArrayList<>();
    all.addAll(ofEpubFiles());
    all.addAll(ofEpubMarkup());
    all.addAll(ofPdfPlacement());
    all.addAll(ofPdfPictures());
    all.addAll(ofDrawings());
    return all;
  }

  private static List<DamageCase> ofEpubFiles() {
    return List.of(
        new DamageCase(
            "two pictures of one size exchange their names in the archive",
            book -> {
              Map<String, byte[]> entries = Damage.read(book.epub("en"));
              Damage.replace(book.epub("en"), SORT, entries.get(CASE));
              Damage.replace(book.epub("en"), CASE, entries.get(SORT));
            }),
        picture("a few pixels of a PNG are others", SORT, TestPictures::withBlock),
        picture("a PNG is mirrored", SORT, TestPictures::mirrored),
        picture("a PNG stands on its head", CASE, TestPictures::upsideDown),
        picture("a PNG's colours are inverted", CASE, TestPictures::inverted),
        picture("a PNG has an eighth of its pixels", CASE, TestPictures::coarse),
        new DamageCase(
            "a JPEG is packed again, badly",
            book -> {
              Path epub = book.epub("en");
              BufferedImage image = TestPictures.read(Damage.read(epub).get(SHEET));
              Damage.replace(epub, SHEET, TestPictures.jpeg(image, 0.2));
            }),
        new DamageCase(
            "the cover is another picture",
            book -> {
              Path epub = book.epub("zh-Hans");
              Damage.replace(epub, "EPUB/images/cover.png", Damage.read(epub).get(SORT));
            }),
        epub("no cover is declared", "package.opf", replacing(" properties=\"cover-image\"", "")),
        epub(
            "another picture is declared as the cover",
            "package.opf",
            text ->
                text.replace(" properties=\"cover-image\"", "")
                    .replace(
                        "id=\"images.sort.png\"",
                        "id=\"images.sort.png\" properties=\"cover-image\"")),
        epub(
            "e-readers of old are told another cover",
            "package.opf",
            replacing(
                "name=\"cover\" content=\"images.cover.png\"",
                "name=\"cover\" content=\"images.sort.png\"")),
        epub(
            "the page of the cover shows another picture",
            "cover.xhtml",
            replacing("images/cover.png", "images/sort.png")),
        new DamageCase(
            "a picture is added that no source has",
            book -> {
              Path epub = book.epub("en");
              Damage.add(
                  epub,
                  "EPUB/images/extra.png",
                  TestPictures.png(
                      TestPictures.inverted(TestPictures.scene(1600, 1200, Color.RED))));
              Damage.edit(
                  epub,
                  "EPUB/package.opf",
                  replacing(
                      "<item id=\"images.sort.png\"",
                      "<item id=\"x\" href=\"images/extra.png\" media-type=\"image/png\"/>"
                          + "<item id=\"images.sort.png\""));
              Damage.edit(
                  epub,
                  "EPUB/wood.xhtml",
                  replacing(
                      "<h2 id=\"wood--ink\"",
                      "<p><img src=\"images/extra.png\" alt=\"\"/></p><h2 id=\"wood--ink\""));
            }));
  }

  private static List<DamageCase> ofEpubMarkup() {
    return List.of(
        new DamageCase(
            "two sections show each other's picture",
            book -> {
              Path epub = book.epub("zh-Hans");
              Damage.edit(epub, "EPUB/clay.xhtml", replacing("images/sort.png", "images/case.png"));
              Damage.edit(epub, "EPUB/wood.xhtml", replacing("images/case.png", "images/sort.png"));
            }),
        epub(
            "two pictures of a section are exchanged",
            "metal.xhtml",
            text ->
                text.replace("images/plate.svg", "images/other.jpg")
                    .replace("images/sheet.jpg", "images/plate.svg")
                    .replace("images/other.jpg", "images/sheet.jpg")),
        epub("a picture is gone", "clay.xhtml", replacingFirst("<img[^>]*/>", "")),
        epub("a picture stands twice", "clay.xhtml", replacingFirst("(<img[^>]*/>)", "$1$1")),
        epub("a figure stands twice", "wood.xhtml", replacingFirst(FIGURE, "$1$1")),
        epub(
            "a picture stands at the head of its section",
            "clay.xhtml",
            text -> {
              Matcher image = Pattern.compile("<img[^>]*/>").matcher(text);
              if (!image.find()) {
                throw new IllegalArgumentException(text);
              }
              return image
                  .replaceFirst("")
                  .replaceFirst("<p>", Matcher.quoteReplacement("<p>" + image.group()));
            }),
        epub(
            "a figure stands at the end of its section",
            "wood.xhtml",
            text -> {
              Matcher figure = Pattern.compile(FIGURE, Pattern.DOTALL).matcher(text);
              if (!figure.find()) {
                throw new IllegalArgumentException(text);
              }
              return figure
                  .replaceFirst("")
                  .replaceFirst(
                      "</h2>(?![\\s\\S]*</h2>)",
                      "</h2>" + Matcher.quoteReplacement(figure.group()));
            }),
        epub("a picture is nought wide", "clay.xhtml", replacing("<img ", "<img width=\"0\" ")),
        epub(
            "a picture is as high as a point",
            "clay.xhtml",
            replacing("<img ", "<img style=\"height:1px\" ")),
        epub("a figure is hidden", "wood.xhtml", replacing("<figure", "<figure hidden=\"hidden\"")),
        epub(
            "a picture is transparent",
            "wood.xhtml",
            replacing("<img ", "<img style=\"opacity:0\" ")),
        epub(
            "a figure is not displayed",
            "metal.xhtml",
            replacingFirst("<figure", "<figure style=\"display: none\"")),
        epub(
            "a style sheet hides pictures",
            "css/reading.css",
            text -> text + "\nfigure img { visibility: hidden }\n"),
        epub(
            "a style sheet turns pictures",
            "css/base.css",
            text -> text + "\nimg { transform: scaleX(-1) }\n"),
        epub(
            "a style sheet in a document hides a picture",
            "clay.xhtml",
            replacing("</head>", "<style>img{display:none}</style></head>")),
        epub(
            "a picture has another source for large screens",
            "clay.xhtml",
            replacing("<img ", "<img srcset=\"images/case.png 2x\" ")),
        epub(
            "a picture has an alternative that is preferred",
            "clay.xhtml",
            replacingFirst(
                "(<img[^>]*/>)", "<picture><source srcset=\"images/case.png\"/>$1</picture>")));
  }

  private static List<DamageCase> ofPdfPlacement() {
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
        matrix(
            "a picture lies off the page", m -> new double[] {m[0], 0, 0, m[3], m[4] + 600, m[5]}),
        matrix(
            "a picture lies half off the page",
            m -> new double[] {m[0], 0, 0, m[3], m[4] + 200, m[5]}),
        matrix(
            "a picture lies over the text below",
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

  private static List<DamageCase> ofPdfPictures() {
    return List.of(
        pixels("a few pixels of a picture are others", 0, TestPictures::withBlock),
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
            "a picture's samples mean the opposite",
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
                mask.add(COSInteger.get(i % 2 * 255));
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
        epub(
            "a path of a drawing is gone",
            "images/plate.svg",
            replacingFirst("<path[^>]*></path>", "")),
        epub(
            "a drawing's lettering is gone",
            "images/plate.svg",
            replacingFirst("<text.*?</text>", "")),
        epub("a drawing's lettering is other", "images/plate.svg", replacing(">A1<", ">A7<")),
        epub("a drawing's colour is another", "images/plate.svg", replacing("#336699", "#996633")),
        epub(
            "a drawing is hidden in its file",
            "images/plate.svg",
            replacingFirst("<svg ", "<svg visibility=\"hidden\" ")),
        drawing(
            "a path of a drawing is gone from the page",
            content -> content.replaceFirst("40 160 m\\n(?:[^\\n]*\\n){3}h\\nf\\n", "")),
        drawing(
            "a drawing's lettering is gone from the page",
            content -> content.replaceFirst("330 90 m\\n(?:[^f][^\\n]*\\n)*f\\n", "")),
        drawing(
            "a drawing's colour is another on the page",
            content -> content.replace("0.2 0.4 0.6 sc", "0.6 0.4 0.2 sc")),
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

  private static DamageCase picture(
      String name, String entry, UnaryOperator<BufferedImage> change) {
    return new DamageCase(
        name + " in the EPUB",
        book -> {
          Path epub = book.epub("en");
          byte[] file = Damage.read(epub).get(entry);
          Damage.replace(epub, entry, TestPictures.png(change.apply(TestPictures.read(file))));
        });
  }

  private static DamageCase epub(String name, String entry, UnaryOperator<String> change) {
    return new DamageCase(name, book -> Damage.edit(book.epub("en"), "EPUB/" + entry, change));
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

  /** A change to how things are painted. */
  @FunctionalInterface
  private interface StateChange {
    void apply(PDExtendedGraphicsState state) throws IOException;
  }
}
