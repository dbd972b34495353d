package io.github.huozi.mojo;

import io.github.huozi.console.Console;
import org.apache.maven.plugin.logging.Log;

/** Maven's log as a console. */
record MavenConsole(Log log) implements Console {

  @Override
  public void info(String line) {
    log.info(line);
  }

  @Override
  public void warn(String line) {
    log.warn(line);
  }

  @Override
  public void error(String line) {
    log.error(line);
  }

  @Override
  public void debug(String line) {
    log.debug(line);
  }

  @Override
  public boolean showsWarnings() {
    return log.isWarnEnabled();
  }
}
