package io.github.huozi.pdf;

import io.github.huozi.pdf.style.PrintStyles.TooManyPagesException;

/**
 * Reports that the renderer cannot lay out or paint a document, because of its style sheets or its
 * markup. The cause is the renderer's exception.
 */
public final class UnsettableException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** The reason, as far as it is known. */
  public enum Reason {
    /** The margins of a page leave no room. */
    NO_ROOM,
    /** The document has more pages than the limit. */
    PAGES,
    /** The layout takes more memory than the worker has. */
    MEMORY,
    /** Any other. */
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

  /** Whether an exception is about the size of a page, which only its message shows. */
  private static boolean isOfPage(Throwable cause) {
    return String.valueOf(cause.getMessage()).contains("cannot be zero or less");
  }
}
