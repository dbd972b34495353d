package io.github.huozi.epub;

/**
 * The words that navigation shows, in the edition's language.
 *
 * @param contents heading of the contents: {@code Contents}, {@code 目录}
 * @param cover {@code Cover}, {@code 封面}
 * @param titlePage {@code Title page}, {@code 书名页}
 * @param start where the text begins: {@code Start of text}, {@code 正文}
 */
public record Labels(String contents, String cover, String titlePage, String start) {

  /**
   * @throws IllegalArgumentException if one of them is blank
   */
  public Labels {
    if (contents.isBlank() || cover.isBlank() || titlePage.isBlank() || start.isBlank()) {
      throw new IllegalArgumentException("a label is blank");
    }
  }
}
