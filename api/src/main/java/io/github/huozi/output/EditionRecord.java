package io.github.huozi.output;

import io.github.huozi.input.InputDigests;
import io.github.huozi.language.Script;
import io.github.huozi.problem.Problem;
import java.util.List;

/**
 * The record of an edition's files: their inputs and the result.
 *
 * @param origins all inputs
 * @param borrowed the files in other editions' folders that are among the inputs
 * @param scripts the scripts whose fonts are among the inputs
 * @param files the files
 * @param warnings the warnings of that build
 * @param ignored the problems that were ignored, and by which something is lost
 */
public record EditionRecord(
    InputDigests origins,
    List<String> borrowed,
    List<Script> scripts,
    List<RecordedFile> files,
    List<Problem> warnings,
    List<Problem> ignored) {

  public EditionRecord {
    borrowed = List.copyOf(borrowed);
    scripts = List.copyOf(scripts);
    files = List.copyOf(files);
    warnings = List.copyOf(warnings);
    ignored = List.copyOf(ignored);
  }
}
