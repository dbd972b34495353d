package io.github.huozi.pdf.frame;

/**
 * Something in the margins of pages that cannot be drawn.
 *
 * @param message what is wrong
 * @param suggestion how to put it right, a clause without full stop
 */
public record MarginWarning(String message, String suggestion) {}
