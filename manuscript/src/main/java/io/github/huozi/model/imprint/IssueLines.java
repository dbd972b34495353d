package io.github.huozi.model.imprint;

import io.github.huozi.language.Language;
import io.github.huozi.model.DateText;
import io.github.huozi.model.Imprint;
import io.github.huozi.model.Imprint.Issue;
import io.github.huozi.model.Publication;
import io.github.huozi.model.PublicationDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says which edition and printing a book is. Some languages have a line for each (版次 2026年11月第1版,
 * 印次 2027年3月第2次印刷), some one for both (2026年11月24日　初版第1刷発行).
 */
final class IssueLines {

  private static final String EDITION = "edition";
  private static final String PRINTING = "printing";
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,3}");

  /** The characters of an ISO date up to its month, and up to its year. */
  private static final int MONTH = 7;

  private static final int YEAR = 4;

  private final ImprintWords words;
  private final Language language;
  private final Optional<String> edition;
  private final Optional<String> printing;
  private final Optional<PublicationDate> published;
  private final Optional<PublicationDate> editionDate;
  private final Optional<PublicationDate> printingDate;

  IssueLines(Publication publication, Imprint imprint, Language language, ImprintWords words) {
    this.words = words;
    this.language = language;
    published = publication.date();
    edition = imprint.edition().flatMap(issue -> issue.text().in(language));
    printing = imprint.printing().flatMap(issue -> issue.text().in(language));
    printingDate = imprint.printing().flatMap(Issue::date);
    boolean first = printing.filter(IssueLines::isNumber).filter(IssueLines::isFirst).isPresent();
    editionDate =
        imprint
            .edition()
            .flatMap(Issue::date)
            .or(() -> first ? printingDate : Optional.empty())
            .or(() -> published);
  }

  /** The texts by their keys: {@code edition}, {@code printing}, or only the {@code date}. */
  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    if (edition.isEmpty() && printing.isEmpty()) {
      published.ifPresent(date -> texts.put("date", text(date)));
    } else if (words.get("joined").equals("yes")) {
      joined(texts);
    } else {
      edition.ifPresent(
          text ->
              texts.put(
                  EDITION, isNumber(text) ? dated(numbered(text, EDITION), editionDate) : text));
      printing
          .filter(text -> !isNumber(text) || !isPlain(text))
          .ifPresent(
              text ->
                  texts.put(
                      PRINTING,
                      isNumber(text)
                          ? dated(numbered(text, PRINTING), dateOfPrinting(text))
                          : text));
    }
    return texts;
  }

  /** One line for the first printing of the edition, and another one for a later printing. */
  private void joined(Map<String, String> texts) {
    edition.filter(text -> !isNumber(text)).ifPresent(text -> texts.put(EDITION, text));
    printing.filter(text -> !isNumber(text)).ifPresent(text -> texts.put(PRINTING, text));
    String own = edition.filter(IssueLines::isNumber).map(t -> numbered(t, EDITION)).orElse("");
    Optional<String> number = printing.filter(IssueLines::isNumber);
    boolean later = number.isPresent() && !isFirst(number.get());
    if (!own.isEmpty()) {
      String first = number.isPresent() ? words.numbered(PRINTING, 1) : "";
      texts.put(EDITION, dated(words.filled("issue", own, first), editionDate));
    }
    if (number.isPresent() && (own.isEmpty() || later)) {
      texts.put(
          PRINTING,
          dated(
              words.filled("issue", own, numbered(number.get(), PRINTING)),
              dateOfPrinting(number.get())));
    }
  }

  /**
   * Tells whether a printing goes without saying: the first one of an edition, in some languages.
   */
  private boolean isPlain(String number) {
    return isFirst(number) && edition.isPresent() && !words.has(PRINTING + "-first");
  }

  /** The first printing is of the edition's date. */
  private Optional<PublicationDate> dateOfPrinting(String number) {
    return printingDate.or(() -> isFirst(number) ? editionDate : Optional.empty());
  }

  private String numbered(String number, String what) {
    return words.numbered(what, Integer.parseInt(number));
  }

  private static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  private static boolean isFirst(String number) {
    return Integer.parseInt(number) == 1;
  }

  private String dated(String text, Optional<PublicationDate> date) {
    return date.map(when -> words.filled("dated", text, text(when))).orElse(text);
  }

  /** The date as exactly as imprints have it. */
  private String text(PublicationDate date) {
    int length =
        switch (words.get("exact-to")) {
          case "year" -> YEAR;
          case "month" -> MONTH;
          default -> date.iso().length();
        };
    String iso = date.iso().substring(0, Math.min(length, date.iso().length()));
    return DateText.format(new PublicationDate(iso), language);
  }
}
