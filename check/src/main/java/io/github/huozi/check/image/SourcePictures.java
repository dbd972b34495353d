package io.github.huozi.check.image;

import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.SourceLines;
import io.github.huozi.image.ImageFormat;
import io.github.huozi.image.Orientation;
import io.github.huozi.input.RegularFile;
import java.io.IOException;
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
  private final DrawingKeys drawings;
  private final ThemeImages theme;
  private final Map<String, Wanted> byKey = new HashMap<>();
  private final Set<String> repeated = new HashSet<>();
  private Optional<Set<String>> ofTheme = Optional.empty();

  private SourcePictures(List<Wanted> wanted, DrawingKeys drawings, ThemeImages theme) {
    this.wanted = wanted;
    this.drawings = drawings;
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
    DrawingKeys drawings = new DrawingKeys(edition.manuscript());
    Map<Path, Read> read = new HashMap<>();
    List<Wanted> wanted = new ArrayList<>();
    for (SourceLines.Shown shown : new SourceLines(edition.manuscript()).images()) {
      Path file = files.get(shown.source());
      if (file == null) {
        continue;
      }
      Read picture = read.get(file);
      if (picture == null) {
        picture = Read.of(file, drawings);
        read.put(file, picture);
      }
      wanted.add(new Wanted(shown, picture.key(), picture.orientation()));
    }
    return new SourcePictures(wanted, drawings, ThemeImages.read(edition.publication().folder()));
  }

  /** The pictures, in the order of the text. */
  List<Wanted> wanted() {
    return wanted;
  }

  /** The keys of the drawings. */
  DrawingKeys drawings() {
    return drawings;
  }

  ThemeImages theme() {
    return theme;
  }

  /** The first picture of the text with a key. */
  Optional<Wanted> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** Tells whether a picture may be painted again as an artifact: decoration, and table heads. */
  boolean mayRepeat(String key) {
    return repeated.contains(key);
  }

  /** Tells whether a picture is one of the theme's. */
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
   * @param key the key of its image or drawing in a PDF; empty for a file that cannot be decoded
   * @param orientation the rotation that its Exif data gives
   */
  record Wanted(SourceLines.Shown shown, Optional<String> key, Orientation orientation) {}

  private record Read(Optional<String> key, Orientation orientation) {

    static Read of(Path file, DrawingKeys drawings) throws IOException {
      return ImageFormat.isDrawing(file)
          ? new Read(Optional.of(drawings.of(file)), Orientation.UPRIGHT)
          : new Read(PictureKey.of(file), Orientation.of(RegularFile.bytes(file)));
    }
  }
}
