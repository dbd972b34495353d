package io.github.huozi.csl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text of a variable, which may have a few tags of HTML and quotation marks in it: CSL
 * 1.0.2 data, Rich text.
 */
final class FieldText {

  private static final Pattern MARK =
      Pattern.compile(
          "<(i|b|sc|sup|sub|span [^<>]*)>|</(i|b|sc|sup|sub|span)>|[\"'\u201c\u201d\u2018\u2019]"
              + "|\u00ab ?| ?\u00bb");

  private static final Map<String, Look> LOOKS =
      Map.of(
          "i", Look.ITALIC,
          "b", Look.BOLD,
          "sc", Look.SMALL_CAPS,
          "sup", Look.RAISED,
          "sub", Look.LOWERED);

  private final String text;
  private final Deque<Open> open = new ArrayDeque<>();

  /** A tag or a quotation mark that is not closed yet. */
  private record Open(String mark, String closing, List<CslPiece> row) {}

  private FieldText(String text) {
    this.text = text;
  }

  static CslPiece read(String text) {
    return MARK.matcher(text).find() ? new FieldText(text).read() : CslPiece.words(text);
  }

  private CslPiece read() {
    open.push(new Open("", "", new ArrayList<>()));
    Matcher marks = MARK.matcher(text);
    int end = 0;
    while (marks.find()) {
      add(text.substring(end, marks.start()));
      end = marks.end();
      String mark = marks.group();
      if (mark.startsWith("</")) {
        close(mark, mark);
      } else if (mark.startsWith("<")) {
        openTag(mark);
      } else {
        quotationMark(mark, marks.start(), marks.end());
      }
    }
    add(text.substring(end));
    while (open.size() > 1) {
      spill();
    }
    return CslPiece.row(open.pop().row());
  }

  private void add(String words) {
    if (words.isEmpty()) {
      return;
    }
    int last = row().size() - 1;
    CslPiece before = last < 0 ? CslPiece.EMPTY : row().get(last);
    if (!before.isEmpty() && before.equals(CslPiece.words(before.words()))) {
      row().set(last, CslPiece.words(before.words() + words));
    } else {
      row().add(CslPiece.words(words));
    }
  }

  private List<CslPiece> row() {
    return open.element().row();
  }

  private void openTag(String tag) {
    String name = tag.substring(1, tag.length() - 1).split(" ", 2)[0];
    String closing = "</" + name + ">";
    if (text.contains(closing)) {
      open.push(new Open(tag, closing, new ArrayList<>()));
    } else {
      add(tag);
    }
  }

  private void quotationMark(String mark, int start, int end) {
    if (opens(mark, start, end)) {
      open.push(new Open(mark, closing(mark), new ArrayList<>()));
    } else if (mark.strip().equals("'") || mark.equals("\u2019")) {
      if (isOpen(mark) && !letterAt(end)) {
        close(mark, "\u2019");
      } else {
        add("\u2019");
      }
    } else {
      close(mark.strip(), mark);
    }
  }

  private boolean isOpen(String closing) {
    return open.stream().anyMatch(one -> one.closing().equals(closing));
  }

  private static String closing(String mark) {
    return switch (mark.strip()) {
      case "\u201c" -> "\u201d";
      case "\u2018" -> "\u2019";
      case "\u00ab" -> "\u00bb";
      default -> mark;
    };
  }

  /** A straight mark opens after a space or a bracket, if there is another one to close it. */
  private boolean opens(String mark, int start, int end) {
    String closing = closing(mark);
    if (!closing.equals(mark)) {
      return closingAfter(closing, end);
    }
    if ((!mark.equals("\"") && !mark.equals("'")) || end >= text.length()) {
      return false;
    }
    boolean free =
        start == 0
            || " ([{\u00a0-\u2013\u2014\u201c\u2018\"'/>".indexOf(text.charAt(start - 1)) >= 0;
    return free
        && !Character.isWhitespace(text.charAt(end))
        && !(isOpen(mark) && start > 0 && "\"'>".indexOf(text.charAt(start - 1)) >= 0)
        && closingAfter(mark, end);
  }

  private boolean closingAfter(String closing, int from) {
    int at = text.indexOf(closing, from);
    while (at >= 0) {
      boolean afterSpace = at > 0 && text.charAt(at - 1) == ' ' && !closing.equals("\u00bb");
      if (!letterAt(at + 1) && !afterSpace) {
        return true;
      }
      at = text.indexOf(closing, at + 1);
    }
    return false;
  }

  private boolean letterAt(int at) {
    return at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }

  private void close(String closing, String otherwise) {
    if (!isOpen(closing)) {
      add(otherwise);
      return;
    }
    while (!open.element().closing().equals(closing)) {
      spill();
    }
    Open closed = open.pop();
    CslPiece piece = CslPiece.row(closed.row());
    if (!closed.mark().startsWith("<")) {
      row().add(piece.inQuotes());
    } else if (closed.mark().startsWith("<span")) {
      row().add(span(closed.mark(), piece));
    } else {
      Optional<Look> look = Optional.ofNullable(LOOKS.get(closed.mark().replaceAll("[<>]", "")));
      row().add(piece.with(look.orElse(Look.NONE)));
    }
  }

  private static CslPiece span(String tag, CslPiece piece) {
    if (tag.contains("nocase")) {
      return piece.keepingCase();
    }
    if (tag.contains("small-caps")) {
      return piece.with(Look.SMALL_CAPS);
    }
    if (tag.contains("font-style") && tag.contains("normal")) {
      return piece.with(new Look("normal", "", "", "", ""));
    }
    return piece;
  }

  /** Takes the innermost mark for a character of the text, since nothing closes it. */
  private void spill() {
    Open lost = open.pop();
    add(lost.mark().equals("'") ? "\u2019" : lost.mark());
    row().addAll(lost.row());
  }
}
