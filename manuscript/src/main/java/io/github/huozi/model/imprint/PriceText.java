package io.github.huozi.model.imprint;

import io.github.huozi.model.Edition;
import java.util.Optional;
import java.util.regex.Pattern;

/** The price of a book in the words of an edition's language: 定价：58.00元, 값 15,000원. */
public final class PriceText {

  private static final String PRICE = "price";
  private static final String BETWEEN = " | ";
  private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");

  /** A price that begins so says itself that it is one. */
  private static final Pattern LABELLED =
      Pattern.compile("^(?:定\\s*[价價価]|[价價価]\\s*格|本体|값|정가|가격|\\p{Alpha}{3,}).*");

  private PriceText() {}

  /**
   * A price for the back of a cover. A mere number gets the unit of the language's country, and a
   * price in Chinese, Japanese or Korean the word for it, unless it has one.
   *
   * @param written a number, or words
   * @return empty if it has no digit
   */
  public static Optional<String> of(String written, Edition edition) {
    if (written.codePoints().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    ImprintWords words = ImprintWords.in(edition.language());
    String price =
        NUMBER.matcher(written).matches() && words.has(PRICE + "-number")
            ? words.measured(PRICE, written, edition.source().isPresent())
            : written;
    String form = words.get(PRICE);
    if (!form.contains(BETWEEN) || LABELLED.matcher(price).matches()) {
      return Optional.of(price);
    }
    String label = form.substring(0, form.indexOf(BETWEEN));
    return Optional.of(
        switch (edition.language().script()) {
          case HANS, HANT, JAPANESE -> label + "：" + price;
          default -> label + " " + price;
        });
  }
}
