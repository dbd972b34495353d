package io.github.huozi.template.run;

import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.Version;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.WeakHashMap;

/** Has every template look at each turn of a loop and each call whether it is to go on. */
final class InterruptibleTemplates extends Configuration {

  private final Set<Template> prepared = Collections.newSetFromMap(new WeakHashMap<>());

  InterruptibleTemplates(Version version) {
    super(version);
  }

  /**
   * All other ways to get a template, those of {@code #include} and {@code #import} too, end here.
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
    Template template = super.getTemplate(name, locale, lookup, encoding, parse, ignoreMissing);
    synchronized (prepared) {
      if (template != null && prepared.add(template)) {
        // Not part of FreeMarker's stable interface, but all it has for templates that are not
        // trusted.
        _CoreAPI.addThreadInterruptedChecks(template);
      }
    }
    return template;
  }
}
