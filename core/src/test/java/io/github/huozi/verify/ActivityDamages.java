package io.github.huozi.verify;

import static io.github.huozi.verify.Cases.epub;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Damages of the kind {@link DamageKind#ACTIVITY}. */
final class ActivityDamages {

  private static final String OPF = "EPUB/package.opf";
  private static final String CLAY = "EPUB/clay.xhtml";
  private static final String CSS = "EPUB/css/theme.css";

  private ActivityDamages() {}

  static List<DamageCase> all() {
    List<DamageCase> all = new ArrayList<>(ofEpubs());
    all.addAll(PdfActivityDamages.all());
    return all;
  }

  private static List<DamageCase> ofEpubs() {
    return List.of(
        new DamageCase(
            "a document has a script, and says so",
            book -> {
              Damage.edit(
                  book.epub("en"),
                  CLAY,
                  Edits.replacing("</body>", "<script>document.title = 'x';</script></body>"));
              Damage.edit(
                  book.epub("en"),
                  OPF,
                  Edits.replacing(
                      "<item id=\"clay.xhtml\"",
                      "<item properties=\"scripted\" id=\"clay.xhtml\""));
            }),
        new DamageCase(
            "a script is in a file of its own",
            book -> {
              Damage.add(book.epub("en"), "EPUB/x.js", "alert(1)".getBytes(StandardCharsets.UTF_8));
              Damage.edit(
                  book.epub("en"),
                  CLAY,
                  Edits.replacing("</head>", "<script src=\"x.js\"></script></head>"));
              Damage.edit(
                  book.epub("en"),
                  OPF,
                  Edits.replacing(
                          "<item id=\"clay.xhtml\"",
                          "<item id=\"x\" href=\"x.js\" media-type=\"text/javascript\"/><item properties=\"scripted\" id=\"clay.xhtml\"")
                      ::apply);
            }),
        scripted(
            "an image runs a script when it is not there",
            "<img src=\"images/sort.png\"",
            "<img onerror=\"alert(1)\" src=\"images/sort.png\""),
        scripted(
            "a paragraph runs a script when it is touched",
            "<p>He kept",
            "<p onclick=\"alert(1)\">He kept"),
        scripted("a document runs a script when it opens", "<body ", "<body onload=\"alert(1)\" "),
        clay("a link runs a script", "https://example.org/clay", "javascript:alert(1)"),
        clay(
            "a link runs a script, in capitals",
            "https://example.org/clay",
            " JavaScript:alert(1)"),
        clay("a link holds a document", "https://example.org/clay", "data:text/html,x"),
        clay("a link opens a file", "https://example.org/clay", "file:///etc/passwd"),
        clay(
            "a link pings another server",
            "<a href=\"https://example.org/clay\"",
            "<a ping=\"https://example.org/p\" href=\"https://example.org/clay\""),
        scripted(
            "a document has a form",
            "</section>\n</body>",
            "<form action=\"https://example.org/\"><input name=\"n\"/></form></section>\n</body>"),
        clay(
            "a document has a frame",
            "<h2 id=\"clay--the-plate\">",
            "<iframe src=\"wood.xhtml\"></iframe><h2 id=\"clay--the-plate\">"),
        clay(
            "a document has an object",
            "<h2 id=\"clay--the-plate\">",
            "<object data=\"images/sort.png\" type=\"image/png\">x</object><h2 id=\"clay--the-plate\">"),
        clay(
            "a document embeds something",
            "<h2 id=\"clay--the-plate\">",
            "<embed src=\"images/sort.png\" type=\"image/png\"/><h2 id=\"clay--the-plate\">"),
        remote(
            "an image is on the web",
            "src=\"images/sort.png\"",
            "src=\"https://example.org/sort.png\""),
        clay(
            "an image has other sources",
            "<img src=\"images/sort.png\"",
            "<img srcset=\"https://example.org/sort.png 2x\" src=\"images/sort.png\""),
        remote(
            "a sound is on the web",
            "<h2 id=\"clay--the-plate\">",
            "<audio controls=\"controls\" src=\"https://example.org/a.mp3\"></audio><h2 id=\"clay--the-plate\">"),
        clay(
            "a style sheet is on the web",
            "</head>",
            "<link rel=\"stylesheet\" href=\"https://example.org/a.css\"/></head>"),
        clay(
            "something is fetched beforehand",
            "</head>",
            "<link rel=\"prefetch\" href=\"https://example.org/a\"/></head>"),
        clay(
            "the document redirects to another address",
            "</head>",
            "<meta http-equiv=\"refresh\" content=\"0; url=wood.xhtml\"/></head>"),
        clay(
            "all links lead to another server",
            "<title>",
            "<base href=\"https://example.org/\"/><title>"),
        clay(
            "a style calls for an image of the web",
            "</head>",
            "<style>p { background: url(https://example.org/a.png) }</style></head>"),
        clay(
            "an element's style calls for an image of the web",
            "<p>He kept",
            "<p style=\"background: url('//example.org/a.png')\">He kept"),
        css(
            "a style sheet imports another one",
            text -> "@import url(https://example.org/a.css);\n" + text),
        css(
            "a style sheet imports another one by its name",
            text -> "@import 'reading.css';\n" + text),
        css(
            "a style sheet calls for an image of the web",
            text -> text + "\nbody { background-image: url(https://example.org/a.png) }\n"),
        css(
            "a style sheet hides its call",
            text -> text + "\nbody { background-image: u\\72l(https://example.org/a.png) }\n"),
        css(
            "a style sheet calls for a font of the web",
            text ->
                text + "\n@font-face { font-family: x; src: url(https://example.org/a.woff) }\n"),
        css("a style sheet has a behaviour", text -> text + "\nbody { behavior: url(x.htc) }\n"),
        css("a style sheet computes", text -> text + "\nbody { width: expression(alert(1)) }\n"),
        drawing("a drawing has a script", "<script>alert(1)</script>"),
        drawing(
            "a drawing has a page in it",
            "<foreignObject width=\"9\" height=\"9\"><p xmlns=\"http://www.w3.org/1999/xhtml\">x</p></foreignObject>"),
        drawing(
            "a drawing moves",
            "<rect width=\"9\" height=\"9\"><animate attributeName=\"x\" from=\"0\" to=\"9\" dur=\"1s\"/></rect>"),
        drawing("a drawing calls for another one", "<use href=\"https://example.org/a.svg#a\"/>"),
        new DamageCase(
            "a document is read aloud from a recording",
            book -> {
              String smil =
                  "<smil xmlns=\"http://www.w3.org/ns/SMIL\" version=\"3.0\"><body><par><text src=\"clay.xhtml#clay\"/></par></body></smil>";
              Damage.add(book.epub("en"), "EPUB/a.smil", smil.getBytes(StandardCharsets.UTF_8));
              Damage.edit(
                  book.epub("en"),
                  OPF,
                  Edits.replacing(
                          "<item id=\"clay.xhtml\"",
                          "<item id=\"a\" href=\"a.smil\" media-type=\"application/smil+xml\"/><item media-overlay=\"a\" id=\"clay.xhtml\"")
                      ::apply);
            }),
        epub(
            "the package names a record on the web",
            "en",
            OPF,
            "</metadata>",
            "<link rel=\"record\" href=\"https://example.org/onix.xml\" media-type=\"application/xml\"/></metadata>"),
        epub(
            "the package has an item on the web",
            "en",
            OPF,
            "</manifest>",
            "<item id=\"w\" href=\"https://example.org/a.mp3\" media-type=\"audio/mpeg\"/></manifest>"));
  }

  private static DamageCase clay(String name, String old, String other) {
    return epub(name, "en", CLAY, old, other);
  }

  /** A script that the package declares, so that EPUBCheck has no message about it. */
  private static DamageCase scripted(String name, String old, String other) {
    return declared(name, "scripted", old, other);
  }

  private static DamageCase remote(String name, String old, String other) {
    return declared(name, "remote-resources", old, other);
  }

  private static DamageCase declared(String name, String property, String old, String other) {
    return new DamageCase(
        name,
        book -> {
          Damage.edit(book.epub("en"), CLAY, Edits.replacing(old, other));
          Damage.edit(
              book.epub("en"),
              OPF,
              Edits.replacing(
                  "<item id=\"clay.xhtml\"",
                  "<item properties=\"" + property + "\" id=\"clay.xhtml\""));
        });
  }

  private static DamageCase css(String name, UnaryOperator<String> change) {
    return epub(name, "en", CSS, change);
  }

  private static DamageCase drawing(String name, String content) {
    return new DamageCase(
        name,
        book -> {
          String svg =
              "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">" + content + "</svg>";
          Damage.add(book.epub("en"), "EPUB/images/a.svg", svg.getBytes(StandardCharsets.UTF_8));
          Damage.edit(
              book.epub("en"),
              OPF,
              Edits.replacing(
                  "</manifest>",
                  "<item id=\"a.svg\" href=\"images/a.svg\" media-type=\"image/svg+xml\"/></manifest>"));
          Damage.edit(
              book.epub("en"),
              CLAY,
              Edits.replacing(
                  "<h2 id=\"clay--the-plate\">",
                  "<p><img src=\"images/a.svg\" alt=\"x\"/></p><h2 id=\"clay--the-plate\">"));
        });
  }
}
