package io.github.huozi.validator;

import io.github.huozi.request.ValidatorSource;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.imageio.spi.IIORegistry;

/**
 * A tool at work, in a class loader that shares nothing with the plugin's but the JDK.
 *
 * <p>What the tool brings along (parsers, an XSLT processor, image readers) is seen by the tool
 * alone.
 */
final class Validator implements AutoCloseable {

  private final Tool tool;
  private final URLClassLoader loader;
  private final Function<Path, List<Map<String, String>>> witness;

  private Validator(
      Tool tool, URLClassLoader loader, Function<Path, List<Map<String, String>>> witness) {
    this.tool = tool;
    this.loader = loader;
    this.witness = witness;
  }

  /**
   * @throws IOException if the tool cannot be had
   */
  static Validator of(Tool tool, ValidatorSource supply) throws IOException {
    // The JVM has one list of image readers, filled by the first who asks from what his class
    // loader sees: that must not be the tool.
    IIORegistry.getDefaultInstance();
    List<URL> urls = new ArrayList<>();
    for (Path path : supply.classPath(tool.coordinates())) {
      urls.add(url(path));
    }
    urls.add(Validator.class.getProtectionDomain().getCodeSource().getLocation());
    URLClassLoader loader =
        new URLClassLoader(
            "huozi-" + tool.key(), urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    try {
      return new Validator(tool, loader, witness(tool, loader));
    } catch (ReflectiveOperationException e) {
      loader.close();
      throw new IOException(tool.key() + " cannot be started: " + e, e);
    }
  }

  private static URL url(Path path) throws MalformedURLException {
    return path.toUri().toURL();
  }

  @SuppressWarnings("unchecked") // The witness is our own class, loaded once more.
  private static Function<Path, List<Map<String, String>>> witness(Tool tool, URLClassLoader loader)
      throws ReflectiveOperationException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      Constructor<?> constructor = loader.loadClass(tool.messages()).getDeclaredConstructor();
      constructor.setAccessible(true);
      return (Function<Path, List<Map<String, String>>>) constructor.newInstance();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /**
   * What the tool says, a map a message. May be called from several threads.
   *
   * @throws IOException if the tool fails
   */
  List<Map<String, String>> hear(Path file) throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return witness.apply(file);
    } catch (RuntimeException | LinkageError e) {
      throw new IOException(tool.key() + " fails on " + file + ": " + e, e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** The class loader of what speaks with the tool. */
  ClassLoader witnessLoader() {
    return witness.getClass().getClassLoader();
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
