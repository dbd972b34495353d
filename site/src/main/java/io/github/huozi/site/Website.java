package io.github.huozi.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes the website. Arguments: the repository, the folder of the published files, the folder for
 * the pictures, that for the website, the address of the repository on the web, and {@code true} to
 * rewrite the pictures in the repository.
 *
 * <p>It fails, and names every fault, if a link leads nowhere, if the menu lacks a page, if a
 * translation differs from its original, or if a picture in the repository shows something else
 * than what was published.
 */
final class Website {

  private static final String STYLE = "style.css";

  private Website() {}

  public static void main(String[] arguments) throws IOException {
    Path repository = Path.of(arguments[0]).toAbsolutePath().normalize();
    Path published = Path.of(arguments[1]);
    Path pictures = Path.of(arguments[2]);
    Path website = Path.of(arguments[3]);
    clear(pictures);
    clear(website);
    List<String> faults = new ArrayList<>();

    Gallery gallery = new Gallery(published);
    gallery.draw(pictures);
    CommittedPictures committed = new CommittedPictures(repository, pictures);
    if (Boolean.parseBoolean(arguments[5])) {
      committed.update();
    }
    faults.addAll(committed.faults());

    Documents documents = Documents.of(repository);
    Map<String, Menu> menus = new TreeMap<>();
    for (String language : documents.languages()) {
      Menu menu = Menu.of(documents, language);
      menus.put(language, menu);
      faults.addAll(menu.faults());
    }
    faults.addAll(new Translations(documents).faults());
    DocumentLinks links = new DocumentLinks(documents, arguments[4]);
    for (DocumentPage page : documents.pages()) {
      faults.addAll(links.follow(page));
    }
    if (!faults.isEmpty()) {
      faults.forEach(System.err::println);
      throw new IOException(faults.size() + " faults in the documents, listed above");
    }

    gallery.addFiles(documents);
    for (DocumentPage page : documents.pages()) {
      Path file = website.resolve(page.address());
      Files.createDirectories(file.getParent());
      Files.writeString(file, WebPage.of(page, Objects.requireNonNull(menus.get(page.language()))));
    }
    for (String file : links.files()) {
      // The pictures that were drawn now take the place of those in the repository.
      Path drawn = pictures.resolve(file);
      copy(Files.exists(drawn) ? drawn : repository.resolve(file), website.resolve(file));
    }
    for (Map.Entry<String, Path> file : gallery.files().entrySet()) {
      copy(file.getValue(), website.resolve(file.getKey()));
    }
    try (InputStream style = Website.class.getResourceAsStream(STYLE)) {
      Files.write(website.resolve(STYLE), Objects.requireNonNull(style).readAllBytes());
    }
    System.out.println(website.resolve("index.html") + ", " + documents.pages().size() + " pages");
  }

  /** Deletes what another build has left. */
  private static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.write(to, Files.readAllBytes(from));
  }
}
