package io.github.huozi.template.run;

import freemarker.core.Environment;
import java.io.IOException;
import java.io.Writer;

/** Keeps what is written, up to a limit. */
final class LimitedWriter extends Writer {

  /** More was written than the limit allows, and where. */
  static final class OverflowException extends IOException {

    private static final long serialVersionUID = 1;

    private final transient TemplatePlace place;

    private OverflowException(TemplatePlace place) {
      this.place = place;
    }

    TemplatePlace place() {
      return place;
    }
  }

  private final StringBuilder text = new StringBuilder();
  private final String template;
  private final int limit;

  /**
   * @param template what writes
   * @param limit in characters
   */
  LimitedWriter(String template, int limit) {
    this.template = template;
    this.limit = limit;
  }

  @Override
  public void write(char[] characters, int from, int length) throws IOException {
    require(length);
    text.append(characters, from, length);
  }

  @Override
  public void write(String string, int from, int length) throws IOException {
    require(length);
    text.append(string, from, from + length);
  }

  private void require(int length) throws OverflowException {
    if (length > limit - text.length()) {
      throw new OverflowException(TemplatePlace.of(Environment.getCurrentEnvironment(), template));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return text.toString();
  }
}
