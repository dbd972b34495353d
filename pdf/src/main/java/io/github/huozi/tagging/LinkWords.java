package io.github.huozi.tagging;

import io.github.huozi.model.section.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.w3c.dom.UserDataHandler;

/** The alternative descriptions of links: where a link leads, in the edition's language. */
final class LinkWords {

  /** The key of a link's text, from before line ends were put into it. */
  private static final String TEXT = LinkWords.class.getName();

  private static final UserDataHandler COPIED =
      (operation, key, data, from, to) -> {
        if (to != null) {
          to.setUserData(key, data, LinkWords.COPIED);
        }
      };

  private final Locale locale;

  LinkWords(Document document, Locale locale) {
    this.locale = locale;
    links(document).forEach(link -> link.setUserData(TEXT, text(link), COPIED));
  }

  private static List<Element> links(Document document) {
    NodeList found = document.getElementsByTagName("a");
    List<Element> links = new ArrayList<>();
    // Asked once: the list counts its elements anew each time.
    int count = found.getLength();
    for (int i = 0; i < count; i++) {
      links.add((Element) found.item(i));
    }
    return links;
  }

  /** Makes no links of those that the renderer has added, from a note call's place to the note. */
  void removeOthers(Document document) {
    for (Element link : links(document)) {
      if (link.getUserData(TEXT) == null) {
        link.removeAttribute("href");
      }
    }
  }

  private static String text(Element link) {
    String text = link.getTextContent().replaceAll("\\s+", " ").strip();
    NodeList images = link.getElementsByTagName("img");
    if (text.isEmpty() && images.getLength() > 0) {
      text = ((Element) images.item(0)).getAttribute("alt").strip();
    }
    return text.isEmpty() ? link.getAttribute("href") : text;
  }

  /**
   * The description of a link for its annotation.
   *
   * @param title the link's title; may be empty
   */
  String of(Element link, String title) {
    String text = link.getUserData(TEXT) instanceof String own ? own : link.getAttribute("href");
    if (Names.has(link, Names.NOTE_CALL)) {
      return note(text);
    } else if (Names.has(link, Names.NOTE_NUMBER) || Names.has(link, Names.WORK_NUMBER)) {
      return back(text);
    }
    return title.isBlank() ? text : title.strip();
  }

  private String note(String number) {
    return switch (locale.getLanguage()) {
      case "zh" -> isTraditional() ? "註 " + number : "注 " + number;
      case "ja" -> "注 " + number;
      case "ko" -> "각주 " + number;
      case "de" -> "Anmerkung " + number;
      case "es", "it", "pt" -> "Nota " + number;
      case "nl" -> "Noot " + number;
      default -> "Note " + number;
    };
  }

  private String back(String number) {
    return switch (locale.getLanguage()) {
      case "zh" -> isTraditional() ? "返回正文，註 " + number : "返回正文，注 " + number;
      case "ja" -> "本文へ戻る、注 " + number;
      case "ko" -> "본문으로, 각주 " + number;
      case "de" -> "Zurück zum Text, Anmerkung " + number;
      case "fr" -> "Retour au texte, note " + number;
      case "es" -> "Volver al texto, nota " + number;
      case "it" -> "Torna al testo, nota " + number;
      case "pt" -> "Voltar ao texto, nota " + number;
      case "nl" -> "Terug naar de tekst, noot " + number;
      default -> "Back to the text, note " + number;
    };
  }

  private boolean isTraditional() {
    return locale.getScript().equals("Hant")
        || locale.getCountry().equals("TW")
        || locale.getCountry().equals("HK")
        || locale.getCountry().equals("MO");
  }
}
