package io.github.huozi.model;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The choice of what an edition numbers.
 *
 * @param parts the numbers of parts; empty for none
 * @param chapters those of chapters
 * @param appendices those of appendices
 * @param headings how many levels have numbers such as {@code 1.2.3}, those of chapters included;
 *     {@link #ENTRIES} for those that the contents may have
 * @param counted how figures, tables, listings, equations and statements are counted; of what is
 *     missing, statements are counted, and the others only if a text refers to one
 * @param labelled whether only those are counted that have an id to refer to
 */
public record Numbers(
    Optional<Form> parts,
    Optional<Form> chapters,
    Optional<Form> appendices,
    int headings,
    Map<Kind, Count> counted,
    boolean labelled) {

  /** Headings of the second level of each section, and sections. */
  public static final int ENTRIES = -1;

  /** Nothing but what a text refers to. */
  public static final Numbers NONE =
      new Numbers(Optional.empty(), Optional.empty(), Optional.empty(), 0, Map.of(), false);

  public Numbers {
    counted = Map.copyOf(counted);
  }

  /**
   * The form of a number.
   *
   * @param sample the first number as the author writes it, such as 第一回; empty for that of the
   *     language
   */
  public record Form(Optional<LocalizedText> sample) {

    /** The form of the language. */
    public static final Form USUAL = new Form(Optional.empty());
  }

  /** A kind of what is counted. */
  public enum Kind {
    /** A picture with a caption. */
    FIGURE("fig-"),
    /** A table with a caption. */
    TABLE("tbl-"),
    /** A listing with a title. */
    LISTING("lst-"),
    /** A formula on lines of its own. */
    EQUATION("eq-"),
    /** A statement of mathematics, as the next ones are. */
    THEOREM("thm-", "theorems"),
    LEMMA("lem-", "theorems"),
    COROLLARY("cor-", "theorems"),
    PROPOSITION("prp-", "theorems"),
    CONJECTURE("cnj-", "theorems"),
    DEFINITION("def-", "theorems"),
    EXAMPLE("exm-", "theorems"),
    /** A task for readers. */
    EXERCISE("exr-", "exercises"),
    /** A demand of a report. */
    RECOMMENDATION("rec-", "recommendations");

    private final String prefix;
    private final String key;
    private final boolean statement;

    Kind(String prefix) {
      this.prefix = prefix;
      this.key = name().toLowerCase(Locale.ROOT) + "s";
      this.statement = false;
    }

    Kind(String prefix, String key) {
      this.prefix = prefix;
      this.key = key;
      this.statement = true;
    }

    /** The key of {@code numbers} that says how it is counted; several kinds may have the same. */
    public String key() {
      return key;
    }

    /** Tells whether it is a text that begins with its number, and not one with a caption. */
    public boolean isStatement() {
      return statement;
    }

    /** The class of a statement of the kind, and the key of its word: {@code theorem}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The start of its ids in Quarto. */
    public String prefix() {
      return prefix;
    }
  }

  /** A way of counting. */
  public enum Count {
    /** Not at all. */
    NONE,
    /** Anew in each chapter, with its number: {@code 1-2}. */
    CHAPTER,
    /** Anew in each section of a chapter, with the numbers of both: {@code 1.2.3}. */
    SECTION,
    /** From the first to the last. */
    THROUGH
  }
}
