package io.github.huozi.pdf.layout;

import io.github.huozi.language.Language;
import io.github.huozi.pdf.style.PrintStyles;
import io.github.huozi.typography.TextSetting;
import org.w3c.dom.Element;

/**
 * The inherited properties of an element that decide how its text is composed.
 *
 * @param language its language
 * @param setting its properties of CSS Text
 */
record TextContext(Language language, TextSetting setting) {

  /** The properties of an element inside. */
  TextContext in(Element element, PrintStyles styles) {
    return new TextContext(languageOf(element), styles.text(element));
  }

  private Language languageOf(Element element) {
    String tag = element.getAttribute("lang");
    return tag.isEmpty() || tag.equals(language.tag())
        ? language
        : Language.parse(tag).orElse(language);
  }
}
