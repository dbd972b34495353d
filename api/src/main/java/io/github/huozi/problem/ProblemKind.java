package io.github.huozi.problem;

import java.util.Arrays;
import java.util.Optional;

/**
 * A kind of problem. A publication sets the level of each named kind:
 *
 * <pre>{@code
 * problems: {remote-image: warning, missing-alt: ignore}
 * }</pre>
 */
public enum ProblemKind {
  /** What no manuscript may do: read outside its folder, run programs, exceed the limits. */
  FORBIDDEN("", Level.ERROR, Loss.NONE),
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
  MISSING_GLYPH("missing-glyph", Level.ERROR, Loss.TEXT),
  /** A link leads nowhere. Its text stays. */
  DEAD_LINK("dead-link", Level.ERROR, Loss.NONE),
  /** A link leads to a file that is not published. Its text stays. */
  UNPUBLISHED_LINK("unpublished-link", Level.WARNING, Loss.NONE),
  /** Markup of another tool is printed as typed. */
  UNREAD_MARKUP("unread-markup", Level.WARNING, Loss.NONE),
  /** An element or attribute of HTML is not taken over; its text stays. */
  DROPPED_MARKUP("dropped-markup", Level.WARNING, Loss.NONE),
  /** An element of HTML is dropped with its content. */
  DROPPED_CONTENT("dropped-content", Level.WARNING, Loss.TEXT),
  /** A file that another one includes does not exist, or lacks the part. */
  MISSING_INCLUDE("missing-include", Level.ERROR, Loss.TEXT),
  /** A formula cannot be read. Its source is printed. */
  UNREAD_FORMULA("unread-formula", Level.WARNING, Loss.NONE),
  /** A diagram has no drawing. Its source is printed. */
  UNDRAWN_DIAGRAM("undrawn-diagram", Level.WARNING, Loss.NONE),
  /** A note is called and not defined, or defined twice. */
  MISSING_NOTE("missing-note", Level.ERROR, Loss.NONE),
  /** A note is defined and never called. It is not printed. */
  UNCALLED_NOTE("uncalled-note", Level.WARNING, Loss.TEXT),
  /** A file that looks like text of the edition is not read. */
  UNREAD_FILE("unread-file", Level.WARNING, Loss.NONE),
  /** Front matter does not follow the grammar of its format. It is read line by line. */
  UNREAD_FRONT_MATTER("unread-front-matter", Level.WARNING, Loss.NONE),
  /** A section that {@code SUMMARY.md} lists does not exist. */
  MISSING_FILE("missing-file", Level.ERROR, Loss.NONE),
  /** Two places have the same id. */
  DUPLICATE_ID("duplicate-id", Level.ERROR, Loss.NONE),
  /** Text or a table reaches beyond the edge of its page. */
  OFF_PAGE("off-page", Level.ERROR, Loss.TEXT);

  /** What a publication may set for a kind. */
  public enum Level {
    /** The problem fails the build. */
    ERROR,
    /** The problem is reported. */
    WARNING,
    /** The problem is only counted. */
    IGNORE
  }

  /** What readers lose by a problem of a kind. */
  public enum Loss {
    /** Nothing that the author wrote. */
    NONE,
    /** Text. */
    TEXT,
    /** A picture. */
    PICTURE
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

  /** The level where a publication sets none. */
  public Level level() {
    return level;
  }

  /** What readers lose by a problem of this kind. */
  public Loss loss() {
    return loss;
  }

  /** The kind of a name in {@code publication.yaml}. */
  public static Optional<ProblemKind> of(String key) {
    return Arrays.stream(values())
        .filter(kind -> !kind.key.isEmpty() && kind.key.equals(key))
        .findFirst();
  }
}
