package io.github.huozi.csl;

/**
 * The place of a cite after other cites of its work: CSL 1.0.2, Choose, {@code position}.
 *
 * @param kind after which one
 * @param near an earlier one is in a note not far away
 * @param firstNote the number of the note with the first one; 0 for none
 */
record Position(Kind kind, boolean near, int firstNote) {

  /** After which cite. */
  enum Kind {
    FIRST,
    SUBSEQUENT,
    IBID,
    IBID_WITH_LOCATOR
  }

  static final Position FIRST = new Position(Kind.FIRST, false, 0);

  /** The position of cites that are compared with each other, and of short ones. */
  static final Position SHORT = new Position(Kind.SUBSEQUENT, false, 0);

  boolean isFirst() {
    return kind == Kind.FIRST;
  }

  boolean is(String name) {
    return switch (name) {
      case "first" -> isFirst();
      case "subsequent" -> !isFirst();
      case "ibid" -> kind == Kind.IBID || kind == Kind.IBID_WITH_LOCATOR;
      case "ibid-with-locator" -> kind == Kind.IBID_WITH_LOCATOR;
      case "near-note" -> near;
      default -> false;
    };
  }
}
