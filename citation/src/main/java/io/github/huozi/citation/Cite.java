package io.github.huozi.citation;

/**
 * One work in a citation.
 *
 * @param id the key of the work
 * @param prefix text before it
 * @param suffix text after it
 * @param label what the locator counts: a term of CSL such as {@code page}
 * @param locator the place in the work; empty for none
 * @param form how much of it is shown
 */
public record Cite(
    String id, String prefix, String suffix, String label, String locator, Form form) {

  /** The amount of a cite that is shown. */
  public enum Form {
    /** All. */
    WHOLE,
    /** All but the names. */
    WITHOUT_AUTHOR,
    /** Only the names, which count as no cite of the work. */
    AUTHOR_ONLY,
    /** The names as a part of the sentence, and the others after them: “Li (2020)”. */
    IN_TEXT
  }

  /** The cite with other text before and after it. */
  public Cite between(String before, String after) {
    return new Cite(id, before, after, label, locator, form);
  }

  /** The cite in another form. */
  public Cite as(Form other) {
    return new Cite(id, prefix, suffix, label, locator, other);
  }

  /** A cite of a whole work. */
  public static Cite of(String id) {
    return new Cite(id, "", "", "page", "", Form.WHOLE);
  }
}
