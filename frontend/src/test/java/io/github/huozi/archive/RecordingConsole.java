package io.github.huozi.archive;

import io.github.huozi.console.Console;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the lines that a user sees, and those for who asks for them. */
final class RecordingConsole implements Console {

  final List<String> lines = new CopyOnWriteArrayList<>();
  final List<String> hidden = new CopyOnWriteArrayList<>();

  @Override
  public void info(String line) {
    lines.add(line);
  }

  @Override
  public void warn(String line) {
    lines.add("warning: " + line);
  }

  @Override
  public void error(String line) {
    lines.add("error: " + line);
  }

  @Override
  public void debug(String line) {
    hidden.add(line);
  }

  @Override
  public boolean showsWarnings() {
    return true;
  }
}
