package io.github.huozi.citing;

import io.github.huozi.citation.Cite;
import io.github.huozi.model.section.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads a citation as an author has typed it. */
final class TypedCitation {

  private static final Pattern KEY = Pattern.compile("(-?)@(\\d+)");

  /** The tags that the text of a citation may have: CSL 1.0.2 data, Rich text. */
  private static final Map<String, String> LOOKS =
      Map.of("em", "i", "i", "i", "cite", "i", "strong", "b", "b", "b", "sup", "sup", "sub", "sub");

  private TypedCitation() {}

  /** The cites of a citation, whose keys are in {@link Names#CITES}. */
  static List<Cite> read(Element citation) {
    String[] keys = citation.attr(Names.CITES).split(" ", -1);
    String text = text(citation).strip();
    boolean bracketed = text.startsWith("[") && text.endsWith("]");
    String inner = bracketed ? text.substring(1, text.length() - 1) : text;
    List<Cite> cites = new ArrayList<>();
    for (String part : inner.split(";", -1)) {
      Matcher key = KEY.matcher(part);
      boolean found = key.find() && Integer.parseInt(key.group(2)) < keys.length;
      if (found) {
        cites.add(cite(keys[Integer.parseInt(key.group(2))], part, key, bracketed));
      } else if (!cites.isEmpty()) {
        int last = cites.size() - 1;
        Cite before = cites.get(last);
        cites.set(last, before.between(before.prefix(), before.suffix() + ";" + part));
      }
    }
    return cites;
  }

  private static Cite cite(String id, String part, Matcher key, boolean bracketed) {
    String after = part.substring(key.end()).stripTrailing();
    if (!bracketed) {
      String place = after.strip();
      after = place.startsWith("[") ? ", " + place.substring(1, place.length() - 1) : after;
    } else if (after.startsWith("{") && after.endsWith("}")) {
      after = ", " + after.substring(1, after.length() - 1);
    }
    LocatorText locator = LocatorText.of(after);
    Cite.Form form =
        key.group(1).isEmpty()
            ? bracketed ? Cite.Form.WHOLE : Cite.Form.IN_TEXT
            : Cite.Form.WITHOUT_AUTHOR;
    return new Cite(
        id,
        CitationSpace.closed(part.substring(0, key.start()).stripLeading()),
        locator.rest(),
        locator.label(),
        locator.place(),
        form);
  }

  private static String text(Element element) {
    StringBuilder text = new StringBuilder();
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode words) {
        text.append(words.getWholeText().replaceAll("\\s+", " "));
      } else if (node instanceof Element inner) {
        String tag = LOOKS.getOrDefault(inner.normalName(), "");
        String content = text(inner);
        text.append(tag.isEmpty() ? content : "<" + tag + ">" + content + "</" + tag + ">");
      }
    }
    return text.toString();
  }
}
