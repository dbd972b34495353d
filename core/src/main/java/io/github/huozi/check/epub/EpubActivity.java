package io.github.huozi.check.epub;

import io.github.huozi.check.Findings;
import io.github.huozi.check.Href;
import io.github.huozi.check.Place;
import io.github.huozi.css.CssReference;
import io.github.huozi.css.CssReferences;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds what could run in an EPUB, or load something from outside of it. */
public final class EpubActivity {

  private static final String OUT = "; take it out of the theme, or publish the file again";

  /** Elements that run code, take input, or show something from outside the document. */
  private static final Set<String> ACTIVE =
      Set.of(
          "script",
          "form",
          "input",
          "button",
          "select",
          "textarea",
          "iframe",
          "frame",
          "frameset",
          "object",
          "embed",
          "applet",
          "param",
          "audio",
          "video",
          "source",
          "track",
          "portal",
          "base",
          "canvas",
          "dialog",
          "marquee",
          "template",
          "slot",
          "foreignobject",
          "handler",
          "listener",
          "animate",
          "animatecolor",
          "animatemotion",
          "animatetransform",
          "set",
          "discard",
          "epub:trigger",
          "epub:switch",
          "trigger",
          "switch");

  /** The active elements that a drawing may have. */
  private static final Set<String> ALLOWED_IN_DRAWINGS = Set.of("switch");

  /** Attributes that load something from outside the document, or replace the document. */
  private static final Set<String> LOADING =
      Set.of(
          "ping",
          "srcset",
          "imagesrcset",
          "srcdoc",
          "action",
          "formaction",
          "background",
          "poster",
          "manifest",
          "download",
          "xml:base",
          "codebase",
          "classid",
          "archive");

  /** Attributes whose value is an address. */
  private static final Set<String> ADDRESSES = Set.of("href", "src", "xlink:href", "data");

  /** The relations that a {@code <link>} of a document may have. */
  private static final Set<String> RELATIONS = Set.of("stylesheet");

  /** The properties that an item of the manifest may have. */
  private static final Set<String> PROPERTIES = Set.of("", "nav", "cover-image", "svg", "mathml");

  /** The core media types of EPUB 3.3 that neither run nor play. */
  private static final Set<String> MEDIA_TYPES =
      Set.of(
          "application/xhtml+xml",
          "application/x-dtbncx+xml",
          "text/css",
          "image/png",
          "image/jpeg",
          "image/gif",
          "image/webp",
          "image/svg+xml");

  private static final String CSS = "text/css";
  private static final String SVG = "image/svg+xml";

  private final EpubArchive epub;
  private final Findings findings;

  public EpubActivity(EpubArchive epub, Findings findings) {
    this.epub = epub;
    this.findings = findings;
  }

  /** Reports everything in the book that is active or remote. */
  public void check() throws IOException {
    declared();
    for (EpubArchive.Item item : epub.manifest()) {
      String path = item.path();
      if (!epub.has(path)) {
        continue;
      }
      if (item.isXhtml() || item.mediaType().equals(SVG)) {
        boolean drawing = item.mediaType().equals(SVG);
        for (Element element : epub.document(path).getAllElements()) {
          element(path, element, drawing);
        }
      } else if (item.mediaType().equals(CSS)) {
        String css = new String(epub.bytes(path), StandardCharsets.UTF_8);
        style(path, css, null);
      }
    }
  }

  /** Checks what the package declares and links to. */
  private void declared() {
    for (EpubArchive.Item item : epub.manifest()) {
      Place place = EpubArchive.place(epub.packagePath(), item.element());
      for (String property : item.properties()) {
        if (!PROPERTIES.contains(property)) {
          findings.error("declared", place, item.path() + " is declared to be " + property + OUT);
        }
      }
      if (!MEDIA_TYPES.contains(item.mediaType()) && !item.mediaType().startsWith("font/")) {
        findings.error(
            "declared",
            place,
            item.path() + " is of the type " + item.mediaType() + ", which no book needs" + OUT);
      }
      if (item.element().hasAttr("media-overlay")) {
        findings.error("declared", place, item.path() + " is read aloud by another file" + OUT);
      }
      if (Href.scheme(item.element().attr("href")).isPresent()) {
        findings.error(
            "remote", place, item.element().attr("href") + " lies outside the book" + OUT);
      }
    }
    for (Element link : epub.packageDocument().select("metadata > link, collection, bindings")) {
      findings.error(
          "remote",
          EpubArchive.place(epub.packagePath(), link),
          "the package has <" + link.tagName() + ">, which leads out of the book" + OUT);
    }
  }

  private void element(String path, Element element, boolean drawing) {
    String name = element.normalName();
    Place place = EpubArchive.place(path, element);
    boolean inDrawing = drawing || element.closest("svg") != null;
    if (ACTIVE.contains(name) && !(inDrawing && ALLOWED_IN_DRAWINGS.contains(name))) {
      findings.error("element", place, "<" + element.tagName() + "> runs or asks something" + OUT);
    }
    if (name.equals("link") && !RELATIONS.contains(element.attr("rel").toLowerCase(Locale.ROOT))) {
      findings.error(
          "element",
          place,
          "<link> of the kind “" + element.attr("rel") + "” fetches something" + OUT);
    }
    for (Attribute attribute : element.attributes()) {
      attribute(path, element, attribute, inDrawing);
    }
    if (name.equals("style")) {
      style(path, element.wholeText() + element.data(), place);
    }
  }

  private void attribute(String path, Element element, Attribute attribute, boolean inDrawing) {
    String key = attribute.getKey().toLowerCase(Locale.ROOT);
    Place place = EpubArchive.place(path, element);
    if (key.startsWith("on")) {
      findings.error("handler", place, attribute.getKey() + " runs a script" + OUT);
    } else if (LOADING.contains(key)
        || (key.equals("http-equiv") && !attribute.getValue().equalsIgnoreCase("content-type"))) {
      findings.error("element", place, attribute.getKey() + " reaches out of the document" + OUT);
    } else if (key.equals("style")) {
      style(path, attribute.getValue(), place);
    } else if (ADDRESSES.contains(key)) {
      address(element, attribute.getValue(), place, inDrawing);
    }
  }

  /**
   * Checks an address. A file that is shown or loaded must be in the book; {@link EpubLinks} checks
   * whether a link has a target.
   */
  private void address(Element element, String address, Place place, boolean inDrawing) {
    boolean link = element.nameIs("a") || element.nameIs("area");
    Optional<String> scheme = Href.scheme(address);
    boolean remote = address.strip().startsWith("//") || scheme.isPresent();
    boolean picture =
        scheme.filter("data"::equals).isPresent()
            && address.strip().toLowerCase(Locale.ROOT).startsWith("data:image/");
    if (!link && remote && !picture) {
      findings.error("remote", place, address + " lies outside the book" + OUT);
    } else if (link && remote && scheme.isPresent() && !Href.leadsOut(address)) {
      findings.error("address", place, "a link leads to " + address + OUT);
    } else if (!link
        && inDrawing
        && !remote
        && !address.startsWith("#")
        && !element.nameIs("image")
        && !element.nameIs("img")) {
      findings.error("remote", place, address + " is another file's drawing" + OUT);
    }
  }

  /**
   * Checks a style sheet, which may refer to fonts of the book and to images in data URLs.
   *
   * @param place the element that holds the style sheet; null if the entry is a style sheet
   */
  private void style(String path, String css, @Nullable Place place) {
    List<CssReference> references = CssReferences.in(css);
    for (CssReference reference : references) {
      if (!reference.isContained() && !isFontOfBook(path, reference)) {
        findings.error(
            "style",
            place != null ? place : new Place.InEntry(path, reference.line(), 0),
            switch (reference.kind()) {
              case SCRIPT -> "the style sheet runs “" + reference.target() + "”" + OUT;
              case CHARSET -> "the style sheet is said not to be UTF-8" + OUT;
              case IMPORT, RESOURCE ->
                  "the style sheet calls for “" + reference.target() + "”" + OUT;
            });
      }
    }
  }

  private boolean isFontOfBook(String path, CssReference reference) {
    if (reference.kind() != CssReference.Kind.RESOURCE
        || Href.scheme(reference.target()).isPresent()
        || reference.target().startsWith("/")) {
      return false;
    }
    String target = Href.resolve(path, reference.target()).path();
    return epub.has(target)
        && epub.manifest().stream()
            .anyMatch(item -> item.path().equals(target) && item.mediaType().startsWith("font/"));
  }
}
