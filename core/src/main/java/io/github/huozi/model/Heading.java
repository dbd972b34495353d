package io.github.huozi.model;

/**
 * A heading inside a section.
 *
 * @param level 1 for the section's title, 2 to 6 below it
 * @param id its element's id, unique in the edition
 * @param text its text, for an outline
 * @param html its content as XHTML, without notes and links, for a table of contents
 */
public record Heading(int level, String id, String text, String html) {}
