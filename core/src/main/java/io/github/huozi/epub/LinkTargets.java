package io.github.huozi.epub;

import io.github.huozi.epub.book.EpubBook;
import io.github.huozi.epub.book.EpubDocument;
import io.github.huozi.url.PercentEncoding;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Which document each id is in, so that {@code #id} leads there from any document. */
final class LinkTargets {

  private static final Set<String> CONTAINERS = Set.of("section", "article", "main", "div");

  private final Map<String, String> pathById = new LinkedHashMap<>();
  private final Set<String> openings = new HashSet<>();
  private final PackagedIds ids;

  private LinkTargets(EpubBook book, PackagedPaths paths) {
    for (EpubDocument document : book.documents()) {
      add(document.xhtml(), paths.of(document));
    }
    ids = new PackagedIds(pathById.keySet());
  }

  /**
   * @throws IllegalStateException if two elements have one id
   */
  static LinkTargets of(EpubBook book, PackagedPaths paths) {
    return new LinkTargets(book, paths);
  }

  /**
   * The URL that leads to a target.
   *
   * @param from the path of the document that the link is in
   * @param target {@code #id}
   * @throws IllegalStateException if no document has the id
   */
  String url(String from, String target) {
    String id = target.substring(1);
    if (!pathById.containsKey(id)) {
      id = PercentEncoding.decode(id);
    }
    String path = pathById.get(id);
    if (path == null) {
      throw new IllegalStateException(from + ": the link " + target + " leads nowhere");
    }
    String fragment = "#" + ids.of(id);
    if (path.equals(from)) {
      return fragment;
    }
    // Old readers land a screen too far with a fragment where the document's start would do.
    return openings.contains(id) ? path : path + fragment;
  }

  /** The id that an element has in the package. */
  String packagedId(String id) {
    return ids.of(id);
  }

  private void add(Document xhtml, String path) {
    for (Element element : xhtml.getAllElements()) {
      // Ids in a drawing serve the drawing.
      if (element.hasAttr("id") && element.closest("svg") == null) {
        String other = pathById.putIfAbsent(element.id(), path);
        if (other != null) {
          throw new IllegalStateException(
              "the id " + element.id() + " is in " + other + " and again in " + path);
        }
      }
    }
    for (Element e = xhtml.body(); e != null; e = firstContent(e)) {
      if (e.hasAttr("id")) {
        openings.add(e.id());
      }
    }
  }

  private static @Nullable Element firstContent(Element container) {
    for (Node child : container.childNodes()) {
      if (child instanceof Element element) {
        return CONTAINERS.contains(element.normalName()) ? element : null;
      }
      if (child instanceof TextNode text && !text.isBlank()) {
        return null;
      }
    }
    return null;
  }
}
