package io.github.huozi.check.epub;

import io.github.huozi.check.Cure;
import io.github.huozi.check.Findings;
import io.github.huozi.check.Href;
import io.github.huozi.check.Place;
import io.github.huozi.css.CssReference;
import io.github.huozi.css.CssReferences;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Finds what could run in an EPUB, or load something from outside of it. */
public final class EpubActivity {

  /** Elements that run code, take input, play, or show another document. */
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
          "object",
          "embed",
          "applet",
          "audio",
          "video",
          "base",
          "foreignobject",
          "handler",
          "animate",
          "animatemotion",
          "animatetransform",
          "set");

  /** Attributes that load something, or lead to another document by themselves. */
  private static final Set<String> LOADING =
      Set.of("ping", "srcset", "srcdoc", "action", "formaction", "poster", "http-equiv");

  private static final Set<String> ADDRESSES = Set.of("href", "src", "xlink:href", "data");

  private final EpubArchive epub;
  private final Findings findings;

  public EpubActivity(EpubArchive epub, Findings findings) {
    this.epub = epub;
    this.findings = findings;
  }

  /** Reports everything in the book that is active or remote. */
  public void check() throws IOException {
    for (EpubArchive.Item item : epub.manifest()) {
      String path = item.path();
      if (Href.scheme(item.element().attr("href")).isPresent()) {
        Place place = EpubArchive.place(epub.packagePath(), item.element());
        report(place, item.element().attr("href") + " is outside the book");
      } else if (epub.has(path) && item.mediaType().equals("text/css")) {
        String css = new String(epub.bytes(path), StandardCharsets.UTF_8);
        style(path, css, Optional.empty());
      } else if (epub.has(path) && (item.isXhtml() || item.mediaType().equals("image/svg+xml"))) {
        for (Element element : epub.document(path).getAllElements()) {
          element(path, element);
        }
      }
    }
  }

  private void element(String path, Element element) {
    Place place = EpubArchive.place(path, element);
    if (ACTIVE.contains(element.normalName())) {
      report(place, "<" + element.tagName() + "> runs, plays or requests something");
    }
    if (element.nameIs("style")) {
      style(path, element.wholeText() + element.data(), Optional.of(place));
    }
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey().toLowerCase(Locale.ROOT);
      String value = attribute.getValue();
      if (key.startsWith("on")) {
        report(place, attribute.getKey() + " runs a script");
      } else if (LOADING.contains(key)) {
        report(place, attribute.getKey() + " refers to something outside the document");
      } else if (key.equals("style")) {
        style(path, value, Optional.of(place));
      } else if (ADDRESSES.contains(key) && leadsAway(element, value.strip())) {
        report(place, "<" + element.tagName() + "> links to " + value);
      }
    }
  }

  /**
   * Tells whether an address is one that a link must not have, or a file must not be loaded from.
   */
  private static boolean leadsAway(Element element, String address) {
    if (element.nameIs("a") || element.nameIs("area")) {
      return Href.scheme(address).isPresent() && !Href.leadsOut(address);
    }
    boolean picture = address.toLowerCase(Locale.ROOT).startsWith("data:image/");
    return !picture && (address.startsWith("//") || Href.scheme(address).isPresent());
  }

  /** Checks a style sheet, which may refer to fonts of the book and to images in data URLs. */
  private void style(String path, String css, Optional<Place> place) {
    for (CssReference reference : CssReferences.in(css)) {
      if (!reference.isContained() && !isInBook(path, reference)) {
        report(
            place.orElse(new Place.InEntry(path, reference.line(), 0)),
            "the style sheet loads \"" + reference.target() + "\"");
      }
    }
  }

  private boolean isInBook(String path, CssReference reference) {
    return reference.kind() == CssReference.Kind.RESOURCE
        && Href.scheme(reference.target()).isEmpty()
        && epub.has(Href.resolve(path, reference.target()).path());
  }

  private void report(Place place, String what) {
    findings.fault(
        "active", place, Optional.empty(), what, Cure.orTheme("delete it from the theme"));
  }
}
