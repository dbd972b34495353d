package io.github.huozi.font.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a file is that is given as a font, by how it begins. Only TrueType is read. */
final class FontKind {

  private static final String TAKE_TTF = "; take the font's .ttf (docs/fonts.md)";

  private static final int SIGNATURE = 4;

  private FontKind() {}

  /**
   * Looks whether a file begins as a TrueType font does.
   *
   * @param start its first bytes, or all of them if it has few
   * @throws IOException if not, with what it is instead and what to do
   */
  static void requireTrueType(byte[] start) throws IOException {
    if (start.length == 0) {
      throw new IOException("the file is empty; take the font's .ttf anew");
    }
    String text = new String(start, StandardCharsets.ISO_8859_1);
    String signature = text.substring(0, Math.min(SIGNATURE, text.length()));
    switch (signature) {
      case "\0\1\0\0", "true" -> {}
      case "OTTO" -> throw new IOException("it has no TrueType outlines but CFF ones" + TAKE_TTF);
      case "wOFF" -> throw new IOException("it is a WOFF file, made for web pages" + TAKE_TTF);
      case "wOF2" -> throw new IOException("it is a WOFF2 file, made for web pages" + TAKE_TTF);
      case "ttcf" ->
          throw new IOException("it is a collection of fonts (.ttc); take a .ttf of one of them");
      case "typ1", "%!PS", "%!Fo" -> throw new IOException("it is a PostScript font" + TAKE_TTF);
      case "PK\3\4" ->
          throw new IOException("it is a ZIP file; unpack it, and take the .ttf in it");
      case "vers" ->
          throw new IOException(
              text.startsWith("version http")
                  ? "it is only the note that Git LFS keeps of it; fetch the file by git lfs pull"
                  : "it is no font" + TAKE_TTF);
      default -> {
        boolean isPostScript = signature.startsWith("\u0080\1");
        throw new IOException(
            (isPostScript ? "it is a PostScript font" : "it is no font") + TAKE_TTF);
      }
    }
  }
}
