package io.github.huozi.output;

/**
 * A finished file as it was when it was made.
 *
 * @param name its name in the output folder
 * @param digest what it held
 * @param pages how many pages it has, 0 if it has none
 * @param fonts how many fonts were put into it on request
 * @param fontBytes how large those are together, before they are packed
 */
public record RecordedFile(String name, String digest, int pages, int fonts, long fontBytes) {}
