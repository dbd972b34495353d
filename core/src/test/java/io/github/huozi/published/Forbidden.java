package io.github.huozi.published;

import io.github.huozi.css.CssReference;
import io.github.huozi.css.CssReferences;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Finds in finished files what none may have: what runs, fetches, asks, or carries a file. */
public final class Forbidden {

  private static final Set<String> KEYS =
      Set.of(
          "JS", "AA", "OpenAction", "EF", "EmbeddedFiles", "JavaScript", "AcroForm", "XFA", "AF");

  private static final Set<String> NAMES =
      Set.of(
          "JavaScript",
          "Launch",
          "SubmitForm",
          "GoToR",
          "GoToE",
          "ImportData",
          "Rendition",
          "Movie",
          "Sound",
          "RichMedia",
          "FileAttachment",
          "Widget",
          "Screen",
          "EmbeddedFile",
          "Filespec");

  private static final Set<String> ELEMENTS =
      Set.of(
          "script",
          "iframe",
          "frame",
          "object",
          "embed",
          "applet",
          "form",
          "input",
          "button",
          "select",
          "textarea",
          "audio",
          "video",
          "canvas",
          "base",
          "foreignobject",
          "handler",
          "bookmarks",
          "template");

  private static final String LINK = "(?s)(?:https?:|mailto:|tel:|doi:).*";

  private Forbidden() {}

  /** What is found in a PDF, whatever refers to it. */
  public static List<String> inPdf(Path file) throws IOException {
    List<String> found = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
      Deque<COSBase> open = new ArrayDeque<>();
      open.add(pdf.getDocument().getTrailer());
      while (!open.isEmpty()) {
        COSBase object = open.pop();
        if (object instanceof COSObject reference) {
          object = reference.getObject();
        }
        if (object == null || !seen.add(object)) {
          continue;
        }
        if (object instanceof COSArray array) {
          array.forEach(open::add);
        } else if (object instanceof COSDictionary dictionary) {
          open.addAll(dictionary.getValues());
          look(dictionary, found);
        }
      }
    }
    return found;
  }

  private static void look(COSDictionary dictionary, List<String> found) {
    for (COSName key : dictionary.keySet()) {
      if (KEYS.contains(key.getName())) {
        found.add("/" + key.getName());
      }
    }
    for (COSName key : List.of(COSName.S, COSName.SUBTYPE, COSName.TYPE)) {
      String name = dictionary.getNameAsString(key);
      if (name != null && NAMES.contains(name)) {
        found.add("/" + name);
      }
    }
    String uri = dictionary.getString(COSName.URI);
    if (uri != null && !uri.matches(LINK)) {
      found.add(uri);
    }
  }

  /** What is found in an EPUB, in any of its files. */
  public static List<String> inEpub(Path file) throws IOException {
    List<String> found = new ArrayList<>();
    EpubFile epub = EpubFile.read(file);
    for (String name : epub.names()) {
      if (name.matches("EPUB/.*\\.(xhtml|svg|opf|ncx)")) {
        String source = epub.source(name.substring("EPUB/".length()));
        for (Element element : Jsoup.parse(source, "", Parser.xmlParser()).getAllElements()) {
          look(element, name, found);
        }
      } else if (name.endsWith(".css")) {
        style(epub.source(name.substring("EPUB/".length())), name, found);
      } else if (!name.matches("mimetype|META-INF/container.xml|EPUB/.*\\.(png|jpg|gif|ttf)")) {
        found.add(name);
      }
    }
    return found;
  }

  private static void look(Element element, String file, List<String> found) {
    String name = element.normalName().replaceFirst(".*:", "");
    if (ELEMENTS.contains(name) || (name.equals("meta") && element.hasAttr("http-equiv"))) {
      found.add(file + ": <" + name + ">");
    }
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey().toLowerCase(Locale.ROOT);
      String value = attribute.getValue().strip();
      boolean outside = value.matches("(?s)(//|[A-Za-z][A-Za-z0-9+.-]*:).*");
      boolean link = name.equals("a") && key.endsWith("href");
      boolean forbidden =
          switch (key) {
            case "href", "xlink:href", "src" -> outside && !(link && value.matches(LINK));
            case "srcset", "download", "ping", "action", "poster", "data", "srcdoc" -> true;
            default -> key.matches("on.*");
          };
      if (forbidden) {
        found.add(file + ": " + key + "=" + value);
      }
      if (key.equals("style") || value.contains("url(")) {
        style(value, file, found);
      }
    }
    if (name.equals("style")) {
      style(element.wholeText(), file, found);
    }
  }

  private static void style(String css, String file, List<String> found) {
    boolean refers =
        CssReferences.in(css).stream()
            .anyMatch(
                reference ->
                    !reference.isContained()
                        && !(reference.kind() == CssReference.Kind.RESOURCE
                            && reference.target().matches("\\.\\./fonts/[\\w.-]+")));
    if (refers) {
      found.add(file + ": a style that refers");
    }
  }
}
