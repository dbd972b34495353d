package io.github.huozi.typography;

import io.github.huozi.typography.BreakOpportunities.BreakKind;

/** The costs of line ends and gaps beyond the badness of their lines, for {@link TotalFit}. */
final class Penalties {

  private static final double HYPHEN_PENALTY = 50;

  /**
   * The penalty of dividing a Latin word between Han characters, whose line would be spaced by more
   * than a twelfth of an em otherwise.
   */
  private static final double HYPHEN_IN_HAN_PENALTY = 250;

  /** The penalty of dividing one where it is better kept whole. */
  private static final double RARE_PENALTY = 1_000;

  /** About the badness of a line with word spaces one and a half times their widest good width. */
  private static final double RELUCTANT_PENALTY = 400;

  /**
   * The cost of a ragged line that ends inside a phrase or a word that is to be kept whole: more
   * than any number of lines that end at phrases, and less than a last line of one character.
   */
  private static final double IN_PHRASE_PENALTY = 5_000;

  private static final double IN_WORD_PENALTY = 15_000;

  /** The penalty of dividing an address or a name in a program where a part of it begins. */
  private static final double JOINT_PENALTY = 100;

  /** The same of a short one in Western text, where word spaces do as well. */
  private static final double SHORT_JOINT_PENALTY = 1_000;

  /** The penalty of dividing one anywhere else. */
  private static final double INSIDE_PENALTY = 8_000;

  /** TeX's penalties of dividing a formula (TeXbook, chapter 14). */
  private static final double RELATION_PENALTY = 500;

  private static final double OPERATOR_PENALTY = 700;

  /**
   * The penalty of dividing one in brackets, which needs to be divided: less than a spaced line.
   */
  private static final double IN_BRACKETS_PENALTY = 2_000;

  private static final double EMERGENCY_PENALTY = 20_000;

  private static final double TWO_HYPHENS = 3_000;

  /** The demerits of a third line in a row that ends in a hyphen, which only need excuses. */
  private static final double THREE_HYPHENS = 1_000_000;

  /** The demerits of each further one: more than those of a ragged line. */
  private static final double FOUR_HYPHENS = 5e8;

  /** The demerits of a hyphen at the end of the last line but one. */
  private static final double LAST_HYPHEN = 20_000;

  /** The same if the last line is no more than the rest of the word. */
  private static final double LONE_REST = 1_000_000;

  /** The same if that may be two letters: more than a ragged line. */
  private static final double LONE_LETTERS = 5e8;

  /** The most lines in a row that end in a hyphen. */
  static final int MOST_HYPHENS = 2;

  /** The badness above which the word spaces of a line are loose. */
  private static final double LOOSE = 40;

  /**
   * The demerits of a loose line beyond its badness: fewer such lines are better than less loose.
   */
  private static final double LOOSE_LINE = 20_000;

  /** The demerits of a line whose Han characters stand closer: those of a rare division. */
  private static final double CLOSER_LINE = 1_000_000;

  /** The demerits of a line whose marks and Latin words stand farther apart than in others. */
  private static final double LINE_AT_LAST = 2_000_000;

  /**
   * The demerits of a line of Han characters that is spaced by more than is inconspicuous: more
   * than dividing a word costs.
   */
  private static final double SPACED_LINE = 5_000_000;

  /** The demerits of a line that stays ragged: more than dividing a name anywhere costs. */
  private static final double UNDER_FULL = 1e8;

  /** The length by which a line may stay ragged before a name is cut, in em. */
  private static final double RAGGED_BEFORE_NAME = 3;

  /** The demerits of such a line, and those for all that it lacks. */
  private static final double RAGGED = 2e7;

  /**
   * The demerits of a line that ends inside a part of a name: less than those of other ragged ones.
   */
  static final double CUT = 9e7;

  /** The same if a word is divided in vain at its end. */
  private static final double DIVIDED_UNDER_FULL = 1e11;

  /** The least that a line without gaps lacks if more of an address would fit, in em. */
  static final double A_CHARACTER = 0.6;

  private Penalties() {}

  /**
   * The penalty of a line end, which is added to the badness of its line.
   *
   * @param keepsPhrases whether phrases are divided only if they are longer than a line
   */
  static double of(BreakKind kind, LineFit fit, boolean keepsPhrases) {
    return switch (kind) {
      case HYPHEN -> fit.fillsBetweenWords() ? HYPHEN_PENALTY : HYPHEN_IN_HAN_PENALTY;
      case RELUCTANT -> RELUCTANT_PENALTY;
      case IN_PHRASE -> keepsPhrases ? IN_PHRASE_PENALTY : RELUCTANT_PENALTY / 2;
      case IN_WORD -> keepsPhrases ? IN_WORD_PENALTY : RELUCTANT_PENALTY;
      case DIVISION -> fit.divisionPenalty(true);
      case DIVISION_OF_SHORT -> fit.divisionPenalty(false);
      case JOINT -> JOINT_PENALTY;
      case SHORT_JOINT -> fit.fillsBetweenWords() ? SHORT_JOINT_PENALTY : HYPHEN_IN_HAN_PENALTY;
      case SYLLABLE, RARE_HYPHEN -> RARE_PENALTY;
      case CUT -> 2 * RARE_PENALTY;
      case RELATION -> RELATION_PENALTY;
      case OPERATOR -> OPERATOR_PENALTY;
      case IN_BRACKETS -> IN_BRACKETS_PENALTY;
      case INSIDE -> INSIDE_PENALTY;
      case EMERGENCY -> EMERGENCY_PENALTY;
      default -> 0;
    };
  }

  /**
   * The demerits of a justified line for gaps that are too wide or too narrow.
   *
   * @param slack what the line lacks of the measure; negative if it is narrowed
   */
  static double ofGaps(BreakKind kind, LineFit fit, double badness, double slack) {
    if (slack <= 0) {
      return fit.isCloser(-slack) ? CLOSER_LINE : 0;
    }
    if (badness <= LOOSE) {
      return 0;
    }
    double loose = 0;
    if (fit.fillsBetweenWords()) {
      loose = LOOSE_LINE;
    } else if (badness > LineFit.BADNESS_AT_LIMIT) {
      loose = slack > fit.comfortable() + fit.atLast() ? SPACED_LINE : LINE_AT_LAST;
    }
    boolean token = kind == BreakKind.JOINT && fit.evenGaps() == 0;
    boolean underFull =
        badness > LineFit.BADNESS_AT_LIMIT
            && (fit.staysRagged(slack) || (token && slack > A_CHARACTER * fit.em()));
    if (!underFull) {
      return loose;
    }
    boolean divided =
        switch (kind) {
          case SYLLABLE, SHORT_JOINT, RARE_HYPHEN -> true;
          default -> false;
        };
    return divided ? loose + DIVIDED_UNDER_FULL : loose + UNDER_FULL;
  }

  /**
   * The most demerits of a justified line that ends before code or a name that could be cut.
   *
   * @param lacking what it lacks of the measure when its gaps are widened
   */
  static double mostBeforeName(double lacking, double em) {
    return isSlightlyRagged(lacking, em)
        ? RAGGED * (1 + lacking / (RAGGED_BEFORE_NAME * em))
        : Double.POSITIVE_INFINITY;
  }

  /** Tells whether a line lacks no more than one does before a name that is kept whole. */
  static boolean isSlightlyRagged(double lacking, double em) {
    return lacking <= RAGGED_BEFORE_NAME * em;
  }

  /** The demerits of the last of several lines in a row that end in a hyphen. */
  static double ofHyphens(int lines) {
    return switch (lines) {
      case 2 -> TWO_HYPHENS;
      case 3 -> THREE_HYPHENS;
      default -> FOUR_HYPHENS;
    };
  }

  /**
   * The demerits of a hyphen at the end of the last line but one.
   *
   * @param rest whether the last line is only the rest of the word
   */
  static double ofLastHyphen(BreakKind kind, boolean rest) {
    if (rest && kind == BreakKind.RARE_HYPHEN) {
      return LONE_LETTERS;
    }
    return rest ? LONE_REST : LAST_HYPHEN;
  }
}
