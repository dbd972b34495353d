package io.github.huozi.check.text;

import io.github.huozi.check.text.SourceBlock.Kind;
import io.github.huozi.check.text.SourceBlock.Letter;
import io.github.huozi.language.Language;
import io.github.huozi.model.BlockElements;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Names;
import io.github.huozi.model.Section;
import io.github.huozi.typography.Characters;
import io.github.huozi.typography.SegmentBreaks;
import io.github.huozi.typography.rule.RubyParentheses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Splits the sections of a manuscript into the blocks that finished files must have. */
final class SourceReader implements NodeVisitor {

  private final List<SourceBlock> blocks = new ArrayList<>();
  private final Language language;
  private final Section section;
  private final boolean printed;
  private int line;
  private final List<Element> open = new ArrayList<>();
  private List<Letter> letters = new ArrayList<>();
  private List<Letter> reading = new ArrayList<>();
  private Map<String, Integer> anchors = new HashMap<>();

  /** The ids that no letter has followed yet. */
  private final List<String> ids = new ArrayList<>();

  private String style = "";
  private Kind kind = Kind.OTHER;
  private boolean pictured;

  /** The last letter that is not part of a note's call. */
  private int beforeBreak;

  // What lies between the last letter and the next one.
  private boolean space;
  private boolean wideSpace;
  private boolean segmentBreak;
  private boolean lineBreak;
  private boolean edge;
  private boolean picture;

  private SourceReader(Language language, Section section, boolean printed) {
    this.language = language;
    this.printed = printed;
    this.section = section;
  }

  /**
   * Returns the blocks of all sections in order. The notes of a section are at its end.
   *
   * @param printed whether ruby text is part of its block, in parentheses after the base text, as
   *     in a PDF; else the ruby text of a block is a block of its own, as in an EPUB
   */
  static List<SourceBlock> read(Manuscript manuscript, boolean printed) {
    List<SourceBlock> blocks = new ArrayList<>();
    for (Section section : manuscript.sections()) {
      blocks.addAll(new SourceReader(manuscript.edition().language(), section, printed).read());
    }
    return blocks;
  }

  private List<SourceBlock> read() {
    line = section.line();
    ids.add(section.id());
    if (section.showTitle()) {
      NodeTraversor.traverse(this, section.titleTree().copy().tagName("h1"));
    } else if (section.place().role().isTitled()) {
      // The title block of the publication has it, where it is no heading.
      NodeTraversor.traverse(this, section.titleTree().copy().tagName("div"));
    }
    end();
    section.contentTree().traverse(this);
    end();
    return blocks;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      boolean block = isBlock(element);
      if (block) {
        end();
      }
      String start = element.attr(Names.LINE);
      if (!start.isEmpty()) {
        line = Integer.parseInt(start);
      }
      open.add(element);
      if (!element.id().isEmpty()) {
        ids.add(element.id());
      }
      switch (element.normalName()) {
        case "br" -> lineBreak = true;
        case "img", "math" -> showPicture();
        default -> edge |= !block;
      }
    } else if (node instanceof TextNode text) {
      read(text);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      open.remove(open.size() - 1);
      if (printed && element.nameIs("ruby")) {
        addReading();
      }
      if (isBlock(element)) {
        end();
      } else {
        edge = true;
      }
    }
  }

  private void showPicture() {
    picture = true;
    pictured = true;
  }

  private void read(TextNode text) {
    String whole = text.getWholeText();
    boolean preformatted = isInside("pre");
    boolean ruby = isInside("rt");
    // The markup of formulas is compared, and not their text, which is drawn in another order.
    if (isInside("rp") || isInside("rtc") || isInside("math")) {
      line += (int) whole.chars().filter(c -> c == '\n').count();
      return;
    }
    for (int i = 0; i < whole.length(); ) {
      int codePoint = whole.codePointAt(i);
      i += Character.charCount(codePoint);
      if (codePoint == '\n') {
        line++;
        lineBreak |= preformatted;
        segmentBreak |= !ruby;
      }
      if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
        space |= !ruby;
        wideSpace |= !ruby && codePoint > ' ';
      } else if (!Characters.isInvisible(codePoint)) {
        if (ruby) {
          reading.add(
              new Letter(
                  codePoint, line, false, false, false, true, false, !printed, false, false));
        } else {
          add(codePoint);
        }
      }
    }
  }

  /** Adds the ruby text of the last characters as the PDF has it: in parentheses. */
  private void addReading() {
    if (reading.isEmpty()) {
      return;
    }
    RubyParentheses parentheses = RubyParentheses.of(language);
    List<Letter> read = reading;
    reading = new ArrayList<>();
    space = parentheses.opening().startsWith(" ");
    edge = true;
    add(parentheses.opening().strip().codePointAt(0));
    letters.addAll(read);
    edge = true;
    add(parentheses.closing().codePointAt(0));
  }

  private void add(int codePoint) {
    if (letters.isEmpty()) {
      begin();
    } else if (segmentBreak && SegmentBreaks.vanishes(beforeBreak, codePoint, languageHere())) {
      space = false;
    }
    boolean raised = isInside("sup") || isInside("sub") || isCall();
    boolean first = letters.isEmpty();
    ids.forEach(id -> anchors.putIfAbsent(id, letters.size()));
    ids.clear();
    letters.add(
        new Letter(
            codePoint,
            line,
            space && !first,
            space && wideSpace && !first,
            lineBreak && !first,
            edge && !first,
            picture,
            raised,
            isInside("code") || isInside("kbd") || isInside("samp"),
            open.stream().anyMatch(element -> element.hasClass(Names.PAGE_NUMBER))));
    if (!isCall()) {
      beforeBreak = codePoint;
    }
    forgetWhatIsBetween();
  }

  /** Forgets what stands between the letter before and the next one. */
  private void forgetWhatIsBetween() {
    space = false;
    wideSpace = false;
    segmentBreak = false;
    lineBreak = false;
    edge = false;
    picture = false;
  }

  private Language languageHere() {
    for (int i = open.size() - 1; i >= 0; i--) {
      String tag = open.get(i).attr("lang");
      if (!tag.isEmpty()) {
        return Language.parse(tag).orElse(language);
      }
    }
    return language;
  }

  private static boolean isBlock(Element element) {
    return BlockElements.contains(element.normalName()) || element.nameIs("body");
  }

  private void begin() {
    StringBuilder path = new StringBuilder();
    Kind found = Kind.OTHER;
    for (Element element : open) {
      if (isBlock(element)) {
        path.append(' ').append(element.normalName()).append('.').append(element.className());
        found = inside(found, element.normalName());
      }
    }
    style = path.toString();
    kind = found;
  }

  private static Kind inside(Kind around, String element) {
    return switch (element) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Kind.HEADING;
      case "td", "th" -> Kind.CELL;
      case "caption", "figcaption" -> Kind.CAPTION;
      case "pre" -> Kind.CODE;
      case "p", "li", "dd" -> around == Kind.OTHER ? Kind.PARAGRAPH : around;
      case "div", "section", "aside", "blockquote", "figure" ->
          around == Kind.PARAGRAPH ? Kind.OTHER : around;
      default -> around;
    };
  }

  private void end() {
    if (!letters.isEmpty()) {
      boolean note = style.contains(" div.note");
      blocks.add(new SourceBlock(section, kind, style, note, pictured, anchors, letters));
      if (!reading.isEmpty()) {
        blocks.add(new SourceBlock(section, Kind.READING, style, note, false, Map.of(), reading));
      }
      letters = new ArrayList<>();
      reading = new ArrayList<>();
      anchors = new HashMap<>();
    }
    pictured = false;
    forgetWhatIsBetween();
  }

  private boolean isInside(String name) {
    return open.stream().anyMatch(element -> element.normalName().equals(name));
  }

  private boolean isCall() {
    return open.stream().anyMatch(element -> element.hasClass(Names.NOTE_CALL));
  }
}
