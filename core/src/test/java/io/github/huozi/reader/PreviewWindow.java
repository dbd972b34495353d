package io.github.huozi.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The page of a preview in Chromium. */
final class PreviewWindow implements AutoCloseable {

  private static final int WIDTH = 1440;
  private static final int HEIGHT = 900;
  private static final long SECONDS = 120;

  private final Complaints complaints;
  private final Chromium chromium;
  private final DevTools page;

  PreviewWindow(Path program, URI address) throws IOException, InterruptedException {
    complaints = new Complaints(address);
    chromium = Chromium.start(program);
    try {
      page = new DevTools(chromium.address(), complaints::take, chromium::lastWords);
      for (String domain : List.of("Page", "Runtime", "Log", "Network", "Inspector")) {
        page.send(domain + ".enable", Map.of());
      }
      width(WIDTH);
      page.send("Page.navigate", Map.of("url", address.toString()));
      await("globalThis.huoziShown !== undefined");
    } catch (IOException | InterruptedException | RuntimeException e) {
      chromium.close();
      throw e;
    }
  }

  /** Makes the window as wide as that, in px. */
  void width(int width) throws IOException, InterruptedException {
    page.send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Makes the window that of a phone, which fingers touch. */
  void phone(int width, int height) throws IOException, InterruptedException {
    page.send("Emulation.setTouchEmulationEnabled", Map.of("enabled", true));
    page.send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 2, "mobile", true));
  }

  /** Turns the wheel of the mouse at a place in the window. */
  void wheel(double x, double y, int distance) throws IOException, InterruptedException {
    page.send(
        "Input.dispatchMouseEvent",
        Map.of("type", "mouseWheel", "x", x, "y", y, "deltaX", 0, "deltaY", distance));
  }

  /** Opens the page anew in a browser that asks for a language. */
  void reloadIn(String language) throws IOException, InterruptedException {
    String agent = evaluate("navigator.userAgent", String.class);
    page.send(
        "Emulation.setUserAgentOverride", Map.of("userAgent", agent, "acceptLanguage", language));
    evaluate("huoziShown.old = true", Boolean.class);
    page.send("Page.reload", Map.of());
    await("globalThis.huoziShown !== undefined && !huoziShown.old");
  }

  /** What an expression comes to in the page. */
  <T> T evaluate(String expression, Class<T> type) throws IOException, InterruptedException {
    return page.evaluate(expression, type);
  }

  /** Waits until an expression is true. */
  void await(String condition) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!page.evaluate("!!(" + condition + ")", Boolean.class)) {
      if (System.nanoTime() > end) {
        throw new IOException(
            condition
                + " is not so after "
                + SECONDS
                + " s: "
                + page.evaluate("JSON.stringify(globalThis.huoziShown)", String.class)
                + complaints());
      }
      Thread.sleep(5);
    }
  }

  /** Waits until a PDF with a number, or a later one, is on the screen. */
  void awaitPdf(int number) throws IOException, InterruptedException {
    await("huoziShown.pdf >= " + number);
  }

  /** The number of the PDF that is on the screen. */
  int pdf() throws IOException, InterruptedException {
    return evaluate("huoziShown.pdf", Integer.class);
  }

  /** When the newest PDF was on the screen, in ms since 1970. */
  double shownAt() throws IOException, InterruptedException {
    return evaluate("huoziShown.at", Double.class);
  }

  /** Presses a key, as {@code Enter}. */
  void press(String key) throws IOException, InterruptedException {
    for (String type : List.of("keyDown", "keyUp")) {
      page.send("Input.dispatchKeyEvent", Map.of("type", type, "key", key, "code", key));
    }
  }

  /** Touches a place in the window. */
  void touch(double x, double y) throws IOException, InterruptedException {
    for (String type : List.of("mousePressed", "mouseReleased")) {
      page.send(
          "Input.dispatchMouseEvent",
          Map.of("type", type, "x", x, "y", y, "button", "left", "clickCount", 1));
    }
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

  @Override
  public void close() throws IOException {
    page.close();
    chromium.close();
  }
}
