package io.github.huozi.epub.book;

import java.util.List;

/**
 * The words that navigation shows, in the edition's language.
 *
 * @param contents heading of the contents: {@code Contents}, {@code 目录}
 * @param cover {@code Cover}, {@code 封面}
 * @param titlePage {@code Title page}, {@code 书名页}
 * @param start where the text begins: {@code Start of text}, {@code 正文}
 * @param pages names the list of the printed edition's pages: {@code Pages}, {@code 页码}
 * @param taskDone reads aloud the box of a task that is done: {@code done}, {@code 已完成}
 * @param taskOpen that of one to do: {@code to do}, {@code 未完成}
 */
public record NavigationLabels(
    String contents,
    String cover,
    String titlePage,
    String start,
    String pages,
    String taskDone,
    String taskOpen) {

  /**
   * @throws IllegalArgumentException if one of them is blank
   */
  public NavigationLabels {
    if (List.of(contents, cover, titlePage, start, pages, taskDone, taskOpen).stream()
        .anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("a label is blank");
    }
  }
}
