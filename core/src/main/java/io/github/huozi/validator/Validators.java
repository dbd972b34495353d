package io.github.huozi.validator;

import io.github.huozi.check.Finding;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.request.ValidatorSource;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.imageio.spi.IIORegistry;

/** Validators that are loaded and can be run on finished files. */
public final class Validators implements AutoCloseable {

  private final Map<ValidatorKind, Validator> loaded = new EnumMap<>(ValidatorKind.class);

  private Validators() {}

  /**
   * Loads the validators that are needed, and no other.
   *
   * @throws IOException if one of them cannot be resolved or started
   */
  public static Validators of(Set<ValidatorKind> kinds, ValidatorSource source) throws IOException {
    Validators validators = new Validators();
    try {
      for (ValidatorKind kind : kinds) {
        validators.loaded.put(kind, Validator.of(kind, source));
      }
      return validators;
    } catch (IOException e) {
      validators.close();
      throw e;
    }
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

  @Override
  public void close() throws IOException {
    IOException failure = null;
    for (Validator validator : loaded.values()) {
      try {
        validator.close();
      } catch (IOException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /**
   * One validator in a class loader of its own, whose parent is the JDK's platform class loader.
   *
   * <p>Only the validator sees its libraries: parsers, an XSLT processor, image readers.
   */
  static final class Validator implements AutoCloseable {

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
     * Resolves and loads a validator.
     *
     * @throws IOException if it cannot be resolved or started
     */
    static Validator of(ValidatorKind kind, ValidatorSource source) throws IOException {
      // The JVM has one registry of image readers. The first caller fills it from its own class
      // loader, and that must not be the validator's.
      IIORegistry.getDefaultInstance();
      List<URL> urls = new ArrayList<>();
      for (Path path : source.classPath(kind.coordinates())) {
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

    @Override
    public void close() throws IOException {
      loader.close();
    }
  }
}
