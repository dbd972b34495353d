package io.github.huozi.check.image;

import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.SourceLines;
import io.github.huozi.image.ImageFormat;
import io.github.huozi.image.Orientation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pictures of an edition's text that a PDF must show. Each file is read once. */
final class SourcePictures {

  private final List<Wanted> wanted;
  private final ThemeImages theme;
  private final Map<String, Wanted> byKey = new HashMap<>();
  private final Set<String> repeated = new HashSet<>();
  private Optional<Set<String>> ofTheme = Optional.empty();

  private SourcePictures(List<Wanted> wanted, ThemeImages theme) {
    this.wanted = wanted;
    this.theme = theme;
    for (Wanted picture : wanted) {
      picture.key().ifPresent(key -> byKey.putIfAbsent(key, picture));
      if (picture.shown().isDecoration() || picture.shown().isRepeated()) {
        picture.key().ifPresent(repeated::add);
      }
    }
  }

  /** Reads the pictures of an edition and of its theme. */
  static SourcePictures of(FinishedEdition edition) throws IOException {
    Map<String, Path> files = edition.manuscript().images();
    Map<Path, Read> read = new HashMap<>();
    List<Wanted> wanted = new ArrayList<>();
    for (SourceLines.Shown shown : new SourceLines(edition.manuscript()).images()) {
      Path file = files.get(shown.source());
      if (file == null) {
        continue;
      }
      Read picture = read.get(file);
      if (picture == null) {
        picture = Read.of(file);
        read.put(file, picture);
      }
      wanted.add(new Wanted(shown, file, picture.drawing(), picture.key(), picture.orientation()));
    }
    return new SourcePictures(wanted, ThemeImages.read(edition.publication().folder()));
  }

  /** The pictures, in the order of the text. */
  List<Wanted> wanted() {
    return wanted;
  }

  ThemeImages theme() {
    return theme;
  }

  /** The first picture of the text with a key. */
  Optional<Wanted> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** Whether a picture may be painted again as an artifact: decoration, and table heads. */
  boolean mayRepeat(String key) {
    return repeated.contains(key);
  }

  /** Whether a picture is one of the theme's. */
  boolean isOfTheme(String key) throws IOException {
    if (ofTheme.isEmpty()) {
      Set<String> keys = new HashSet<>();
      for (Path file : theme.files()) {
        if (!ImageFormat.isDrawing(file)) {
          PictureKey.of(file).ifPresent(keys::add);
        }
      }
      ofTheme = Optional.of(keys);
    }
    return ofTheme.get().contains(key);
  }

  /**
   * A picture of the text.
   *
   * @param key the key of its image in a PDF; empty for a drawing, and for a file that cannot be
   *     decoded
   * @param orientation the rotation that its Exif data gives
   */
  record Wanted(
      SourceLines.Shown shown,
      Path file,
      boolean isDrawing,
      Optional<String> key,
      Orientation orientation) {}

  private record Read(boolean drawing, Optional<String> key, Orientation orientation) {

    static Read of(Path file) throws IOException {
      if (ImageFormat.isDrawing(file)) {
        return new Read(true, Optional.empty(), Orientation.UPRIGHT);
      }
      return new Read(false, PictureKey.of(file), Orientation.of(Files.readAllBytes(file)));
    }
  }
}
