package io.github.huozi.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is put to the test with bytes that a fuzzer makes up. Its class has the method that Jazzer
 * calls, {@code fuzzerTestOneInput(byte[])}, and {@code seeds()}: inputs to start from.
 *
 * @param className the target's class
 * @param instrumented packages whose branches guide the fuzzer, beside huozi's
 */
public record FuzzTarget(String className, List<String> instrumented) {

  /** All that huozi reads, and what it reads it with. */
  public static final List<FuzzTarget> ALL =
      List.of(
          target("font.FontFuzz"),
          target("raster.ImageFuzz", "org.apache.pdfbox.filter.**"),
          target("svg.DrawingFuzz", "com.github.weisj.jsvg.**"),
          target("publication.MarkdownFuzz", "org.commonmark.**"),
          target("publication.HtmlFuzz", "org.jsoup.**"),
          target("publication.YamlFuzz", "org.snakeyaml.**"),
          target("css.StyleSheetFuzz"),
          target("verify.PdfFuzz", "org.apache.pdfbox.**"),
          target("verify.EpubFuzz", "org.jsoup.**"));

  private static final String PACKAGE = "io.github.huozi.";

  public FuzzTarget {
    instrumented = List.copyOf(instrumented);
  }

  private static FuzzTarget target(String name, String... instrumented) {
    return new FuzzTarget(PACKAGE + name, List.of(instrumented));
  }

  /** {@code FontFuzz}. */
  public String name() {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  /** Puts an input to the test; throws what is wrong. */
  void run(byte[] input) {
    call("fuzzerTestOneInput", new Class<?>[] {byte[].class}, input);
  }

  /** Inputs to start from: those that the target makes, and those that were kept. */
  List<byte[]> seeds() throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    for (Object seed : (List<?>) call("seeds", new Class<?>[0])) {
      seeds.add((byte[]) seed);
    }
    for (Path file : kept()) {
      try (InputStream in = Files.newInputStream(file)) {
        seeds.add(in.readAllBytes());
      }
    }
    return seeds;
  }

  /** What was found once, so that it is put to the test for ever. */
  private List<Path> kept() throws IOException {
    URL folder = FuzzTarget.class.getResource("/fuzz/" + name());
    if (folder == null) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(Path.of(new URI(folder.toString())))) {
      return files.sorted().toList();
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private Object call(String method, Class<?>[] parameters, Object... arguments) {
    try {
      Object result =
          Class.forName(className).getMethod(method, parameters).invoke(null, arguments);
      return result == null ? "" : result;
    } catch (InvocationTargetException e) {
      throw new AssertionError(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(className, e);
    }
  }
}
