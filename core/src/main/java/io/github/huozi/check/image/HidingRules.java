package io.github.huozi.check.image;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/** The rules of style sheets that hide an image, turn it, replace it or let something through. */
final class HidingRules {

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
  private static final Pattern HIDING =
      Pattern.compile(
          "(?:^|[;\\s])(?:display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)"
              + "|opacity\\s*:\\s*(?!1\\s*(?:[;!]|$))|(?:max-)?(?:width|height)\\s*:\\s*[01](?:\\D|$)"
              + "|content\\s*:\\s*url|clip(?:-path)?\\s*:|mask(?:-image)?\\s*:|filter\\s*:"
              + "|transform\\s*:|rotate\\s*:|scale\\s*:|mix-blend-mode\\s*:|object-position\\s*:"
              + "|position\\s*:\\s*(?:absolute|fixed)|text-indent\\s*:\\s*-\\d{3})",
          Pattern.CASE_INSENSITIVE);

  private final List<Evaluator> selectors = new ArrayList<>();

  HidingRules(String sheets) {
    Matcher rules = RULE.matcher(COMMENT.matcher(sheets).replaceAll(""));
    while (rules.find()) {
      if (isHiding(rules.group(2))) {
        for (String selector : rules.group(1).split(",", -1)) {
          add(selector.strip());
        }
      }
    }
  }

  /** Whether declarations hide what they are for. */
  static boolean isHiding(String declarations) {
    return HIDING.matcher(declarations).find();
  }

  private void add(String selector) {
    if (selector.startsWith("@") || selector.contains("::")) {
      return;
    }
    // What stands around the text is the template's: the last part must do.
    String[] parts = selector.split("[\\s>+~]+", -1);
    String last = parts[parts.length - 1].replaceAll(":(?!not)[\\w-]+(\\([^)]*\\))?", "");
    if (last.isEmpty()) {
      return;
    }
    try {
      selectors.add(QueryParser.parse(last));
    } catch (Selector.SelectorParseException | IllegalArgumentException e) {
      // Of a kind that no image is asked for with.
    }
  }

  /** Whether they hide an element, or one around it. */
  boolean hide(Element element) {
    for (Element at = element; at != null && !selectors.isEmpty(); at = at.parent()) {
      Element here = at;
      if (selectors.stream().anyMatch(here::is)) {
        return true;
      }
    }
    return false;
  }
}
