package io.github.huozi.pdf.style;

/**
 * The style of the readings in a {@code ruby} element (CSS Ruby 1).
 *
 * @param form the value of {@code -huozi-ruby}: {@code above}, {@code parentheses} or {@code none}
 * @param under whether readings stand under their text
 * @param align the value of {@code ruby-align}
 * @param overhangs whether readings may reach over kana beside their text
 */
public record RubyStyle(String form, boolean under, String align, boolean overhangs) {}
