package io.github.huozi.problem;

/** The addresses of huozi's documents, for messages: readers have the plugin, not its sources. */
public final class Documentation {

  /** The project's own page. */
  public static final String PROJECT = "https://github.com/huozi/huozi";

  /** The address where a fault of huozi is reported. */
  public static final String ISSUES = PROJECT + "/issues";

  private Documentation() {}

  /**
   * The address of a document.
   *
   * @param name its name in the folder {@code docs}, without extension: {@code fonts}
   */
  public static String page(String name) {
    return PROJECT + "/blob/main/docs/" + name + ".md";
  }
}
