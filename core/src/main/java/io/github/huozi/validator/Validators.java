package io.github.huozi.validator;

import io.github.huozi.check.Finding;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.request.ValidatorSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tools that judge finished files, ready to be asked. */
public final class Validators implements AutoCloseable {

  private final Map<Tool, Validator> judges = new EnumMap<>(Tool.class);

  private Validators() {}

  /**
   * Gets the tools that are needed, and no other.
   *
   * @throws IOException if one of them cannot be had
   */
  public static Validators of(Set<Tool> tools, ValidatorSource supply) throws IOException {
    Validators all = new Validators();
    try {
      for (Tool tool : tools) {
        all.judges.put(tool, Validator.of(tool, supply));
      }
      return all;
    } catch (IOException e) {
      all.close();
      throw e;
    }
  }

  /**
   * What a tool says about its file of an edition. May be called from several threads.
   *
   * @return nothing if the edition has no such file
   * @throws IOException if the tool fails
   */
  public List<Finding> judge(Tool tool, FinishedEdition edition) throws IOException {
    Optional<Path> file = tool.file(edition);
    Validator judge = judges.get(tool);
    if (file.isEmpty() || judge == null) {
      return List.of();
    }
    List<Map<String, String>> testimony = judge.hear(file.get());
    return switch (tool) {
      case EPUBCHECK -> EpubcheckFindings.of(testimony, file.get(), edition);
      case VERAPDF -> VerapdfFindings.of(testimony, file.get());
    };
  }

  @Override
  public void close() throws IOException {
    IOException failure = null;
    for (Validator judge : judges.values()) {
      try {
        judge.close();
      } catch (IOException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
