package io.github.huozi.output;

import io.github.huozi.input.InputDigests;
import io.github.huozi.language.Script;
import io.github.huozi.problem.Problem;
import java.util.List;

/**
 * What an edition's files were made from, and what came of it.
 *
 * @param origins everything that shaped them
 * @param borrowed the files in other editions' folders that are among that
 * @param scripts the scripts whose fonts are
 * @param files the files
 * @param warnings what the author was told
 */
public record EditionRecord(
    InputDigests origins,
    List<String> borrowed,
    List<Script> scripts,
    List<RecordedFile> files,
    List<Problem> warnings) {

  public EditionRecord {
    borrowed = List.copyOf(borrowed);
    scripts = List.copyOf(scripts);
    files = List.copyOf(files);
    warnings = List.copyOf(warnings);
  }
}
