package io.github.huozi.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A kind of problem. A publication sets the level of each named kind:
 *
 * <pre>{@code
 * problems: {remote-image: warning, missing-alt: ignore}
 * }</pre>
 */
public enum ProblemKind {
  /** A manuscript reads outside its folder, runs programs or exceeds a limit. */
  FORBIDDEN("", Level.ERROR, Loss.NONE),
  /** Nothing is left to publish, as when a template does not run. Always an error. */
  FATAL("", Level.ERROR, Loss.NONE),
  /** A mistake that has no name of its own, most of them in {@code publication.yaml}. */
  MISTAKE("", Level.ERROR, Loss.NONE),
  /** A weakness that has no name of its own. */
  WEAKNESS("", Level.WARNING, Loss.NONE),

  /** An image is on the network. Its alternative text and address are printed in its place. */
  REMOTE_IMAGE("remote-image", Level.ERROR, Loss.PICTURE),
  /** The file of an image does not exist. Its alternative text and path are printed instead. */
  MISSING_IMAGE("missing-image", Level.ERROR, Loss.PICTURE),
  /** The file of an image has a format that is not read, or is damaged. */
  UNREAD_IMAGE("unread-image", Level.ERROR, Loss.PICTURE),
  /** An image has no alternative text. */
  MISSING_ALT("missing-alt", Level.ERROR, Loss.NONE),
  /** No font has a character. It is printed as 〓. */
  MISSING_GLYPH("missing-glyph", Level.ERROR, Loss.CHARACTER),
  /** A link leads nowhere. Its text stays. */
  DEAD_LINK("dead-link", Level.ERROR, Loss.NONE),
  /** A link leads to a file that is not published. Its text stays. */
  UNPUBLISHED_LINK("unpublished-link", Level.WARNING, Loss.NONE),
  /** Markup of another tool is printed as typed. */
  UNREAD_MARKUP("unread-markup", Level.WARNING, Loss.NONE),
  /** An element or attribute of HTML is not taken over, or is left open; its text stays. */
  DROPPED_MARKUP("dropped-markup", Level.WARNING, Loss.NONE),
  /** An element of HTML is dropped with its content, or a row has more cells than its table. */
  DROPPED_CONTENT("dropped-content", Level.WARNING, Loss.TEXT),
  /** A file that another one includes does not exist, or lacks the part. */
  MISSING_INCLUDE("missing-include", Level.ERROR, Loss.TEXT),
  /** A formula cannot be read. Its source is printed. */
  UNREAD_FORMULA("unread-formula", Level.WARNING, Loss.NONE),
  /** A diagram has no drawing. Its source is printed. */
  UNDRAWN_DIAGRAM("undrawn-diagram", Level.WARNING, Loss.NONE),
  /** A note is called and not defined. The call is printed as typed. */
  MISSING_NOTE("missing-note", Level.ERROR, Loss.NONE),
  /** A note is defined twice. The second text is not printed. */
  DUPLICATE_NOTE("duplicate-note", Level.ERROR, Loss.TEXT),
  /** A note is defined and never called. It is not printed. */
  UNCALLED_NOTE("uncalled-note", Level.WARNING, Loss.TEXT),
  /** A file that looks like text of the edition is not read. */
  UNREAD_FILE("unread-file", Level.WARNING, Loss.NONE),
  /** Front matter does not follow the grammar of its format. It is read line by line. */
  UNREAD_FRONT_MATTER("unread-front-matter", Level.WARNING, Loss.NONE),
  /** A style sheet has what no reader of CSS understands. It is ignored. */
  UNREAD_STYLE("unread-style", Level.WARNING, Loss.NONE),
  /** A section that {@code SUMMARY.md} lists does not exist, or cannot be read. */
  MISSING_FILE("missing-file", Level.ERROR, Loss.TEXT),
  /** A file is not UTF-8. What cannot be read is printed as �. */
  NOT_UTF8("not-utf-8", Level.ERROR, Loss.CHARACTER),
  /** A character that no text may have. It is left out. */
  CONTROL_CHARACTER("control-character", Level.ERROR, Loss.CHARACTER),
  /** Two places have the same id. */
  DUPLICATE_ID("duplicate-id", Level.ERROR, Loss.NONE),
  /** Text or a table reaches beyond the edge of its page. */
  OFF_PAGE("off-page", Level.ERROR, Loss.TEXT),
  /** The renderer fails on a section. Its title and a sentence are printed instead. */
  UNSET_SECTION("unset-section", Level.ERROR, Loss.TEXT),
  /** A print shop may refuse its file, or print it otherwise than it is meant. */
  PRINT_FILE("print-file", Level.WARNING, Loss.NONE),
  /**
   * A word may be written in several ways in the script that an edition is converted to. The
   * message begins with the word in quotation marks.
   */
  UNDECIDED_CONVERSION("undecided-conversion", Level.WARNING, Loss.NONE),
  /** A quotation mark of Chinese text is straight, or lacks its partner. */
  QUOTATION_MARK("quotation-mark", Level.WARNING, Loss.NONE),
  /** A mark does not suit the language of the text around it. */
  WRONG_MARK("wrong-mark", Level.WARNING, Loss.NONE),
  /** Text is in another language than its edition. */
  WRONG_LANGUAGE("wrong-language", Level.WARNING, Loss.NONE),
  /** Something that {@code conversion.yaml} decides occurs nowhere. */
  UNUSED_DECISION("unused-decision", Level.WARNING, Loss.NONE);

  /** The level that a publication may set for a kind. */
  public enum Level {
    /** The problem fails the build. */
    ERROR,
    /** The problem is reported. */
    WARNING,
    /** The problem is only counted. */
    IGNORE
  }

  /** The loss of readers by a problem of a kind. */
  public enum Loss {
    /** Nothing that the author wrote. */
    NONE(""),
    /** A character. */
    CHARACTER("character"),
    /** A stretch of text: a note, a block, what an element holds. */
    TEXT("piece of text"),
    /** A picture. */
    PICTURE("image");

    private final String unit;

    Loss(String unit) {
      this.unit = unit;
    }

    /** A number of what is lost, in words: {@code 12 pictures}. */
    String count(int number) {
      String words = number + " " + unit;
      return number == 1 ? words : this == TEXT ? number + " pieces of text" : words + "s";
    }
  }

  private final String key;
  private final Level level;
  private final Loss loss;

  ProblemKind(String key, Level level, Loss loss) {
    this.key = key;
    this.level = level;
    this.loss = loss;
  }

  /** The name in {@code publication.yaml}; empty for the kinds whose level cannot be set. */
  public String key() {
    return key;
  }

  /** A description of the kind, in a sentence or two. */
  public String description() {
    return KindDescription.of(this);
  }

  /** The level where a publication sets none. */
  public Level level() {
    return level;
  }

  /** The loss of readers by a problem of this kind. */
  public Loss loss() {
    return loss;
  }

  /** The names of the kinds whose level can be set, in the order of their declaration. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(ProblemKind::key).filter(key -> !key.isEmpty()).toList();
  }

  /** The kind of a name in {@code publication.yaml}. */
  public static Optional<ProblemKind> of(String key) {
    return Arrays.stream(values())
        .filter(kind -> !kind.key.isEmpty() && kind.key.equals(key))
        .findFirst();
  }
}
