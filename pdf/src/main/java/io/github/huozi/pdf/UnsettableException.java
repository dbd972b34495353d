package io.github.huozi.pdf;

import io.github.huozi.pdf.style.PrintStyles;
import io.github.huozi.pdf.style.PrintStyles.TooManyPagesException;
import java.util.Optional;

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
    /** The build was ended meanwhile. */
    INTERRUPTED,
    /** Any other. */
    OTHER
  }

  private final Reason reason;
  private final transient Optional<UnsettablePart> part;

  /**
   * @param part what the renderer fails on, if it is known
   */
  UnsettableException(Throwable cause, Optional<UnsettablePart> part) {
    super("the renderer cannot set the document", cause);
    this.reason = reason(cause);
    this.part = part;
  }

  public Reason reason() {
    return reason;
  }

  /** The class of the renderer's own exception: {@code NullPointerException}. */
  public String exception() {
    Throwable first = this;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    return first.getClass().getSimpleName();
  }

  /** The part of the document on which the renderer fails, if it is known. */
  public Optional<UnsettablePart> part() {
    return part;
  }

  /** The reason of a failure: memory that is short looks like a failure of what needs it. */
  static Reason reason(Throwable failure) {
    Reason reason = Reason.OTHER;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        return Reason.MEMORY;
      } else if (cause instanceof InterruptedException
          || cause instanceof PrintStyles.InterruptedLayoutException) {
        return Reason.INTERRUPTED;
      } else if (cause instanceof TooManyPagesException) {
        reason = Reason.PAGES;
      } else if (cause instanceof IllegalArgumentException && isOfPage(cause)) {
        reason = Reason.NO_ROOM;
      }
    }
    return reason;
  }

  /** Tells whether an exception is about the size of a page, which only its message shows. */
  private static boolean isOfPage(Throwable cause) {
    return String.valueOf(cause.getMessage()).contains("cannot be zero or less");
  }
}
