package io.github.huozi.model.section;

/**
 * The number of a section.
 *
 * @param text as it is printed: 第三章, Chapter 3, {@code 3} or {@code 3.1}
 * @param inWords whether words belong to it, so that it stands apart from the title
 */
public record SectionNumber(String text, boolean inWords) {}
