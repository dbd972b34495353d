package io.github.huozi.pdf.layout;

import io.github.huozi.model.section.Names;
import io.github.huozi.pdf.style.Elements;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * The tables that a chapter's text refers to, by a link or by the number of their caption: 见表 3-2.
 * A reader finds such a table wherever it stands; any other one is read with the text around it.
 */
public final class ReferredTables {

  private static final String NUMBER =
      "[0-9\uFF10-\uFF19]{1,3}(?:[-.\u2013\uFF0E\u00B7][0-9\uFF10-\uFF19]{1,3}){0,3}";

  private static final String AND =
      "\\s{0,2}(?:[,\u3001\uFF0C~\uFF5E\u2013&\u548C\u4E0E\u8207\u53CA\u81F3\u3068\uBC0F\uACFC\uC640]|and|und|et|y)\\s{0,2}";

  private static final String NUMBERS = NUMBER + "(?:" + AND + NUMBER + "){0,5}";

  /** One number or several, which most text has not: 3, 3-2和3-3. */
  private static final Pattern LISTS = Pattern.compile(NUMBERS);

  /** The word before a number: Table, 表. */
  private static final Pattern WORD = Pattern.compile("(\\p{L}{1,12})[.\\s\u00A0]{0,2}\\z");

  /** The most characters of a word and of what parts it from its number. */
  private static final int LONGEST_WORD = 14;

  /** A word with its numbers, as a caption begins with it: Table 3. */
  private static final Pattern NAMES =
      Pattern.compile("(\\p{L}{1,12})[.\\s\u00A0]{0,2}(" + NUMBERS + ")");

  private static final Pattern EACH = Pattern.compile(NUMBER);

  private final Set<String> targets = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  private ReferredTables() {}

  /** Finds the tables of a chapter whose lines are not composed yet. */
  public static void find(Document chapter, PlacedBlocks blocks) {
    ReferredTables referred = new ReferredTables();
    if (chapter.getElementsByTagName("table").getLength() == 0) {
      return;
    }
    referred.read(chapter.getDocumentElement());
    for (Element table : Elements.named(chapter, "table")) {
      Element whole = table;
      if (table.getParentNode() instanceof Element around && around.getTagName().equals("figure")) {
        whole = around;
      }
      if (referred.has(whole)) {
        blocks.refer(table);
        blocks.refer(whole);
      }
    }
  }

  private void read(Element element) {
    if (isCaption(element) || element.getTagName().equals("nav")) {
      return;
    }
    String href = element.getAttribute("href");
    if (href.startsWith("#")) {
      targets.add(href.substring(1));
    }
    StringBuilder text = new StringBuilder();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Text part) {
        text.append(part.getData());
      } else if (child instanceof Element inner) {
        read(inner);
      }
    }
    for (Matcher found = LISTS.matcher(text); found.find(); ) {
      String before = text.substring(Math.max(0, found.start() - LONGEST_WORD), found.start());
      Matcher word = WORD.matcher(before);
      if (word.find()) {
        refer(word.group(1), found.group());
      }
    }
  }

  private void refer(String word, String numbers) {
    for (Matcher number = EACH.matcher(numbers); number.find(); ) {
      // The words of Chinese are not divided: 参见表 3.
      for (int i = 0; i < word.length(); i++) {
        names.add(name(word.substring(i), number.group()));
      }
    }
  }

  private boolean has(Element whole) {
    if (targets.contains(whole.getAttribute("id"))) {
      return true;
    }
    for (Element inner : Elements.in(whole)) {
      if (targets.contains(inner.getAttribute("id")) || (isCaption(inner) && names(inner))) {
        return true;
      }
    }
    return false;
  }

  private boolean names(Element caption) {
    Matcher own = NAMES.matcher(caption.getTextContent().strip());
    return own.lookingAt()
        && (names.contains(name(own.group(1), own.group(2)))
            || names.contains(name(own.group(1) + "s", own.group(2))));
  }

  private static boolean isCaption(Element element) {
    String name = element.getTagName();
    return name.equals("caption") || name.equals("figcaption") || Names.has(element, Names.CAPTION);
  }

  private static String name(String word, String number) {
    return word.toLowerCase(Locale.ROOT) + " " + number;
  }
}
