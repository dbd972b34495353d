package io.github.huozi.verify;

import static io.github.huozi.verify.Edits.replacing;
import static io.github.huozi.verify.Edits.replacingFirst;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Damages to the pictures of an EPUB. */
final class EpubPictureDamages {

  private static final String SORT = "EPUB/images/sort.png";
  private static final String CASE = "EPUB/images/case.png";
  private static final String SHEET = "EPUB/images/sheet.jpg";
  private static final String FIGURE = "(<figure.*?</figure>)";

  private EpubPictureDamages() {}

  static List<DamageCase> all() {
    List<DamageCase> all = new ArrayList<>();
    all.addAll(ofFiles());
    all.addAll(ofMarkup());
    all.addAll(ofDrawings());
    return all;
  }

  private static List<DamageCase> ofFiles() {
    return List.of(
        new DamageCase(
            "two pictures of one size exchange their names in the archive",
            book -> {
              Map<String, byte[]> entries = Damage.read(book.epub("en"));
              Damage.replace(book.epub("en"), SORT, entries.get(CASE));
              Damage.replace(book.epub("en"), CASE, entries.get(SORT));
            }),
        picture("a few pixels of a PNG are changed", SORT, TestPictures::withBlock),
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
            "another cover is declared for EPUB 2 readers",
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

  private static List<DamageCase> ofMarkup() {
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
        epub("a picture has no width", "clay.xhtml", replacing("<img ", "<img width=\"0\" ")),
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
        epub("a drawing's lettering is changed", "images/plate.svg", replacing(">A1<", ">A7<")),
        epub("a drawing's colour is changed", "images/plate.svg", replacing("#336699", "#996633")),
        epub(
            "a drawing is hidden in its file",
            "images/plate.svg",
            replacingFirst("<svg ", "<svg visibility=\"hidden\" ")));
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
}
