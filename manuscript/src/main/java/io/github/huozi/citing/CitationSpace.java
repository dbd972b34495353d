package io.github.huozi.citing;

import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The space around a citation: none between characters that have none in the script, and none
 * before what is raised.
 */
final class CitationSpace {

  private static final Pattern EAST_ASIAN_START =
      Pattern.compile("^[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\u3000-\\u303F\\uFF00-\\uFFEF]");
  private static final Pattern EAST_ASIAN_END =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\u3000-\\u303F\\uFF00-\\uFFEF]$");

  /** Marks that Western styles have before a raised citation. */
  private static final Pattern MARKS = Pattern.compile("^[.,;:!?][”’\"')\\]]*|^[”’\"]+[.,;:!?]?");

  /** The end of an entry in a note, and a mark in the text after it. */
  private static final Pattern STOP = Pattern.compile("[.。]$");

  private static final Pattern MARK_AFTER = Pattern.compile("^[.,;:!?。，；：！？]");

  private final boolean western;

  CitationSpace(Language language) {
    western = language.script() == Script.WESTERN;
  }

  /** Text without a space after its last character, if that has none after it in its script. */
  static String closed(String text) {
    String end = text.stripTrailing();
    return EAST_ASIAN_END.matcher(end).find() ? end : text;
  }

  /** Removes the full stop of an entry before a mark of the text. */
  static void dropStop(Element citation) {
    if (citation.nextSibling() instanceof TextNode after
        && MARK_AFTER.matcher(after.getWholeText()).find()
        && lastText(citation) instanceof TextNode last) {
      last.text(STOP.matcher(last.getWholeText()).replaceFirst(""));
    }
  }

  private static Node lastText(Node node) {
    Node last = node;
    while (last.childNodeSize() > 0) {
      last = last.childNode(last.childNodeSize() - 1);
    }
    return last;
  }

  /**
   * Removes the spaces beside a citation.
   *
   * @param raised whether it stands above the line
   */
  void close(Element citation, boolean raised) {
    String text = citation.wholeText();
    if (citation.previousSibling() instanceof TextNode before) {
      String words = before.getWholeText();
      boolean joins =
          raised
              || (EAST_ASIAN_START.matcher(text).find()
                  && EAST_ASIAN_END.matcher(words.stripTrailing()).find());
      if (joins) {
        before.text(words.stripTrailing());
      }
    }
    if (citation.nextSibling() instanceof TextNode after) {
      String words = after.getWholeText();
      Matcher marks = MARKS.matcher(words);
      if (raised && western && marks.find()) {
        citation.before(new TextNode(marks.group()));
        after.text(words.substring(marks.end()));
      } else if (EAST_ASIAN_START.matcher(words.stripLeading()).find()
          && (raised || EAST_ASIAN_END.matcher(text).find())) {
        after.text(words.stripLeading());
      }
    }
  }
}
