package io.github.huozi.site;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Writes a picture of pages as a PNG of at most 256 colours, which is a third as large. Each
 * channel has 32 values. Pages have a few hues; if there are more than 256 colours nevertheless,
 * the rarest become the most similar of the others.
 */
final class IndexedPng {

  private static final int COLOURS = 256;

  private IndexedPng() {}

  static void write(BufferedImage picture, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    Files.deleteIfExists(file);
    try (ImageOutputStream output = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(output);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(0);
      writer.write(null, new IIOImage(indexed(picture), null, null), param);
    } finally {
      writer.dispose();
    }
  }

  static BufferedImage indexed(BufferedImage picture) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        counts.merge(rounded(picture.getRGB(x, y)), 1, Integer::sum);
      }
    }
    List<Integer> colours =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    List<Integer> kept = colours.subList(0, Math.min(COLOURS, colours.size()));
    int[] palette = kept.stream().mapToInt(colour -> colour | (0xff << 24)).toArray();
    Map<Integer, Integer> places = new HashMap<>();
    for (int colour : colours) {
      places.put(colour, nearest(colour, kept));
    }
    IndexColorModel model =
        new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
    BufferedImage indexed =
        new BufferedImage(
            picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        indexed
            .getRaster()
            .setSample(x, y, 0, Objects.requireNonNull(places.get(rounded(picture.getRGB(x, y)))));
      }
    }
    return indexed;
  }

  /** A colour with 32 values in each channel; white and black stay. */
  private static int rounded(int rgb) {
    int result = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int value = (rgb >> shift) & 0xff;
      result |= Math.round(Math.round(value * 31 / 255f) * 255 / 31f) << shift;
    }
    return result;
  }

  private static int nearest(int colour, List<Integer> palette) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < palette.size() && least > 0; i++) {
      int distance = 0;
      for (int shift = 0; shift <= 16; shift += 8) {
        int difference = ((colour >> shift) & 0xff) - ((palette.get(i) >> shift) & 0xff);
        distance += difference * difference;
      }
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }
}
