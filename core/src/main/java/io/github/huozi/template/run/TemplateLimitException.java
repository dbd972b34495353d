package io.github.huozi.template.run;

/** A template that was stopped at one of its limits, and where it was then. */
final class TemplateLimitException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient TemplatePlace place;

  /**
   * @param message what is wrong, a clause without full stop
   */
  TemplateLimitException(TemplatePlace place, String message) {
    super(message);
    this.place = place;
  }

  TemplatePlace place() {
    return place;
  }
}
