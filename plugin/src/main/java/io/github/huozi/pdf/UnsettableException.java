package io.github.huozi.pdf;

/**
 * A document that the renderer cannot lay out or paint. Whatever it stumbles over, style sheets or
 * markup have asked for it; the cause tells where it stumbled.
 */
public final class UnsettableException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final boolean withoutRoom;

  UnsettableException(Throwable cause) {
    super("the renderer cannot set the document", cause);
    this.withoutRoom = cause instanceof IllegalArgumentException && isOfPage(cause);
  }

  /** Whether a page has no room between its margins. */
  public boolean isWithoutRoom() {
    return withoutRoom;
  }

  /** What a page box says of itself is told by nothing but its words. */
  private static boolean isOfPage(Throwable cause) {
    return String.valueOf(cause.getMessage()).contains("cannot be zero or less");
  }
}
