package io.github.huozi.check.text;

/**
 * A visible character of the manuscript.
 *
 * @param line its line in the section's file
 * @param afterSpace whether white space stands before it that is seen
 * @param afterWideSpace whether the author has typed one before it that is wider or narrower than a
 *     word's
 * @param afterBreak whether the author ended the line before it
 * @param afterEdge whether an inline element begins or ends before it
 * @param afterPicture whether a picture stands in the line before it
 * @param raised whether it is raised or lowered text, such as the call of a note
 */
public record Letter(
    int codePoint,
    int line,
    boolean afterSpace,
    boolean afterWideSpace,
    boolean afterBreak,
    boolean afterEdge,
    boolean afterPicture,
    boolean raised) {}
