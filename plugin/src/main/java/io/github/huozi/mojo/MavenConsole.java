package io.github.huozi.mojo;

import io.github.huozi.console.Console;
import io.github.huozi.wording.Wording;
import org.apache.maven.plugin.logging.Log;

/**
 * Maven's log as a console.
 *
 * @param wording the reader's language
 */
record MavenConsole(Log log, Wording wording) implements Console {

  @Override
  public void info(String line) {
    log.info(wording.of(line));
  }

  @Override
  public void warn(String line) {
    log.warn(wording.of(line));
  }

  @Override
  public void error(String line) {
    log.error(wording.of(line));
  }

  @Override
  public void debug(String line) {
    log.debug(wording.of(line));
  }

  @Override
  public boolean showsWarnings() {
    return log.isWarnEnabled();
  }
}
