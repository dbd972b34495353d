package io.github.huozi.verify;

import io.github.huozi.check.Finding;
import io.github.huozi.work.Workers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Checks that run side by side, and whose findings keep their order. */
final class Tasks {

  private final List<Callable<List<Finding>>> tasks = new ArrayList<>();

  void add(Callable<List<Finding>> task) {
    tasks.add(task);
  }

  List<Finding> run(Workers workers) throws IOException {
    return workers.all(tasks).stream().flatMap(List::stream).toList();
  }
}
