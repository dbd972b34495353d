package io.github.huozi.template;

import io.github.huozi.model.Language;
import java.util.Map;

/**
 * The words that huozi itself puts into an edition.
 *
 * @param contents heads the table of contents
 * @param cover names the cover in a reading system's list of places
 * @param titlePage names the title page there
 * @param start names the place where the text starts
 * @param pages names the list of the printed edition's pages there
 */
public record Labels(String contents, String cover, String titlePage, String start, String pages) {

  private static final Labels ENGLISH =
      new Labels("Contents", "Cover", "Title page", "Start of text", "Pages");

  /** The words in an edition's language; English ones where huozi does not know it. */
  public static Labels in(Language language) {
    return switch (language.script()) {
      case HANS -> new Labels("目录", "封面", "书名页", "正文", "页码");
      case HANT -> new Labels("目錄", "封面", "書名頁", "正文", "頁碼");
      case JAPANESE -> new Labels("目次", "表紙", "扉", "本文", "ページ");
      case KOREAN -> new Labels("차례", "표지", "속표지", "본문", "쪽");
      case WESTERN ->
          switch (language.primary()) {
            case "de" -> new Labels("Inhalt", "Umschlag", "Titelseite", "Textbeginn", "Seiten");
            case "fr" ->
                new Labels("Sommaire", "Couverture", "Page de titre", "Début du texte", "Pages");
            case "es" ->
                new Labels("Índice", "Cubierta", "Portada", "Comienzo del texto", "Páginas");
            default -> ENGLISH;
          };
    };
  }

  Map<String, String> toMap() {
    return Map.of("contents", contents);
  }
}
