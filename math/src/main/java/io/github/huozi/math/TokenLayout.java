package io.github.huozi.math;

import io.github.huozi.math.Layout.Target;
import io.github.huozi.mathml.Alphabet;
import io.github.huozi.mathml.MathElement;
import java.util.Map;
import java.util.Optional;

/** Sets letters, numbers, words and operators. */
final class TokenLayout {

  /** The glyphs of signs that a keyboard has, and that stand over letters. */
  private static final Map<Integer, Integer> ACCENTS =
      Map.ofEntries(
          Map.entry((int) '^', 0x302),
          Map.entry((int) '~', 0x303),
          Map.entry((int) '¯', 0x304),
          Map.entry((int) '˘', 0x306),
          Map.entry((int) '˙', 0x307),
          Map.entry((int) '¨', 0x308),
          Map.entry((int) '˚', 0x30A),
          Map.entry((int) 'ˇ', 0x30C),
          Map.entry((int) '`', 0x300),
          Map.entry((int) '´', 0x301),
          Map.entry((int) '→', 0x20D7),
          Map.entry((int) '←', 0x20D6),
          Map.entry((int) '↔', 0x20E1),
          Map.entry((int) '⇀', 0x20D1),
          Map.entry((int) '↼', 0x20D0));

  private static final String PRIMES = "′″‴⁗";

  /** The part of what it holds that a bracket must cover (TeX's \delimiterfactor). */
  private static final double COVERED = 0.901;

  /** The most of it that may stay uncovered, in em (TeX's \delimitershortfall). */
  private static final double UNCOVERED = 0.5;

  private final Layout layout;
  private final MathFont font;
  private final MathWords words;

  TokenLayout(Layout layout, MathWords words) {
    this.layout = layout;
    this.font = layout.font;
    this.words = words;
  }

  Box set(MathElement element, Style style) {
    String text = element.text();
    if (element.is("mtext") || element.is("ms")) {
      return letters(text.replaceAll("[ \\t\\n\\r]+", " "), style, true);
    }
    text = text.strip();
    String variant = element.attribute("mathvariant");
    if (!variant.isEmpty()) {
      text = Alphabet.ofVariant(variant).of(text);
    } else if (element.is("mi") && text.codePointCount(0, text.length()) == 1) {
      text = italic(text.codePointAt(0));
    }
    return letters(text, style, false);
  }

  private static String italic(int c) {
    return switch (c) {
      case 'ı' -> "𝚤";
      case 'ȷ' -> "𝚥";
      default -> Alphabet.ITALIC.of(Character.toString(c));
    };
  }

  /**
   * Sets characters side by side.
   *
   * @param inWords whether they are words in the fonts of the text
   */
  private Box letters(String text, Style style, boolean inWords) {
    int[] codePoints = text.codePoints().toArray();
    if (codePoints.length == 1) {
      return letter(codePoints[0], style, inWords);
    }
    Box box = new Box();
    for (int c : codePoints) {
      Box letter = letter(c, style, inWords);
      box.append(letter);
      box.italic = letter.italic;
    }
    return box;
  }

  private Box letter(int c, Style style, boolean inWords) {
    double scale = layout.scale(style);
    if (c == 0xA0 || c == ' ') {
      return Box.space(0.25 * scale);
    } else if (c == 0x2006) {
      return Box.space(scale / 6);
    } else if (c >= 0x2061 && c <= 0x2064) {
      return new Box();
    }
    int glyph = font.glyphOf(c);
    if (glyph != 0 && PRIMES.indexOf(c) >= 0 && style.level() > 0) {
      return prime(glyph, style);
    }
    boolean mathematical = c >= 0x1D400 && c <= 0x1D7FF;
    if (glyph != 0 && (!inWords || mathematical)) {
      return Box.of(font.glyph(glyph), scale, style.color());
    }
    Optional<MathWords.Letter> word = words.letter(c);
    if (word.isPresent()) {
      Box box = Box.space(word.get().advance() * scale);
      box.add(new Formula.Letter(c, 0, 0, scale, style.color()));
      var bounds = word.get().outline().getBounds2D();
      box.height = Math.max(0, bounds.getMaxY() * scale);
      box.depth = Math.max(0, -bounds.getMinY() * scale);
      return box;
    }
    return Box.of(font.glyph(glyph), scale, style.color());
  }

  /**
   * A prime in a superscript: the glyph is a raised one already, in the size of the text around.
   */
  private Box prime(int glyph, Style style) {
    double scale = font.table().scale(style.level() - 1);
    MathFont.Glyph prime = font.glyph(glyph);
    double down = font.constant(MathConstant.SUPERSCRIPT_SHIFT_UP) * scale;
    Box box =
        Box.of(
            prime.advance() * scale,
            prime.height() * scale - down,
            Math.max(0, prime.depth() * scale + down));
    box.add(new Formula.Glyph(prime.id(), 0, -down, scale, style.color()));
    return box;
  }

  Box operator(Operator operator, MathElement element, Style style, Target target) {
    String text = operator.text().replace('-', '−');
    double scale = layout.scale(style);
    if (text.codePointCount(0, text.length()) != 1) {
      return letters(text, style, false);
    }
    int c = text.codePointAt(0);
    int glyph = font.glyphOf(c);
    if (glyph == 0) {
      return letters(text, style, false);
    }
    double axis = layout.axis(style);
    if (operator.large() && style.display()) {
      double least = font.em(font.table().displayOperatorMinHeight()) * scale;
      return centered(layout.stretching.stretched(glyph, least, scale, true, style.color()), axis);
    } else if (operator.large()) {
      return centered(Box.of(font.glyph(glyph), scale, style.color()), axis);
    }
    if (operator.stretchy() && operator.tall() && target.isTall()) {
      double most = Operator.length(element.attribute("maxsize"), Double.NaN);
      double size = tall(target, axis, scale);
      double least = Operator.length(element.attribute("minsize"), 0);
      size = Math.max(size, least * scale);
      size = Double.isNaN(most) ? size : Math.min(size, most * scale);
      return centered(layout.stretching.stretched(glyph, size, scale, true, style.color()), axis);
    } else if (operator.stretchy() && !operator.tall() && target.isWide()) {
      double least = Operator.length(element.attribute("minsize"), 0) * scale;
      return layout.stretching.stretched(
          glyph, Math.max(target.width(), least), scale, false, style.color());
    }
    return letters(text, style, false);
  }

  /** The height of a bracket, by TeX's rule (TeXbook, chapter 17). */
  private static double tall(Target target, double axis, double scale) {
    double half = Math.max(target.height() - axis, target.depth() + axis);
    return Math.max(2 * half * COVERED, 2 * half - UNCOVERED * scale);
  }

  private static Box centered(Box glyph, double axis) {
    double down = (glyph.height - glyph.depth) / 2 - axis;
    Box box = new Box();
    box.width = glyph.width;
    box.italic = glyph.italic;
    box.attachment = glyph.attachment;
    box.height = glyph.height - down;
    box.depth = glyph.depth + down;
    box.add(glyph, 0, -down);
    return box;
  }

  /** The glyph of an accent, which a font has as a combining character. */
  int accent(String sign) {
    int c = sign.isEmpty() ? 0 : sign.codePointAt(0);
    return font.glyphOf(ACCENTS.getOrDefault(c, c));
  }
}
