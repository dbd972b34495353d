package io.github.huozi.epub.book;

import java.util.List;

/**
 * The words of the navigation, in the edition's language.
 *
 * @param contents the heading of the contents: {@code Contents}, {@code 目录}
 * @param cover names the cover: {@code Cover}, {@code 封面}
 * @param titlePage names the title page: {@code Title page}, {@code 书名页}
 * @param start names the start of the text: {@code Start of text}, {@code 正文}
 * @param pages names the list of the printed edition's pages: {@code Pages}, {@code 页码}
 * @param taskDone describes the box of a task that is done: {@code done}, {@code 已完成}
 * @param taskOpen describes the box of an open task: {@code to do}, {@code 未完成}
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
   * @throws IllegalArgumentException if a label is blank
   */
  public NavigationLabels {
    if (List.of(contents, cover, titlePage, start, pages, taskDone, taskOpen).stream()
        .anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("a label is blank");
    }
  }
}
