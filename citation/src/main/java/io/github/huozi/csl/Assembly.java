package io.github.huozi.csl;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import io.github.huozi.csl.CslPiece.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Makes text of a piece: sets quotation marks by their depth, and one mark of punctuation where two
 * pieces bring one each.
 */
final class Assembly {

  private static final String MARKS = ".,;:!?";

  /** The outcome of two marks that meet, where it is not both: the first and the second. */
  private static final Map<String, String> PAIRS =
      Map.ofEntries(
          Map.entry("::", ":"),
          Map.entry(";:", ";"),
          Map.entry("!:", "!"),
          Map.entry("?:", "?"),
          Map.entry(":.", ":"),
          Map.entry("..", "."),
          Map.entry(";.", ";"),
          Map.entry("!.", "!"),
          Map.entry("?.", "?"),
          Map.entry(";;", ";"),
          Map.entry(":!", "!"),
          Map.entry(";!", "!"),
          Map.entry("!!", "!"),
          Map.entry(":?", "?"),
          Map.entry(";?", "?"),
          Map.entry("??", "?"),
          Map.entry(",,", ","));

  private enum Kind {
    TEXT,
    OPEN,
    CLOSE,
    OPEN_QUOTE,
    CLOSE_QUOTE
  }

  private static final class Token {
    final Kind kind;
    final CslPiece piece;
    final boolean affix;
    String text;

    Token(Kind kind, CslPiece piece, boolean affix, String text) {
      this.kind = kind;
      this.piece = piece;
      this.affix = affix;
      this.text = text;
    }
  }

  private final boolean links;
  private final Terms terms;
  private final List<Token> tokens = new ArrayList<>();

  private Assembly(Terms terms, boolean links) {
    this.links = links;
    this.terms = terms;
  }

  /**
   * Makes text of a piece.
   *
   * @param links writes links to the addresses that pieces have
   */
  static Formatted of(CslPiece piece, Terms terms, boolean links) {
    Assembly assembly = new Assembly(terms, links);
    assembly.flatten(piece, 0, false);
    assembly.mergeMarks();
    assembly.endWithoutSpace();
    return new Formatted(assembly.html(), assembly.text());
  }

  private void flatten(CslPiece piece, int depth, boolean outer) {
    if (piece.isEmpty()) {
      return;
    }
    boolean affix = outer || piece.part() == Part.AFFIX;
    if (piece.row().isEmpty()) {
      tokens.add(new Token(Kind.TEXT, piece, affix, piece.words()));
      return;
    }
    boolean marked =
        !piece.look().equals(Look.NONE)
            || !piece.display().isEmpty()
            || (links && !piece.link().isEmpty());
    if (marked) {
      tokens.add(new Token(Kind.OPEN, piece, affix, ""));
    }
    String level = depth % 2 == 0 ? "" : "inner-";
    if (piece.quoted()) {
      tokens.add(new Token(Kind.OPEN_QUOTE, piece, affix, terms.text("open-" + level + "quote")));
    }
    piece.row().forEach(child -> flatten(child, depth + (piece.quoted() ? 1 : 0), affix));
    if (piece.quoted()) {
      tokens.add(new Token(Kind.CLOSE_QUOTE, piece, affix, terms.text("close-" + level + "quote")));
    }
    if (marked) {
      tokens.add(new Token(Kind.CLOSE, piece, affix, ""));
    }
  }

  private void mergeMarks() {
    Token before = null;
    boolean quoteEnds = false;
    for (Token token : tokens) {
      if (token.kind == Kind.CLOSE_QUOTE) {
        quoteEnds = true;
      } else if (token.kind == Kind.OPEN_QUOTE) {
        before = null;
        quoteEnds = false;
      } else if (token.kind == Kind.OPEN && !token.piece.display().isEmpty()) {
        before = null;
      } else if (token.kind == Kind.TEXT) {
        if (before != null) {
          if (quoteEnds) {
            // An author who types a quotation says where its marks stand.
            if (!before.affix || !token.affix) {
              meetQuote(before, token);
            }
          } else {
            meet(before, token);
          }
        }
        if (!token.text.isEmpty()) {
          before = token;
          quoteEnds = false;
        }
      }
    }
  }

  private void endWithoutSpace() {
    for (int i = tokens.size() - 1; i >= 0; i--) {
      Token last = tokens.get(i);
      last.text = last.text.stripTrailing();
      if (!last.text.isEmpty()) {
        return;
      }
    }
  }

  /** Two texts meet. */
  private static void meet(Token before, Token after) {
    while (!before.text.isEmpty() && !after.text.isEmpty()) {
      char last = before.text.charAt(before.text.length() - 1);
      char first = after.text.charAt(0);
      if (last == ' ' && first == ' ') {
        after.text = after.text.substring(1);
        continue;
      }
      String one = PAIRS.get("" + last + first);
      if (one == null) {
        return;
      }
      if (one.charAt(0) == last) {
        after.text = after.text.substring(1);
        if (after.text.isEmpty() || MARKS.indexOf(after.text.charAt(0)) < 0) {
          return;
        }
      } else {
        before.text = before.text.substring(0, before.text.length() - 1);
      }
    }
  }

  /**
   * A text meets the end of a quotation: marks of its own go into it, where the language does so.
   */
  private void meetQuote(Token inside, Token after) {
    boolean moves = terms.option("punctuation-in-quote");
    while (!after.text.isEmpty()) {
      char first = after.text.charAt(0);
      char last = inside.text.charAt(inside.text.length() - 1);
      if (MARKS.indexOf(first) < 0) {
        return;
      }
      if ((last == first && first != ':' && first != ';')
          || ("!?".indexOf(last) >= 0 && first == '.')) {
        after.text = after.text.substring(1);
      } else if (moves && ":;".indexOf(first) < 0) {
        after.text = after.text.substring(1);
        inside.text += first;
      } else {
        return;
      }
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    tokens.forEach(token -> text.append(token.text));
    return text.toString();
  }

  private String html() {
    StringBuilder html = new StringBuilder();
    Deque<Look> looks = new ArrayDeque<>(List.of(Look.NONE));
    Deque<String> closings = new ArrayDeque<>();
    for (Token token : tokens) {
      switch (token.kind) {
        case OPEN -> {
          CslPiece piece = token.piece;
          List<String> tags = new ArrayList<>();
          if (!piece.display().isEmpty()) {
            tags.add("<div class=\"csl-" + piece.display() + "\">");
          }
          if (links && !piece.link().isEmpty()) {
            tags.add("<a href=\"" + escape(piece.link()).replace("\"", "&quot;") + "\">");
          }
          Look change = piece.look().within(looks.element());
          tags.addAll(change.tags());
          looks.push(change.over(looks.element()));
          tags.forEach(html::append);
          Collections.reverse(tags);
          StringBuilder closing = new StringBuilder();
          tags.forEach(tag -> closing.append(tag.replaceAll("^<(\\w+).*", "</$1>")));
          closings.push(closing.toString());
        }
        case CLOSE -> {
          looks.pop();
          html.append(closings.pop());
        }
        default -> html.append(raised(token.text));
      }
    }
    return html.toString();
  }

  /** Raised letters such as those of “1er” become letters that are raised: few fonts have them. */
  private static String raised(String text) {
    if (text.codePoints().noneMatch(Assembly::isRaised)) {
      return escape(text);
    }
    StringBuilder html = new StringBuilder();
    text.codePoints()
        .forEach(
            one -> {
              String letter = Character.toString(one);
              html.append(
                  isRaised(one)
                      ? "<sup>" + Normalizer2.getNFKCInstance().normalize(letter) + "</sup>"
                      : escape(letter));
            });
    return html.toString();
  }

  private static boolean isRaised(int codePoint) {
    return codePoint > 0x7f
        && UCharacter.getIntPropertyValue(codePoint, UProperty.DECOMPOSITION_TYPE)
            == UCharacter.DecompositionType.SUPER;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
