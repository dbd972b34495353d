package io.github.huozi.work;

/** What is said when an author's file takes all the memory that Java has. */
public final class HeapLimit {

  private HeapLimit() {}

  /**
   * The problem's message.
   *
   * @param what the file's kind: {@code the drawing}
   */
  public static String exceededBy(String what) {
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
    return "%s takes more memory than Java has: %d MB, as -Xmx says".formatted(what, megabytes);
  }
}
