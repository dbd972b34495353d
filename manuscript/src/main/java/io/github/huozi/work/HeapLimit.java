package io.github.huozi.work;

/** The message for an author's file that takes all the memory that Java has. */
public final class HeapLimit {

  private HeapLimit() {}

  /**
   * The problem's message.
   *
   * @param what the kind of file: {@code the drawing}
   */
  public static String exceededBy(String what) {
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
    return "%s needs more memory than Java has: %d MB, set by -Xmx".formatted(what, megabytes);
  }
}
