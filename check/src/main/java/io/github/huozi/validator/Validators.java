package io.github.huozi.validator;

import io.github.huozi.check.Finding;
import io.github.huozi.check.FinishedEdition;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.imageio.spi.IIORegistry;

/** Validators that are loaded and can be run on finished files. */
public final class Validators {

  private final Map<ValidatorKind, Validator> loaded;

  Validators(Map<ValidatorKind, Validator> loaded) {
    this.loaded = loaded;
  }

  /**
   * Runs a validator on its file of an edition. May be called from several threads.
   *
   * @return what the validator found; nothing if the edition has no such file
   * @throws IOException if the validator fails
   */
  public List<Finding> validate(ValidatorKind kind, FinishedEdition edition) throws IOException {
    Optional<Path> file = kind.file(edition);
    Validator validator = loaded.get(kind);
    if (file.isEmpty() || validator == null) {
      return List.of();
    }
    List<Map<String, String>> messages = validator.messages(file.get());
    return switch (kind) {
      case EPUBCHECK -> ValidatorFindings.ofEpubcheck(messages, file.get(), edition);
      case VERAPDF -> ValidatorFindings.ofVerapdf(messages, file.get());
    };
  }

  /**
   * One validator in a class loader of its own, whose parent is the JDK's platform class loader.
   *
   * <p>Only the validator sees its libraries: parsers, an XSLT processor, image readers.
   */
  static final class Validator {

    private final ValidatorKind kind;
    private final URLClassLoader loader;
    private final Function<Path, List<Map<String, String>>> messages;

    private Validator(
        ValidatorKind kind,
        URLClassLoader loader,
        Function<Path, List<Map<String, String>>> messages) {
      this.kind = kind;
      this.loader = loader;
      this.messages = messages;
    }

    /**
     * Loads a validator.
     *
     * @throws IOException if it cannot be started
     */
    static Validator of(ValidatorKind kind, List<Path> classPath) throws IOException {
      // The JVM has one registry of image readers. The first caller fills it from its own class
      // loader, and that must not be the validator's.
      IIORegistry.getDefaultInstance();
      List<URL> urls = new ArrayList<>();
      for (Path path : classPath) {
        urls.add(url(path));
      }
      urls.add(Validators.class.getProtectionDomain().getCodeSource().getLocation());
      URLClassLoader loader =
          new URLClassLoader(
              "huozi-" + kind.key(),
              urls.toArray(URL[]::new),
              ClassLoader.getPlatformClassLoader());
      try {
        return new Validator(kind, loader, newMessages(kind, loader));
      } catch (ReflectiveOperationException e) {
        loader.close();
        throw new IOException(kind.key() + " cannot be started: " + e, e);
      }
    }

    private static URL url(Path path) throws MalformedURLException {
      return path.toUri().toURL();
    }

    @SuppressWarnings("unchecked") // The class is huozi's own, loaded a second time.
    private static Function<Path, List<Map<String, String>>> newMessages(
        ValidatorKind kind, URLClassLoader loader) throws ReflectiveOperationException {
      Thread thread = Thread.currentThread();
      ClassLoader before = thread.getContextClassLoader();
      thread.setContextClassLoader(loader);
      try {
        Constructor<?> constructor =
            loader.loadClass(kind.messagesClass()).getDeclaredConstructor();
        constructor.setAccessible(true);
        return (Function<Path, List<Map<String, String>>>) constructor.newInstance();
      } finally {
        thread.setContextClassLoader(before);
      }
    }

    /**
     * The validator's messages about a file, each a map with the keys of {@link ValidatorFindings}.
     * May be called from several threads.
     *
     * @throws IOException if the validator fails
     */
    List<Map<String, String>> messages(Path file) throws IOException {
      Thread thread = Thread.currentThread();
      ClassLoader before = thread.getContextClassLoader();
      thread.setContextClassLoader(loader);
      try {
        return messages.apply(file);
      } catch (RuntimeException | LinkageError e) {
        throw new IOException(kind.key() + " fails on " + file + ": " + e, e);
      } finally {
        thread.setContextClassLoader(before);
      }
    }

    /** The class loader of the class that calls the validator. */
    ClassLoader messagesLoader() {
      return messages.getClass().getClassLoader();
    }
  }
}
