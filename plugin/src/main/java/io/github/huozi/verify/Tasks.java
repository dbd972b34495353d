package io.github.huozi.verify;

import io.github.huozi.check.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Checks that run side by side on the cores there are, and whose findings keep their order. */
final class Tasks {

  private final List<Callable<List<Finding>>> tasks = new ArrayList<>();

  static Tasks of(List<Callable<List<Finding>>> tasks) {
    Tasks all = new Tasks();
    tasks.forEach(all::add);
    return all;
  }

  void add(Callable<List<Finding>> task) {
    tasks.add(task);
  }

  List<Finding> run() throws IOException {
    int threads = Math.max(1, Math.min(tasks.size(), Runtime.getRuntime().availableProcessors()));
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Finding> findings = new ArrayList<>();
      for (Future<List<Finding>> future : pool.invokeAll(tasks)) {
        findings.addAll(future.get());
      }
      return findings;
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      pool.shutdownNow();
    }
  }
}
