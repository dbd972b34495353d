package io.github.huozi.source.html.text;

import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the typewriter marks of a block's text, and what to put in their place. */
final class SmartMarks {

  private static final String APOSTROPHE = "’";

  /** An address, in which no mark is replaced. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?:\\b[A-Za-z][A-Za-z+.-]{1,15}+://|\\bwww\\.)[^\\s\"<>]*+");

  private static final Pattern DASHES = Pattern.compile("(?<![-<>|+!=_*~])-{2,3}+(?![->|+=_*~])");

  private static final Pattern DOTS = Pattern.compile("(?<![./\\\\])\\.\\.\\.(?![./\\\\=])");

  /** English words that begin with an apostrophe, and decades. */
  private static final Pattern ELISION =
      Pattern.compile(
          "(?i:tis|twas|twere|til|till|em|cause|bout|round|neath|n)(?![A-Za-z])|\\d\\ds?(?![\\p{L}\\p{N}])");

  private static final String OPENING = "([{<«“‘„‚-–—/";

  private final String text;
  private final IntFunction<Language> languages;
  private final Map<Integer, String> marks;
  private final BitSet fixed = new BitSet();

  /** The quotation marks that are open, the innermost first. */
  private final Deque<Quote> open = new ArrayDeque<>();

  private record Quote(int place, boolean doubled) {}

  private SmartMarks(String text, IntFunction<Language> languages, Map<Integer, String> marks) {
    this.text = text;
    this.languages = languages;
    this.marks = marks;
  }

  /** Tells whether a text may have marks to replace. */
  static boolean mayHave(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'' || ((c == '-' || c == '.') && at(text, i + 1) == c)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Finds what to put in the place of marks.
   *
   * @param languages the language of the text at an offset
   * @param marks receives, by offset, the text for the character there, which may be empty
   */
  static void find(String text, IntFunction<Language> languages, Map<Integer, String> marks) {
    new SmartMarks(text, languages, marks).find();
  }

  private void find() {
    for (Matcher address = ADDRESS.matcher(text); address.find(); ) {
      int end = address.end();
      while (end > address.start() && "'.,)".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      fixed.set(address.start(), end);
    }
    for (Matcher dashes = DASHES.matcher(text); dashes.find(); ) {
      if (isDash(dashes.start(), dashes.end())) {
        replace(dashes.start(), dashes.end(), dashes.end() - dashes.start() == 3 ? "—" : "–");
      }
    }
    for (Matcher dots = DOTS.matcher(text); dots.find(); ) {
      boolean spread = "([{".indexOf(at(dots.start() - 1)) >= 0 && isWord(at(dots.end()));
      if (!spread) {
        replace(dots.start(), dots.end(), "…");
      }
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '"' || c == '\'') && !fixed.get(i)) {
        quote(i, c == '"');
      }
    }
    open.forEach(this::leaveOpen);
  }

  private void replace(int from, int to, String mark) {
    if (fixed.get(from) || !isLatin(from, to)) {
      return;
    }
    marks.put(from, mark);
    for (int i = from + 1; i < to; i++) {
      marks.put(i, "");
    }
  }

  /** Tells whether hyphens are a dash, and not an option of a command, {@code --help}. */
  private boolean isDash(int from, int to) {
    boolean option =
        to - from == 2
            && (from == 0 || isSpace(text.charAt(from - 1)) || OPENING.indexOf(at(from - 1)) >= 0)
            && isWord(at(to));
    return !option;
  }

  private void quote(int place, boolean doubled) {
    char before = at(place - 1);
    char after = at(place + 1);
    boolean opens = !isSpace(after) && !isWord(before) && !isClosing(before, place - 1);
    boolean closes = !isSpace(before);
    if (!doubled && isWord(before) && isWord(after)) {
      if (!(isDigit(before) && isDigit(after))) {
        apostrophe(place);
      }
    } else if (!doubled && opens && isElision(place)) {
      apostrophe(place);
    } else if (closes && !(opens && isOpening(before)) && isOpen(doubled)) {
      close(place, doubled);
    } else if (opens) {
      open.push(new Quote(place, doubled));
    } else if (!doubled && closes && !isDigit(before)) {
      apostrophe(place);
    }
  }

  /** Tells whether the character before a quote ends a word or a quotation. */
  private boolean isClosing(char before, int place) {
    return ".,;:!?)]}…”’%".indexOf(before) >= 0
        || ((before == '"' || before == '\'') && !isOpenAt(place));
  }

  private boolean isOpening(char before) {
    return isSpace(before) || OPENING.indexOf(before) >= 0;
  }

  private boolean isOpenAt(int place) {
    return !open.isEmpty() && open.peek().place() == place;
  }

  private boolean isElision(int place) {
    return ELISION.matcher(text).region(place + 1, text.length()).lookingAt()
        && (isDigit(at(place + 1)) || languages.apply(place).primary().equals("en"));
  }

  private boolean isOpen(boolean doubled) {
    return open.stream().limit(8).anyMatch(quote -> quote.doubled() == doubled);
  }

  private void close(int place, boolean doubled) {
    for (Iterator<Quote> quotes = open.iterator(); quotes.hasNext(); ) {
      Quote quote = quotes.next();
      quotes.remove();
      if (quote.doubled() != doubled) {
        leaveOpen(quote);
        continue;
      }
      // The marks of the inner and the outer side of both.
      if (isLatin(quote.place(), quote.place() + 1) && isLatin(place, place + 1)) {
        String[] signs = Quotations.marks(languages.apply(quote.place()));
        marks.put(quote.place(), signs[doubled ? 0 : 2]);
        marks.put(place, signs[doubled ? 1 : 3]);
      }
      return;
    }
  }

  private void leaveOpen(Quote quote) {
    if (!quote.doubled()) {
      apostrophe(quote.place());
    } else if (isLatin(quote.place(), quote.place() + 1)) {
      marks.put(quote.place(), Quotations.marks(languages.apply(quote.place()))[0]);
    }
  }

  private void apostrophe(int place) {
    if (isLatin(place, place + 1)) {
      marks.put(place, APOSTROPHE);
    }
  }

  /**
   * Tells whether a mark is one of Latin text: in Chinese, Japanese and Korean it is only between
   * Latin letters and signs.
   */
  private boolean isLatin(int from, int to) {
    return languages.apply(from).script() == Script.WESTERN
        || (isLatinBeside(from - 1, -1) && isLatinBeside(to, 1));
  }

  private boolean isLatinBeside(int place, int step) {
    int at = place;
    while (at >= 0 && at < text.length() && isSpace(text.charAt(at)) && Math.abs(at - place) < 9) {
      at += step;
    }
    return at(at) < 0x2E80;
  }

  private static char at(CharSequence text, int place) {
    return place < 0 || place >= text.length() ? '\n' : text.charAt(place);
  }

  private char at(int place) {
    return at(text, place);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '\uFFFC';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
