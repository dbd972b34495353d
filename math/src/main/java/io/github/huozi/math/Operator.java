package io.github.huozi.math;

import io.github.huozi.mathml.MathElement;

/**
 * The properties of an operator: its attributes, and the operator dictionary (MathML Core, appendix
 * B).
 *
 * @param form prefix, infix or postfix
 * @param left the space before it in em of its size
 * @param right the space after it
 * @param stretchy whether it grows with what is beside it
 * @param tall whether it grows in height, and not in width
 * @param large whether it is larger in display style
 * @param movable whether its limits stand beside it outside display style
 * @param spaced whether its attributes set the spaces
 */
record Operator(
    String text,
    String form,
    double left,
    double right,
    boolean stretchy,
    boolean tall,
    boolean large,
    boolean movable,
    boolean spaced) {

  private static final double THIN = 3 / 18.0;
  private static final double MEDIUM = 4 / 18.0;
  private static final double THICK = 5 / 18.0;

  private static final String OPENING = "([{⟨⌊⌈⟦⟮⎰⌜⌞";
  private static final String CLOSING = ")]}⟩⌋⌉⟧⟯⎱⌝⌟";
  private static final String BARS = "|‖∣∥";
  private static final String LARGE = "∑∏∐⋂⋃⋁⋀⨁⨂⨀⨄⨆⨅⨃";
  private static final String INTEGRALS = "∫∬∭⨌∮∯∰∱∲∳";
  private static final String BINARY =
      "+-−±∓×÷⋅∗*⋆∘∙•·∩∪⊎⊓⊔∨∧∖≀⋄△▽◃▹⊕⊖⊗⊘⊙◯†‡⨿⊲⊳⊴⊵⊞⊟⊠⊡∔⋉⋊⋋⋌⋎⋏⊼⊻⩞⊛⊚⊝⋇⊺⋒⋓⋗⋖";
  private static final String NO_SPACE =
      "\u2061\u2062\u2063\u2064′″‴⁗!¬∀∃∄∂∇°/\\@.‾_^~¯ˇ˙¨´`˘%…⋯⋮⋱⋰";
  private static final String UPRIGHT_ARROWS = "↑↓↕⇑⇓⇕";

  /** The properties of an {@code mo} element with a form by its place. */
  static Operator of(MathElement element, String placed) {
    String text = element.text().strip();
    String form = element.attribute("form").isEmpty() ? placed : element.attribute("form");
    boolean single = text.codePointCount(0, text.length()) == 1;
    boolean fence = single && (OPENING + CLOSING + BARS).contains(text);
    boolean large = single && (LARGE + INTEGRALS).contains(text);
    double space = space(text, form, single, fence, large);
    double left = single && ",;".contains(text) ? 0 : space;
    double right = single && ",;".contains(text) ? THIN : space;
    boolean spaced =
        !element.attribute("lspace").isEmpty() || !element.attribute("rspace").isEmpty();
    boolean horizontal = single && !fence && isHorizontal(text.codePointAt(0));
    return new Operator(
        text,
        form,
        length(element.attribute("lspace"), left),
        length(element.attribute("rspace"), right),
        flag(element, "stretchy", fence || horizontal || (UPRIGHT_ARROWS.contains(text) && single)),
        !horizontal,
        flag(element, "largeop", large),
        flag(element, "movablelimits", single && LARGE.contains(text)),
        spaced);
  }

  private static double space(
      String text, String form, boolean single, boolean fence, boolean large) {
    if (large) {
      return THIN;
    } else if (text.isEmpty() || fence || (single && NO_SPACE.contains(text))) {
      return 0;
    } else if (single && BINARY.contains(text)) {
      return form.equals("prefix") || form.equals("postfix") ? 0 : MEDIUM;
    }
    return THICK;
  }

  private static boolean isHorizontal(int c) {
    return (c >= 0x2190 && c <= 0x21FF && UPRIGHT_ARROWS.indexOf(c) < 0)
        || (c >= 0x27F0 && c <= 0x27FF)
        || (c >= 0x23B4 && c <= 0x23B5)
        || (c >= 0x23DC && c <= 0x23E1)
        || "‾_¯^~ˇ".indexOf(c) >= 0;
  }

  private static boolean flag(MathElement element, String name, boolean otherwise) {
    String value = element.attribute(name);
    return value.isEmpty() ? otherwise : value.equals("true");
  }

  /** Tells whether the operator opens a bracket, after which a sum needs no space. */
  boolean opens() {
    return OPENING.contains(text) || (form.equals("prefix") && BARS.contains(text));
  }

  /** Tells whether the operator closes a bracket. */
  boolean closes() {
    return !text.isEmpty() && CLOSING.contains(text);
  }

  /** Tells whether the operator is a bar that opens or closes, and no relation. */
  boolean isBar() {
    return !text.isEmpty() && BARS.contains(text) && left == 0;
  }

  boolean isIntegral() {
    return INTEGRALS.contains(text);
  }

  /** A length in em; one in another unit, or none, gives the other value. */
  static double length(String value, double otherwise) {
    String typed = value.strip();
    if (!typed.matches("-?\\d{0,4}(?:\\.\\d{0,6})?(?:em|ex|mu|pt|px)?") || typed.isEmpty()) {
      return switch (typed) {
        case "thinmathspace" -> THIN;
        case "mediummathspace" -> MEDIUM;
        case "thickmathspace" -> THICK;
        default -> otherwise;
      };
    }
    String number = typed.replaceAll("[a-z]+$", "");
    if (number.isEmpty() || number.equals("-") || number.equals(".") || number.equals("-.")) {
      return otherwise;
    }
    double amount = Double.parseDouble(number);
    double em =
        switch (typed.substring(number.length())) {
          case "ex" -> amount * 0.45;
          case "pt" -> amount / 10;
          case "px" -> amount / 13.3;
          case "mu" -> amount / 18;
          default -> amount;
        };
    return Math.max(-50, Math.min(50, em));
  }
}
