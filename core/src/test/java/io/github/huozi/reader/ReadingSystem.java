package io.github.huozi.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A page in Chromium that reads EPUBs with epub.js, the size of an e-reader. */
final class ReadingSystem implements AutoCloseable {

  /** The window in px: 3 : 4, as most e-readers have. */
  private static final int WIDTH = 540;

  private static final int HEIGHT = 720;
  private static final int DENSITY = 2;
  private static final long SECONDS = 120;

  private final Site site;
  private final Complaints complaints;
  private final Chromium chromium;
  private final DevTools page;

  /**
   * @param books the folder with the EPUBs
   */
  ReadingSystem(Path program, EpubJs epubJs, Path books) throws IOException, InterruptedException {
    site = new Site(epubJs, books);
    complaints = new Complaints(site.page());
    try {
      chromium = Chromium.start(program);
    } catch (IOException e) {
      site.close();
      throw e;
    }
    try {
      page = new DevTools(chromium.address(), complaints::take, chromium::lastWords);
      load();
    } catch (IOException | InterruptedException | RuntimeException e) {
      chromium.close();
      site.close();
      throw e;
    }
  }

  private void load() throws IOException, InterruptedException {
    for (String domain : List.of("Page", "Runtime", "Log", "Network", "Inspector")) {
      page.send(domain + ".enable", Map.of());
    }
    page.send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", WIDTH, "height", HEIGHT, "deviceScaleFactor", DENSITY, "mobile", false));
    page.send("Page.navigate", Map.of("url", site.page().toString()));
    await("typeof reader === 'object'", "the reader's page does not load");
  }

  /** Opens the book of a file at its first page. */
  OpenBook open(String file) throws IOException, InterruptedException {
    return page.evaluate("reader.open('books/%s')".formatted(file), OpenBook.class);
  }

  /** Fills the window with the cover. */
  Optional<OpenBook.Size> showCover() throws IOException, InterruptedException {
    return Optional.ofNullable(page.evaluate("reader.showCover()", OpenBook.Size.class));
  }

  /** Opens the panel with the table of contents. */
  void showContents() throws IOException, InterruptedException {
    page.evaluate("reader.showContents()", Void.class);
  }

  /** Shows the page with the place that an address inside the book leads to. */
  ShownPage show(String href) throws IOException, InterruptedException {
    return page.evaluate("reader.show('%s')".formatted(href), ShownPage.class);
  }

  /** Turns the pages from the book's first to its last. */
  List<ShownPage> leafThrough() throws IOException, InterruptedException {
    return List.of(page.evaluate("reader.leaf('next')", ShownPage[].class));
  }

  /** Turns the pages back from the one shown to the book's first. */
  List<ShownPage> leafBack() throws IOException, InterruptedException {
    return List.of(page.evaluate("reader.leaf('prev')", ShownPage[].class));
  }

  /** Whether any of an element stands on the page shown. */
  boolean isShown(String selector) throws IOException, InterruptedException {
    return !place("reader.place('%s')".formatted(selector)).isNull();
  }

  /** Touches an element of the book, a link, and tells the page that it leads to. */
  ShownPage touch(String selector) throws IOException, InterruptedException {
    return touchAt("reader.place('%s')".formatted(selector));
  }

  /** Touches a line of the contents panel, and tells the page that it leads to. */
  ShownPage touchContents(int line) throws IOException, InterruptedException {
    return touchAt("reader.contentsPlace(%d)".formatted(line));
  }

  private ShownPage touchAt(String where) throws IOException, InterruptedException {
    JsonNode place = place(where);
    if (place.isNull()) {
      throw new IOException(where + ": it is not in the window");
    }
    page.evaluate("reader.expectArrival()", Void.class);
    for (String event : List.of("mousePressed", "mouseReleased")) {
      page.send(
          "Input.dispatchMouseEvent",
          Map.of(
              "type",
              event,
              "x",
              place.path("x").asDouble(),
              "y",
              place.path("y").asDouble(),
              "button",
              "left",
              "clickCount",
              1));
    }
    return page.evaluate("reader.arrival()", ShownPage.class);
  }

  private JsonNode place(String where) throws IOException, InterruptedException {
    return page.evaluate(where, JsonNode.class);
  }

  /** Keeps a picture of the window. */
  void picture(Path file) throws IOException, InterruptedException {
    JsonNode shot = page.send("Page.captureScreenshot", Map.of("format", "png"));
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode(shot.path("data").asText()));
  }

  /** What went wrong in the browser since the last call. */
  List<String> complaints() {
    return complaints.collect();
  }

  private void await(String condition, String failure) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!page.evaluate(condition, Boolean.class)) {
      if (System.nanoTime() > end) {
        throw new IOException(failure + ": " + complaints());
      }
      Thread.sleep(20);
    }
  }

  @Override
  public void close() throws IOException {
    page.close();
    site.close();
    chromium.close();
  }
}
