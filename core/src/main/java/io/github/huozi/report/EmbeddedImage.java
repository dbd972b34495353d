package io.github.huozi.report;

import java.util.Base64;
import org.jsoup.nodes.Element;

/** An image that lies in the page itself. */
final class EmbeddedImage {

  private EmbeddedImage() {}

  static Element of(String mediaType, byte[] content, String description) {
    String data = Base64.getEncoder().encodeToString(content);
    return new Element("img")
        .attr("src", "data:" + mediaType + ";base64," + data)
        .attr("alt", description);
  }
}
