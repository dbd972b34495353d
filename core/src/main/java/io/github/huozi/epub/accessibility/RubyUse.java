package io.github.huozi.epub.accessibility;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** How much of the Han text has its reading beside it. */
enum RubyUse {
  NONE,
  SOME,
  ALL;

  static RubyUse of(List<Document> texts) {
    if (texts.stream().allMatch(text -> text.select("ruby > rt, ruby rtc").isEmpty())) {
      return NONE;
    }
    return texts.stream().anyMatch(text -> hasPlainHan(text.body())) ? SOME : ALL;
  }

  private static boolean hasPlainHan(Element body) {
    boolean[] found = {false};
    body.filter(
        (NodeFilter)
            (node, depth) -> {
              if (node instanceof Element element && element.nameIs("ruby")) {
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
              }
              found[0] |= isHan(node);
              return found[0] ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
            });
    return found[0];
  }

  private static boolean isHan(Node node) {
    return node instanceof TextNode text
        && text.getWholeText().codePoints().anyMatch(Character::isIdeographic);
  }
}
