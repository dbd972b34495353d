package io.github.huozi.template;

import io.github.huozi.language.Language;
import java.util.Map;

/**
 * The words that huozi itself puts into an edition.
 *
 * @param contents heads the table of contents
 * @param cover names the cover in a reading system's list of places
 * @param titlePage names the title page there
 * @param start names the place where the text starts
 * @param pages names the list of the printed edition's pages there
 * @param taskDone says of a task that it is done
 * @param taskOpen says of a task that it is to do
 */
public record Labels(
    String contents,
    String cover,
    String titlePage,
    String start,
    String pages,
    String taskDone,
    String taskOpen) {

  private static final Labels ENGLISH =
      new Labels("Contents", "Cover", "Title page", "Start of text", "Pages", "done", "to do");

  /** The words in an edition's language; English ones where huozi does not know it. */
  public static Labels in(Language language) {
    return switch (language.script()) {
      case HANS -> new Labels("目录", "封面", "书名页", "正文", "页码", "已完成", "未完成");
      case HANT -> new Labels("目錄", "封面", "書名頁", "正文", "頁碼", "已完成", "未完成");
      case JAPANESE -> new Labels("目次", "表紙", "扉", "本文", "ページ", "完了", "未完了");
      case KOREAN -> new Labels("차례", "표지", "속표지", "본문", "쪽", "완료", "미완료");
      case WESTERN ->
          switch (language.primary()) {
            case "de" ->
                new Labels(
                    "Inhalt",
                    "Umschlag",
                    "Titelseite",
                    "Textbeginn",
                    "Seiten",
                    "erledigt",
                    "offen");
            case "fr" ->
                new Labels(
                    "Sommaire",
                    "Couverture",
                    "Page de titre",
                    "Début du texte",
                    "Pages",
                    "fait",
                    "à faire");
            case "es" ->
                new Labels(
                    "Índice",
                    "Cubierta",
                    "Portada",
                    "Comienzo del texto",
                    "Páginas",
                    "hecho",
                    "pendiente");
            default -> ENGLISH;
          };
    };
  }

  Map<String, String> toMap() {
    return Map.of("contents", contents);
  }
}
