package io.github.huozi.csl;

/**
 * Rendered text.
 *
 * @param html the text as XHTML: {@code i}, {@code b}, {@code sup}, {@code sub}, {@code span} with
 *     a style, {@code a}, and {@code div} with the classes {@code csl-block}, {@code
 *     csl-left-margin}, {@code csl-right-inline} and {@code csl-indent}
 * @param text the text without marks
 */
public record Formatted(String html, String text) {}
