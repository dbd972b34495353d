package io.github.huozi.madeup;

import io.github.huozi.publish.PublicationFolder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/** A manuscript that was made up: how it is published, and its chapters. */
record Manuscript(Settings settings, List<Chapter> chapters) {

  private static final Map<String, byte[]> PICTURES = new TreeMap<>();

  Manuscript {
    chapters = List.copyOf(chapters);
  }

  /**
   * What a manuscript is written as.
   *
   * @param files the texts of the files by their paths
   * @param texts the texts that stand once in each finished file of the language's own edition
   */
  record Written(Map<String, String> files, List<String> texts) {}

  /** Writes the files. The same manuscript always has the same files. */
  Written write() {
    Map<String, String> files = new TreeMap<>();
    Sentences sentences = new Sentences(settings.language());
    List<String> texts = new ArrayList<>();
    files.put("publication.yaml", settings.yaml(sentences));
    List<String> ids = new ArrayList<>();
    int number = 0;
    for (Chapter chapter : chapters) {
      String name = "c" + ++number;
      ChapterWriter writer = new ChapterWriter(name, settings.language(), sentences, ids);
      files.put(settings.language() + "/" + name + ".md", writer.write(chapter));
      texts.addAll(writer.texts());
      if (settings.repeatsTitles()) {
        texts.removeAll(writer.title());
      }
    }
    return new Written(files, texts);
  }

  /** Writes the files, with the pictures that they show, into a folder. */
  PublicationFolder into(Path folder) throws IOException {
    PublicationFolder publication = new PublicationFolder(folder).onThemesPage();
    Map<String, String> files = write().files();
    for (Map.Entry<String, String> file : files.entrySet()) {
      publication.with(file.getKey(), file.getValue());
    }
    String all = String.join("", files.values());
    for (Map.Entry<String, byte[]> picture : pictures().entrySet()) {
      if (all.contains(picture.getKey())) {
        publication.with(settings.language() + "/" + picture.getKey(), picture.getValue());
      }
    }
    return publication;
  }

  /** The files as a person reads them. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    write()
        .files()
        .forEach(
            (path, file) ->
                text.append("--- ")
                    .append(path)
                    .append('\n')
                    .append(file.stripTrailing())
                    .append('\n'));
    return text.toString();
  }

  private static synchronized Map<String, byte[]> pictures() throws IOException {
    if (PICTURES.isEmpty()) {
      for (int height : ChapterWriter.HEIGHTS) {
        draw("images/h" + height, 360, height);
      }
      draw("images/wide", 900, 150);
    }
    return PICTURES;
  }

  private static void draw(String name, int width, int height) throws IOException {
    PICTURES.put(
        name + ".svg",
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d">
        <rect x="1" y="1" width="%3$d" height="%4$d" fill="#dde" stroke="#333"/>
        <path d="M9 9L%3$d %4$d" stroke="#999"/>
        </svg>
        """
            .formatted(width, height, width - 2, height - 2)
            .getBytes(StandardCharsets.UTF_8));
    // Four pixels for a px of the page: verify asks for 300 an inch.
    BufferedImage image = new BufferedImage(4 * width, 4 * height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.LIGHT_GRAY);
    graphics.fillRect(0, 0, 4 * width, 4 * height);
    graphics.setColor(Color.DARK_GRAY);
    graphics.fillOval(width, height, width, height);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    PICTURES.put(name + ".png", out.toByteArray());
  }
}
