package io.github.huozi.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {

  private static final String PICTURE = "docs/gallery/pictures/a.png";

  @TempDir private Path folder;

  /** White, with black lines from a height on. */
  private static BufferedImage page(int top) {
    BufferedImage page = new BufferedImage(200, 300, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = page.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 200, 300);
    graphics.setColor(Color.BLACK);
    for (int y = top; y < 260; y += 20) {
      graphics.fillRect(20, y, 160, 8);
    }
    graphics.dispose();
    return page;
  }

  @Test
  void coloursAreCountedAndKept() {
    BufferedImage picture = page(20);
    picture.setRGB(0, 0, 0x8c2f24);
    BufferedImage indexed = IndexedPng.indexed(picture);
    assertThat(indexed.getRGB(100, 5)).isEqualTo(0xffffffff);
    assertThat(indexed.getRGB(100, 21)).isEqualTo(0xff000000);
    Color red = new Color(indexed.getRGB(0, 0));
    assertThat(red.getRed()).isBetween(0x88, 0x90);
    assertThat(red.getBlue()).isBetween(0x20, 0x28);
  }

  @Test
  void theRarestOfTooManyColoursBecomeOthers() {
    BufferedImage picture = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 64; y++) {
      for (int x = 0; x < 64; x++) {
        picture.setRGB(x, y, (x << 18) | (y << 10));
      }
    }
    BufferedImage indexed = IndexedPng.indexed(picture);
    assertThat(CommittedPictures.difference(picture, indexed)).isLessThan(0.05);
  }

  @Test
  void otherLinesAreADifferenceAndOtherShadesOfEdgesAreNot() {
    BufferedImage edges = page(20);
    for (int x = 20; x < 180; x += 3) {
      edges.setRGB(x, 20, 0x0a0a0a);
    }
    assertThat(CommittedPictures.difference(page(20), edges))
        .isLessThan(CommittedPictures.LIMIT / 2);
    assertThat(CommittedPictures.difference(page(20), page(30)))
        .isGreaterThan(CommittedPictures.LIMIT * 2);
    assertThat(
            CommittedPictures.difference(
                page(20), new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB)))
        .isEqualTo(1);
  }

  @Test
  void aPictureThatIsMissingOldOrTooManyIsAFaultUntilTheUpdate() throws IOException {
    Path repository = folder.resolve("repository");
    Path drawn = folder.resolve("drawn");
    IndexedPng.write(page(20), drawn.resolve(PICTURE));
    IndexedPng.write(page(20), repository.resolve("docs/gallery/pictures/gone.png"));
    CommittedPictures pictures = new CommittedPictures(repository, drawn);
    assertThat(pictures.faults())
        .satisfiesExactly(
            fault -> assertThat(fault).contains("gone.png", "delete it"),
            fault -> assertThat(fault).contains("a.png: the picture does not exist"));
    pictures.update();
    assertThat(pictures.faults()).isEmpty();
    assertThat(Files.exists(repository.resolve("docs/gallery/pictures/gone.png"))).isFalse();

    IndexedPng.write(page(30), drawn.resolve(PICTURE));
    assertThat(pictures.faults())
        .singleElement()
        .asString()
        .contains("a.png: the pages look otherwise now", "-Dpictures.update");
    pictures.update();
    assertThat(
            CommittedPictures.difference(
                ImageIO.read(repository.resolve(PICTURE).toFile()), page(30)))
        .isLessThan(CommittedPictures.LIMIT);
  }
}
