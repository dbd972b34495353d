package io.github.huozi.source.code;

/**
 * A part of a program that is not plain. It lies within one line.
 *
 * @param start the offset of its first character in the program
 * @param end the offset after its last character
 * @param of what it is
 */
record CodeToken(int start, int end, TokenClass of) {}
