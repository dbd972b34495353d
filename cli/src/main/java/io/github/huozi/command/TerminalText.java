package io.github.huozi.command;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes text to a terminal, whose encoding may lack some characters: what comes nearest stands in
 * their place, or else their numbers, {@code <U+6F22>}, by which a reader can tell names apart.
 */
final class TerminalText extends FilterWriter {

  /** The nearest to each character, the best first. Code pages of Asia have other dashes. */
  private static final Map<Integer, List<String>> NEAREST =
      Map.ofEntries(
          Map.entry(0xA0, List.of(" ")),
          Map.entry((int) '·', List.of("・", "‧", "*")),
          Map.entry((int) '×', List.of("x")),
          Map.entry((int) '‐', List.of("-")),
          Map.entry((int) '–', List.of("-")),
          Map.entry((int) '—', List.of("―", "-")),
          Map.entry((int) '―', List.of("—", "-")),
          Map.entry((int) '‘', List.of("'")),
          Map.entry((int) '’', List.of("'")),
          Map.entry((int) '“', List.of("\"")),
          Map.entry((int) '”', List.of("\"")),
          Map.entry((int) '→', List.of("->")),
          Map.entry((int) '−', List.of("－", "-")),
          Map.entry((int) '、', List.of(", ")),
          Map.entry((int) '。', List.of(". ")),
          Map.entry((int) '〜', List.of("～", "~")),
          Map.entry((int) '・', List.of("·", "‧", "*")),
          Map.entry((int) '～', List.of("〜", "~")));

  private final CharsetEncoder encoder;

  /** The first half of a character that the second has not followed yet. */
  private int pending = -1;

  private TerminalText(OutputStream out, Charset charset) {
    super(new OutputStreamWriter(out, charset));
    this.encoder = charset.newEncoder();
  }

  /**
   * A writer for a stream of this process.
   *
   * @param name {@code stdout} or {@code stderr}
   */
  static PrintWriter of(OutputStream out, String name) {
    return to(out, charset(name));
  }

  /** A writer of text in an encoding. */
  static PrintWriter to(OutputStream out, Charset charset) {
    return new PrintWriter(new TerminalText(out, charset), true);
  }

  /** The encoding of a terminal, or of what the stream leads to: Java 17 and later ones name it. */
  static Charset charset(String name) {
    return Stream.of(name + ".encoding", "sun." + name + ".encoding")
        .flatMap(property -> Optional.ofNullable(System.getProperty(property)).stream())
        // Java does not know the number by which Windows calls UTF-8.
        .map(encoding -> encoding.equalsIgnoreCase("cp65001") ? "UTF-8" : encoding)
        .filter(Charset::isSupported)
        .findFirst()
        .map(Charset::forName)
        .orElse(Charset.defaultCharset());
  }

  @Override
  public void write(String text, int start, int length) throws IOException {
    write(text.toCharArray(), start, length);
  }

  @Override
  public void write(char[] text, int start, int length) throws IOException {
    for (int i = start; i < start + length; i++) {
      write(text[i]);
    }
  }

  @Override
  public void write(int character) throws IOException {
    char c = (char) character;
    if (pending >= 0 && Character.isLowSurrogate(c)) {
      int whole = Character.toCodePoint((char) pending, c);
      pending = -1;
      writeWhole(whole);
    } else if (Character.isHighSurrogate(c)) {
      pending = c;
    } else {
      pending = -1;
      writeWhole(c);
    }
  }

  private void writeWhole(int character) throws IOException {
    String text = Character.toString(character);
    if (!encoder.canEncode(text)) {
      String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
      text =
          NEAREST.getOrDefault(character, List.of(plain)).stream()
              .filter(near -> !near.isEmpty() && encoder.canEncode(near))
              .findFirst()
              .orElseGet(() -> "<U+%04X>".formatted(character));
    }
    out.write(text);
  }
}
