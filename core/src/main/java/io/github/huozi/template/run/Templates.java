package io.github.huozi.template.run;

import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.cache.URLTemplateLoader;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import io.github.huozi.model.BuiltInTheme;
import io.github.huozi.problem.Documentation;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.theme.Theme;
import io.github.huozi.theme.ThemeFiles;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fills a theme's templates with FreeMarker. Templates get maps, lists, texts, numbers and truth
 * values. They can reach no Java class, and no file outside the theme.
 */
public final class Templates {

  /** A part of the name of a template that a template makes by {@code ?interpret}. */
  private static final String MADE_BY_TEMPLATE = "->";

  /** The ending of the names of templates. */
  private static final String TEMPLATE = ".ftl";

  /** The templates of each built-in theme, which most authors leave as they are: parsed once. */
  private static final Map<String, Configuration> BUILT_IN =
      BuiltInTheme.all().values().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  BuiltInTheme::name, theme -> configuration(new BuiltInTemplates(theme))));

  private final Theme theme;
  private final TemplateLimits limits;
  private final Configuration configuration;
  private boolean checked;
  private volatile boolean stopped;

  public Templates(Theme theme, TemplateLimits limits) {
    this.theme = theme;
    this.limits = limits;
    TemplateLoader builtIn = new BuiltInTemplates(theme.builtIn());
    this.configuration =
        theme.folder().isPresent() && mayHaveTemplates(theme.folder().get())
            ? configuration(
                new MultiTemplateLoader(new TemplateLoader[] {new OwnTemplates(theme), builtIn}))
            : Optional.ofNullable(BUILT_IN.get(theme.builtIn().name()))
                .orElseGet(() -> configuration(builtIn));
  }

  private static boolean mayHaveTemplates(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().toLowerCase(Locale.ROOT).contains(TEMPLATE));
    } catch (IOException e) {
      // The check of the theme's files reports it.
      return true;
    }
  }

  private static Configuration configuration(TemplateLoader loader) {
    Configuration configuration = new InterruptibleTemplates(Configuration.VERSION_2_3_34);
    configuration.setTemplateLoader(loader);
    configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    // The same output on every machine.
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("computer");
    configuration.setLocalizedLookup(false);
    return configuration;
  }

  /**
   * Fills a template.
   *
   * @return empty if the template has an error, which {@code problems} gets
   */
  public Optional<FilledTemplate> fill(String name, Map<String, Object> model, Problems problems)
      throws IOException {
    checkFiles(problems);
    if (stopped) {
      // Each section would report the same error again.
      return Optional.empty();
    }
    try {
      return Optional.of(new TemplateRun(configuration, name, limits).fill(model));
    } catch (TemplateLimits.ExceededException e) {
      stopped = true;
      TemplatePlace place = e.place();
      report(place.template(), name, place.line(), place.column(), e.getMessage(), problems);
    } catch (ParseException e) {
      report(e, name, problems);
    } catch (TemplateException e) {
      Optional<ParseException> unread = unread(e);
      if (unread.isPresent()) {
        report(unread.get(), name, problems);
      } else {
        report(
            e.getTemplateSourceName(),
            name,
            e.getLineNumber() == null ? 0 : e.getLineNumber(),
            e.getColumnNumber() == null ? 0 : e.getColumnNumber(),
            e instanceof InvalidReferenceException && e.getBlamedExpressionString() != null
                ? e.getBlamedExpressionString() + " is not set"
                : e.getMessageWithoutStackTop(),
            problems);
      }
    }
    return Optional.empty();
  }

  /**
   * The reason why a template that another one imports or includes cannot be read. FreeMarker tells
   * the place of the import; the text of an expression or a template that a template makes has no
   * file.
   */
  private static Optional<ParseException> unread(TemplateException e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof ParseException unread
          && !String.valueOf(unread.getTemplateName()).contains(MADE_BY_TEMPLATE)) {
        return Optional.of(unread);
      }
    }
    return Optional.empty();
  }

  private void report(ParseException e, String asked, Problems problems) {
    report(
        e.getTemplateName(),
        asked,
        e.getLineNumber(),
        e.getColumnNumber(),
        e.getEditorMessage(),
        problems);
  }

  private synchronized void checkFiles(Problems problems) throws IOException {
    if (!checked) {
      checked = true;
      stopped = !ThemeFiles.check(theme, problems);
    }
  }

  private void report(
      @Nullable String failed,
      String asked,
      int line,
      int column,
      @Nullable String message,
      Problems problems) {
    String template = failed == null ? asked : failed;
    int made = template.indexOf(MADE_BY_TEMPLATE);
    String name = made < 0 ? template : template.substring(0, made);
    Path file = theme.own(name).orElse(Path.of(name));
    String what = TemplateMessage.of(message);
    problems.add(
        ProblemKind.FATAL,
        new SourceLocation(file, Math.max(0, line)),
        column > 0 ? "column " + column + ": " + what : what,
        "correct the template; "
            + Documentation.page("templates")
            + " lists what a template may use");
  }

  /** Finds the author's own templates, which do not change while they are used. */
  private record OwnTemplates(Theme theme) implements TemplateLoader {

    @Override
    public @Nullable Object findTemplateSource(String name) {
      return theme.own(name).orElse(null);
    }

    @Override
    public long getLastModified(Object file) {
      return 0;
    }

    @Override
    public Reader getReader(Object file, String encoding) throws IOException {
      try {
        return new StringReader(Theme.text((Path) file));
      } catch (Theme.NotUtf8Exception e) {
        throw new IOException(e.getMessage(), e);
      }
    }

    @Override
    public void closeTemplateSource(Object file) {
      // Its text has been read as a whole.
    }
  }

  /** Finds the built-in templates. */
  private static final class BuiltInTemplates extends URLTemplateLoader {

    private final BuiltInTheme theme;

    BuiltInTemplates(BuiltInTheme theme) {
      this.theme = theme;
    }

    @Override
    protected @Nullable URL getURL(String name) {
      return theme.url(Theme.builtInName(name));
    }
  }

  /** Makes every template check at each turn of a loop and each call whether it must stop. */
  private static final class InterruptibleTemplates extends Configuration {

    private final Set<Template> prepared = Collections.newSetFromMap(new WeakHashMap<>());

    InterruptibleTemplates(Version version) {
      super(version);
    }

    /**
     * All other ways to get a template, {@code #include} and {@code #import} among them, end here.
     * That is a step, too: a template may include itself.
     */
    @Override
    public Template getTemplate(
        String name,
        Locale locale,
        Object lookup,
        String encoding,
        boolean parse,
        boolean ignoreMissing)
        throws IOException {
      if (Thread.currentThread() instanceof TemplateThread filling
          && filling.isRunning()
          && filling.isInterrupted()) {
        throw new IOException("the template is stopped");
      }
      Template template = super.getTemplate(name, locale, lookup, encoding, parse, ignoreMissing);
      synchronized (prepared) {
        if (template != null && prepared.add(template)) {
          // Not part of FreeMarker's stable interface, but its only means for untrusted templates.
          _CoreAPI.addThreadInterruptedChecks(template);
        }
      }
      return template;
    }
  }
}
