package io.github.huozi.press;

import io.github.huozi.press.PressReport.Warning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what is told of a file: each kind once, with its first page. */
final class PressWarnings {

  private final Map<String, Warning> warnings = new LinkedHashMap<>();
  private int page;

  /** Says which page comes next, from 1; 0 for none. */
  void onPage(int next) {
    page = next;
  }

  void add(String what, String advice) {
    warnings.putIfAbsent(what, new Warning(page, what, advice));
  }

  List<Warning> all() {
    return new ArrayList<>(warnings.values());
  }
}
