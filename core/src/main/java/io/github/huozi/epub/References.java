package io.github.huozi.epub;

import io.github.huozi.epub.book.FileFormat;
import io.github.huozi.url.PercentEncoding;
import io.github.huozi.url.UrlScheme;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Leads a document's links and images to where the package has their targets, under their names.
 */
final class References {

  /** Attributes that hold ids of their own document, between spaces. */
  private static final List<String> IDS =
      List.of("id", "for", "headers", "aria-labelledby", "aria-describedby", "aria-details");

  private final PackagedPaths paths;
  private final LinkTargets targets;

  References(PackagedPaths paths, LinkTargets targets) {
    this.paths = paths;
    this.targets = targets;
  }

  /**
   * @param path the document's own path
   * @throws IllegalStateException if a link or an image leads nowhere
   */
  void rewrite(Document xhtml, String path) {
    for (Element link : xhtml.select("a[href], area[href]")) {
      link.attr("href", link(path, link.attr("href")));
    }
    for (Element link : xhtml.select("a[xlink:href]")) {
      link.attr("xlink:href", link(path, link.attr("xlink:href")));
    }
    for (Element link : xhtml.select("link[href]")) {
      link.attr("href", resource(path, link.attr("href")));
      // Kindle drops a style sheet whose link has no type.
      if (link.attr("rel").equals("stylesheet")) {
        link.attr("type", FileFormat.CSS.mediaType());
      }
    }
    for (Element shown : xhtml.select("[src]")) {
      shown.attr("src", resource(path, shown.attr("src")));
    }
    for (String key : List.of("href", "xlink:href")) {
      for (Element image : xhtml.select("image[" + key + "]")) {
        image.attr(key, resource(path, image.attr(key)));
      }
    }
    rewriteIds(xhtml);
  }

  private void rewriteIds(Document xhtml) {
    for (String key : IDS) {
      for (Element element : xhtml.select("[" + key + "]:not(svg *)")) {
        String[] ids = element.attr(key).split(" ", -1);
        element.attr(
            key, Arrays.stream(ids).map(targets::packagedId).collect(Collectors.joining(" ")));
      }
    }
  }

  String link(String path, String href) {
    if (href.startsWith("#")) {
      return targets.url(path, href);
    }
    if (UrlScheme.of(href).filter(scheme -> !scheme.isUnsafe()).isEmpty()) {
      throw new IllegalStateException(path + ": no link: \"" + href + "\"");
    }
    return PercentEncoding.mend(href);
  }

  private String resource(String path, String source) {
    int fragment = source.indexOf('#');
    if (fragment > 0 && paths.ofSource(source).isEmpty()) {
      return resource(path, source.substring(0, fragment)) + source.substring(fragment);
    }
    return paths
        .ofSource(source)
        .orElseThrow(() -> new IllegalStateException(path + ": no resource: \"" + source + "\""));
  }
}
