package io.github.huozi.site;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * The pictures of pages in the repository, which GitHub shows, beside those that were drawn now.
 */
final class CommittedPictures {

  /**
   * More than this shows other words: a heading that is worded otherwise makes 0.0003, a line
   * 0.002. Java 17 and 25 draw pages that differ by less than 0.00001.
   */
  static final double LIMIT = 0.0001;

  private static final String COMMAND = "mvn package -Dsite -Dpictures.update -DskipTests";

  private final Path repository;
  private final Path drawn;

  CommittedPictures(Path repository, Path drawn) {
    this.repository = repository;
    this.drawn = drawn;
  }

  /** Rewrites all pictures, and deletes those that are no longer drawn. */
  void update() throws IOException {
    for (String path : superfluous()) {
      Files.delete(repository.resolve(path));
    }
    for (String path : files(drawn)) {
      Path picture = repository.resolve(path);
      Files.createDirectories(picture.getParent());
      Files.write(picture, Files.readAllBytes(drawn.resolve(path)));
    }
  }

  /** A line for each picture that is missing, too many, or shows something else than the pages. */
  List<String> faults() throws IOException {
    List<String> faults = new ArrayList<>();
    for (String path : superfluous()) {
      faults.add(path + ": the build draws no such picture; delete it, or run " + COMMAND);
    }
    for (String path : files(drawn)) {
      if (!Files.exists(repository.resolve(path))) {
        faults.add(path + ": the picture does not exist; run " + COMMAND);
      } else if (difference(path) > LIMIT) {
        faults.add(
            String.format(
                Locale.ROOT,
                "%s: the pages look otherwise now (difference %.4f); run %s",
                path,
                difference(path),
                COMMAND));
      }
    }
    return faults;
  }

  private Set<String> superfluous() throws IOException {
    Set<String> superfluous = new TreeSet<>();
    for (String folder : Gallery.FOLDERS) {
      if (Files.isDirectory(repository.resolve(folder))) {
        files(repository.resolve(folder)).forEach(name -> superfluous.add(folder + "/" + name));
      }
    }
    superfluous.removeAll(files(drawn));
    return superfluous;
  }

  private static Set<String> files(Path folder) throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(file -> file.toString().endsWith(".png"))
          .forEach(file -> names.add(folder.relativize(file).toString().replace('\\', '/')));
    }
    return names;
  }

  private double difference(String path) throws IOException {
    return difference(
        ImageIO.read(repository.resolve(path).toFile()),
        ImageIO.read(drawn.resolve(path).toFile()));
  }

  /**
   * The difference of two pictures, from 0 to 1: the mean difference of the greys of small squares,
   * so that the edges of glyphs do not count; 1 if the sizes differ.
   */
  static double difference(BufferedImage one, BufferedImage other) {
    if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
      return 1;
    }
    int side = 4;
    double sum = 0;
    int squares = 0;
    for (int y = 0; y + side <= one.getHeight(); y += side) {
      for (int x = 0; x + side <= one.getWidth(); x += side) {
        sum += Math.abs(grey(one, x, y, side) - grey(other, x, y, side));
        squares++;
      }
    }
    return squares == 0 ? 0 : sum / squares;
  }

  private static double grey(BufferedImage picture, int left, int top, int side) {
    int sum = 0;
    for (int y = top; y < top + side; y++) {
      for (int x = left; x < left + side; x++) {
        int rgb = picture.getRGB(x, y);
        sum += ((rgb >> 16) & 0xff) + ((rgb >> 8) & 0xff) + (rgb & 0xff);
      }
    }
    return sum / (3.0 * 255 * side * side);
  }
}
