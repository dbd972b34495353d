package io.github.huozi.check.text;

import io.github.huozi.check.LetterMark;
import io.github.huozi.check.text.PrintedRubies.Form;
import io.github.huozi.check.text.PrintedRubies.Forms;
import io.github.huozi.check.text.SourceBlock.Kind;
import io.github.huozi.check.text.SourceBlock.Letter;
import io.github.huozi.language.Language;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.section.BlockElements;
import io.github.huozi.model.section.Names;
import io.github.huozi.model.section.Section;
import io.github.huozi.typography.Characters;
import io.github.huozi.typography.SegmentBreaks;
import io.github.huozi.typography.rule.RubyParentheses;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Splits the sections of a manuscript into the blocks that finished files must have. */
final class SourceReader implements NodeVisitor {

  private static final String NOTE = " div.note";

  /** The elements of class {@code name} that have a line in print; a reader's file has two. */
  private static final Set<String> NAMED = Set.of("span", "u");

  /** The first character that is as wide as an ideograph: CJK radicals. */
  private static final int EASTERN = 0x2E80;

  private final List<SourceBlock> blocks = new ArrayList<>();
  private final Language language;
  private final Section section;
  private final Forms forms;
  private int line;
  private final List<Element> open = new ArrayList<>();
  private List<Letter> letters = new ArrayList<>();

  /** The readings of the block that are not in its line. */
  private List<Letter> reading = new ArrayList<>();

  /** The readings of a ruby; those in its line, where kana between them read as they are. */
  private final List<Letter> apart = new ArrayList<>();

  private final List<Letter> inLine = new ArrayList<>();

  /** The text of a ruby, and where the part begins whose reading is next. */
  private final StringBuilder base = new StringBuilder();

  private int part;
  private Map<String, Integer> anchors = new HashMap<>();

  /** The ids that no letter has followed yet. */
  private final List<String> ids = new ArrayList<>();

  private String style = "";
  private Language languageOfBlock;
  private String number = "";

  /** The numbers of headings, by their ids. */
  private final Map<String, String> numbers = new HashMap<>();

  private Kind kind = Kind.OTHER;
  private boolean pictured;

  /** The last letter that is not part of a note's call. */
  private int beforeBreak;

  /** The number of tables that have begun. */
  private int tables;

  /** The number of the table around the block; 0 if there is none. */
  private int table;

  // What lies between the last letter and the next one.
  private boolean space;
  private boolean wideSpace;
  private boolean segmentBreak;
  private boolean lineBreak;
  private boolean edge;
  private boolean picture;

  private SourceReader(Language language, Section section, Forms forms) {
    this.language = language;
    this.languageOfBlock = language;
    this.forms = forms;
    this.section = section;
    section.number().ifPresent(of -> numbers.put(section.id(), of.text()));
    for (Section.Heading heading : section.headings()) {
      heading.number().ifPresent(of -> numbers.put(heading.id(), of.text()));
    }
  }

  /**
   * Returns the blocks of all sections in order. The notes of a section are at its end.
   *
   * @param forms where the file has the readings of ruby: those in parentheses are part of their
   *     block, and the others of a block are one of their own
   */
  static List<SourceBlock> read(Manuscript manuscript, Forms forms) {
    List<SourceBlock> blocks = new ArrayList<>();
    for (Section section : manuscript.sections()) {
      blocks.addAll(new SourceReader(manuscript.edition().language(), section, forms).read());
    }
    return blocks;
  }

  private List<SourceBlock> read() {
    line = section.line();
    ids.add(section.id());
    if (section.showTitle()) {
      NodeTraversor.traverse(this, section.titleTree().copy().tagName("h1").id(section.id()));
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
        case "ruby" -> beginRuby();
        case "table" -> tables++;
        case "h1", "h2", "h3", "h4", "h5", "h6" -> number = numbers.getOrDefault(element.id(), "");
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
      if (element.nameIs("rt")) {
        endReading(element);
      } else if (element.nameIs("ruby")) {
        endRuby();
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
          apart.add(new Letter(codePoint, line, true));
          inLine.add(new Letter(codePoint, line, false));
        } else {
          base.appendCodePoint(codePoint);
          add(codePoint);
        }
      }
    }
  }

  private void beginRuby() {
    apart.clear();
    inLine.clear();
    base.setLength(0);
    part = 0;
  }

  private void endReading(Element rt) {
    String text = base.substring(part);
    if (!rt.hasText() && text.codePoints().allMatch(Characters::isKana)) {
      text.codePoints().forEach(kana -> inLine.add(new Letter(kana, line, false)));
    }
    part = base.length();
  }

  private void endRuby() {
    if (apart.isEmpty()) {
      return;
    }
    switch (forms.next(base.toString(), style.contains(NOTE)).orElse(Form.APART)) {
      case APART -> reading.addAll(apart);
      case IN_PARENTHESES -> addInLine();
      case NOWHERE -> {
        // A theme leaves it out.
      }
    }
  }

  private void addInLine() {
    RubyParentheses parentheses = RubyParentheses.of(language);
    space = parentheses.opening().startsWith(" ");
    edge = true;
    add(parentheses.opening().strip().codePointAt(0));
    letters.addAll(inLine);
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
            open.stream().anyMatch(element -> element.hasClass(Names.PAGE_NUMBER)),
            isInside("small"),
            marks(codePoint)));
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
    languageOfBlock = languageHere();
    kind = found;
    table = isInside("table") ? tables : 0;
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
      boolean note = style.contains(NOTE);
      blocks.add(
          new SourceBlock(
              section,
              kind,
              number,
              style,
              table,
              languageOfBlock,
              note,
              pictured,
              anchors,
              letters));
      if (!reading.isEmpty()) {
        blocks.add(
            new SourceBlock(
                section,
                Kind.READING,
                "",
                style,
                table,
                languageOfBlock,
                note,
                false,
                Map.of(),
                reading));
      }
      number = "";
      letters = new ArrayList<>();
      reading = new ArrayList<>();
      anchors = new HashMap<>();
    }
    pictured = false;
    forgetWhatIsBetween();
  }

  /** The marks that the elements in the block draw on a letter. Signs and numbers have none. */
  private Set<LetterMark> marks(int codePoint) {
    EnumSet<LetterMark> marks = EnumSet.noneOf(LetterMark.class);
    for (int i = open.size() - 1; i >= 0 && Character.isLetter(codePoint); i--) {
      Element element = open.get(i);
      if (isBlock(element)) {
        break;
      }
      boolean eastern = codePoint >= EASTERN;
      boolean named = element.nameIs("span") && element.hasClass("title");
      named |= NAMED.contains(element.normalName()) && element.hasClass("name");
      switch (element.normalName()) {
        case "del", "s" -> marks.add(LetterMark.STRUCK);
        case "ins", "u" -> marks.add(LetterMark.LINED);
        default -> {
          // Names and dots are looked for beside the letters of one script.
        }
      }
      if (named && eastern) {
        marks.add(LetterMark.LINED);
      }
      if (eastern && element.hasClass("dots")) {
        marks.add(LetterMark.DOTTED);
      }
    }
    return marks;
  }

  private boolean isInside(String name) {
    return open.stream().anyMatch(element -> element.normalName().equals(name));
  }

  private boolean isCall() {
    return open.stream().anyMatch(element -> element.hasClass(Names.NOTE_CALL));
  }
}
