package io.github.huozi.report;

import io.github.huozi.check.Place;

/** A place in words: {@code page 4}, {@code EPUB/clay.xhtml:12:5}. */
final class PlaceText {

  private PlaceText() {}

  static String of(Place place) {
    if (place instanceof Place.OnPage page) {
      return "page " + page.number();
    }
    Place.InEntry entry = (Place.InEntry) place;
    StringBuilder text = new StringBuilder(entry.entry());
    if (entry.line() > 0) {
      text.append(':').append(entry.line());
      if (entry.column() > 0) {
        text.append(':').append(entry.column());
      }
    }
    return text.toString();
  }
}
