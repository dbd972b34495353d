package io.github.huozi.pdf;

import io.github.huozi.pdf.layout.TooManyPagesException;

/**
 * A document that the renderer cannot lay out or paint. Whatever it stumbles over, style sheets or
 * markup have asked for it; the cause tells where it stumbled.
 */
public final class UnsettableException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Why it cannot be set, as far as that can be told. */
  public enum Reason {
    /** A page has no room between its margins. */
    NO_ROOM,
    /** It comes to more pages than any book has. */
    PAGES,
    /** Its boxes take more memory than there is. */
    MEMORY,
    OTHER
  }

  private final Reason reason;

  UnsettableException(Throwable cause) {
    super("the renderer cannot set the document", cause);
    this.reason = reason(cause);
  }

  public Reason reason() {
    return reason;
  }

  private static Reason reason(Throwable cause) {
    if (cause instanceof TooManyPagesException) {
      return Reason.PAGES;
    } else if (cause instanceof OutOfMemoryError) {
      return Reason.MEMORY;
    }
    return cause instanceof IllegalArgumentException && isOfPage(cause)
        ? Reason.NO_ROOM
        : Reason.OTHER;
  }

  /** What a page box says of itself is told by nothing but its words. */
  private static boolean isOfPage(Throwable cause) {
    return String.valueOf(cause.getMessage()).contains("cannot be zero or less");
  }
}
