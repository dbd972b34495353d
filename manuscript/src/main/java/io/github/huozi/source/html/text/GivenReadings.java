package io.github.huozi.source.html.text;

import io.github.huozi.language.Language;
import io.github.huozi.model.WordReadings;
import io.github.huozi.model.section.BlockElements;
import io.github.huozi.model.section.Names;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.query.Queries;
import io.github.huozi.source.text.Markup;
import io.github.huozi.source.text.Reporter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Puts the readings that a publication gives words above them, in the text of one section. Of words
 * that begin at one place the longest is taken. A line of the file may end within a word.
 *
 * <p>Headings, code, rubies, addresses and text in other languages stay as they are.
 */
public final class GivenReadings {

  /** The most readings of a section: more than a section of the longest book has. */
  private static final int MAX_COUNT = 50_000;

  private static final Set<String> UNREAD = Set.of("code", "kbd", "samp", "pre", "math");

  /** A character with the marks on it. */
  private static final Pattern CHARACTER = Pattern.compile("\\X");

  private final Language language;
  private final boolean repeated;
  private final Letter root = new Letter();
  private final Set<String> seen = new HashSet<>();
  private int count;

  /** A letter of the tree in which words are looked up. */
  private static final class Letter {
    private final Map<Character, Letter> next = new HashMap<>();
    private @Nullable String word;
    private List<String> readings = List.of();
  }

  private GivenReadings(WordReadings readings, Language language) {
    this.language = language;
    this.repeated = readings.repeated();
    readings
        .in(language)
        .forEach(
            (word, parts) -> {
              Letter letter = root;
              for (int i = 0; i < word.length(); i++) {
                letter = letter.next.computeIfAbsent(word.charAt(i), unused -> new Letter());
              }
              letter.word = word;
              letter.readings = parts;
            });
  }

  /**
   * Puts readings into a section.
   *
   * @param roots the section's text and its notes, in reading order
   * @param language the language in which they are written
   */
  public static void put(
      WordReadings readings, Language language, List<Element> roots, Reporter reporter) {
    GivenReadings given = new GivenReadings(readings, language);
    if (given.root.next.isEmpty()) {
      return;
    }
    roots.forEach(root -> given.read(root, true));
    if (given.count > MAX_COUNT) {
      reporter.report(
          ProblemKind.FORBIDDEN,
          0,
          "more than 50,000 words of the file get readings",
          "split the file into several, or delete repeat-readings from publication.yaml");
    }
  }

  /**
   * @param ours whether the text around the element is in the language of the readings
   */
  private void read(Element element, boolean ours) {
    boolean mine = element.hasAttr("lang") ? isOurs(element.attr("lang")) : ours;
    if (element.nameIs("ruby")) {
      seen.add(base(element));
      return;
    } else if (isUnread(element)) {
      return;
    }
    List<Node> nodes = new ArrayList<>();
    boolean changed = false;
    for (Node child : List.copyOf(element.childNodes())) {
      if (child instanceof TextNode text && mine) {
        List<Node> parts = read(text);
        nodes.addAll(parts);
        changed |= parts.size() > 1 || !parts.get(0).equals(text);
      } else {
        if (child instanceof Element inner) {
          read(inner, mine);
        }
        nodes.add(child);
      }
    }
    if (changed) {
      element.empty().appendChildren(nodes);
    }
  }

  private boolean isOurs(String tag) {
    return Language.parse(tag)
        .filter(other -> other.primary().equals(language.primary()))
        .isPresent();
  }

  private static boolean isUnread(Element element) {
    return UNREAD.contains(element.normalName())
        || BlockElements.isHeading(element.normalName())
        || element.hasAttr(Markup.NOTE)
        || (element.nameIs("a") && element.text().matches("\\s*(?:https?://|www\\.).*"));
  }

  private static String base(Element ruby) {
    Element copy = ruby.clone();
    Queries.select(copy, "rt").remove();
    return copy.text().strip();
  }

  /** The parts of a text: words with their readings, and what is between them. */
  private List<Node> read(TextNode text) {
    String whole = text.getWholeText();
    Cutter cutter = new Cutter(text);
    List<Node> parts = new ArrayList<>();
    for (int i = 0; i < whole.length(); ) {
      Match match = match(whole, i);
      if (match == null) {
        i++;
        continue;
      }
      String word = String.valueOf(match.letter().word);
      boolean reads = !match.letter().readings.isEmpty() && (seen.add(word) || repeated);
      if (reads && ++count <= MAX_COUNT) {
        if (i > cutter.at) {
          parts.add(cutter.to(i));
        }
        parts.add(cutter.ruby(match));
      }
      i = match.end();
    }
    if (parts.isEmpty()) {
      return List.of(text);
    }
    if (cutter.at < whole.length()) {
      parts.add(cutter.to(whole.length()));
    }
    return parts;
  }

  private record Match(Letter letter, int end) {}

  /** The longest word that begins at a place. */
  private @Nullable Match match(String text, int start) {
    Match longest = null;
    Letter letter = root.next.get(text.charAt(start));
    for (int i = start + 1; letter != null; i++) {
      if (letter.word != null) {
        longest = new Match(letter, i);
      }
      i = afterLineEnd(text, i);
      letter = i < text.length() ? letter.next.get(text.charAt(i)) : null;
    }
    return longest;
  }

  /** The place after white space with a line feed, or the same place if there is none. */
  private static int afterLineEnd(String text, int place) {
    int end = place;
    boolean feed = false;
    while (end < text.length() && " \t\n".indexOf(text.charAt(end)) >= 0) {
      feed |= text.charAt(end) == '\n';
      end++;
    }
    return feed ? end : place;
  }

  /** Cuts a text into parts, each with the line where it begins. */
  private static final class Cutter {

    private final String whole;
    private final boolean numbered;
    private int line;
    private int at;

    Cutter(TextNode text) {
      this.whole = text.getWholeText();
      this.numbered = text.hasAttr(Names.LINE);
      this.line = Markup.lineOf(text);
    }

    /** The part up to a place. */
    TextNode to(int end) {
      TextNode part = new TextNode(whole.substring(at, end));
      if (numbered) {
        part.attr(Names.LINE, String.valueOf(line));
      }
      for (; at < end; at++) {
        line += whole.charAt(at) == '\n' ? 1 : 0;
      }
      return part;
    }

    /** A word that begins here, with its readings. */
    Element ruby(Match match) {
      Element ruby = new Element("ruby");
      List<String> readings = match.letter().readings;
      if (readings.size() == 1) {
        ruby.appendChild(to(match.end()));
        return ruby.appendChild(new Element("rt").text(readings.get(0)));
      }
      Matcher character = CHARACTER.matcher(whole).region(at, match.end());
      for (String reading : readings) {
        do {
          character.find();
        } while (character.group().isBlank()); // a line ends in the word
        ruby.appendChild(to(character.end()));
        ruby.appendChild(new Element("rt").text(reading));
      }
      return ruby;
    }
  }
}
