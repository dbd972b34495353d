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

/** What could run in an EPUB, or reach out of it. */
public final class EpubActivity {

  private static final String OUT = "; take it out of the theme, or publish the file again";

  /** Elements that run, ask, or show what is no part of the document. */
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

  /** Those of them that a drawing may have. */
  private static final Set<String> OF_DRAWINGS = Set.of("switch");

  /** Attributes that reach out of the document, or put another one in its place. */
  private static final Set<String> REACHING =
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

  private static final Set<String> ADDRESSES = Set.of("href", "src", "xlink:href", "data");

  /** The relations that a link in a document's head may have. */
  private static final Set<String> LINKED = Set.of("stylesheet");

  private static final Set<String> PROPERTIES = Set.of("", "nav", "cover-image", "svg", "mathml");

  /** Of those that EPUB 3.3 lets be shown without a fallback, what stays as it is. */
  private static final Set<String> TYPES =
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
        style(path, css, null, 0);
      }
    }
  }

  /** What the package says of its files. */
  private void declared() {
    for (EpubArchive.Item item : epub.manifest()) {
      Place place = EpubArchive.place(epub.packagePath(), item.element());
      for (String property : item.properties()) {
        if (!PROPERTIES.contains(property)) {
          findings.error("declared", place, item.path() + " is declared to be " + property + OUT);
        }
      }
      if (!TYPES.contains(item.mediaType()) && !item.mediaType().startsWith("font/")) {
        findings.error(
            "declared",
            place,
            item.path() + " is of the type " + item.mediaType() + ", which no book has" + OUT);
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
    if (ACTIVE.contains(name) && !(inDrawing && OF_DRAWINGS.contains(name))) {
      findings.error("element", place, "<" + element.tagName() + "> runs or asks something" + OUT);
    }
    if (name.equals("link") && !LINKED.contains(element.attr("rel").toLowerCase(Locale.ROOT))) {
      findings.error(
          "element",
          place,
          "<link> of the kind “" + element.attr("rel") + "” fetches something" + OUT);
    }
    for (Attribute attribute : element.attributes()) {
      attribute(path, element, attribute, inDrawing);
    }
    if (name.equals("style")) {
      style(path, element.wholeText() + element.data(), place, line(place));
    }
  }

  private void attribute(String path, Element element, Attribute attribute, boolean inDrawing) {
    String key = attribute.getKey().toLowerCase(Locale.ROOT);
    Place place = EpubArchive.place(path, element);
    if (key.startsWith("on")) {
      findings.error("handler", place, attribute.getKey() + " runs a script" + OUT);
    } else if (REACHING.contains(key)
        || (key.equals("http-equiv") && !attribute.getValue().equalsIgnoreCase("content-type"))) {
      findings.error("element", place, attribute.getKey() + " reaches out of the document" + OUT);
    } else if (key.equals("style")) {
      style(path, attribute.getValue(), place, line(place));
    } else if (ADDRESSES.contains(key)) {
      address(element, attribute.getValue(), place, inDrawing);
    }
  }

  /** A link is looked at by {@link EpubLinks}; what is shown or loaded must lie in the book. */
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
   * A style sheet may call for the fonts of the book, and for pictures that it holds itself.
   *
   * @param place where it stands if it is no file of its own
   */
  private void style(String path, String css, @Nullable Place place, int before) {
    List<CssReference> references = CssReferences.in(css);
    for (CssReference reference : references) {
      if (!reference.isContained() && !isOwn(path, reference)) {
        findings.error(
            "style",
            place != null ? place : new Place.InEntry(path, before + reference.line(), 0),
            switch (reference.kind()) {
              case SCRIPT -> "the style sheet runs “" + reference.target() + "”" + OUT;
              case CHARSET -> "the style sheet is said not to be UTF-8" + OUT;
              case IMPORT, RESOURCE ->
                  "the style sheet calls for “" + reference.target() + "”" + OUT;
            });
      }
    }
  }

  private boolean isOwn(String path, CssReference reference) {
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

  private static int line(@Nullable Place place) {
    return place instanceof Place.InEntry entry ? entry.line() : 0;
  }
}
