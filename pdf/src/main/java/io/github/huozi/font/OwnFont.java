package io.github.huozi.font;

import io.github.huozi.font.file.FontContainer;
import io.github.huozi.font.file.FontFile;
import io.github.huozi.font.file.FontNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** A font that is in no artifact: its own tables give its family, weight and style. */
public final class OwnFont {

  private final FontFile file;
  private final FontFace.Description description;

  private OwnFont(FontFile file, FontFace.Description description) {
    this.file = file;
    this.description = description;
  }

  /**
   * The fonts of a file, each checked as a whole. A collection has several.
   *
   * @param content its content
   * @throws io.github.huozi.font.file.FontException if a font is damaged, of a kind that is not
   *     read or may not be embedded
   */
  public static List<OwnFont> read(Path file, byte[] content) throws IOException {
    List<OwnFont> fonts = new ArrayList<>();
    for (FontFile font : FontContainer.open(file.toUri().toURL(), content)) {
      FontNames names = FontNames.read(font);
      List<String> families =
          names.families().isEmpty() ? List.of(baseName(file)) : names.families();
      fonts.add(
          new OwnFont(
              font,
              new FontFace.Description(
                  families.get(0),
                  GenericFamily.OF_THEME,
                  names.weight(),
                  names.italic() ? FontFace.Style.ITALIC : FontFace.Style.NORMAL,
                  families.subList(1, families.size()))));
    }
    return fonts;
  }

  private static String baseName(Path file) {
    return file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
  }

  /** The font's description of itself. */
  public FontFace.Description description() {
    return description;
  }

  /**
   * The font's face.
   *
   * @param fileName the name that a file of it gets
   */
  public FontFace face(String fileName) {
    return face(description, Optional.empty(), fileName);
  }

  /**
   * A face of the font with another description.
   *
   * @param range the characters that it may set; empty for all that it has
   * @param fileName the name that a file of it gets
   */
  public FontFace face(FontFace.Description other, Optional<IntPredicate> range, String fileName) {
    return new FontFace(other, file, fileName, range);
  }
}
