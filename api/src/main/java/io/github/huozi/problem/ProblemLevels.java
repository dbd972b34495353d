package io.github.huozi.problem;

import io.github.huozi.problem.ProblemKind.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The level of each kind of problem, and of findings about finished files, as {@code problems:} of
 * {@code publication.yaml} sets it.
 *
 * <pre>{@code
 * ProblemLevels levels = ProblemLevels.of(Map.of(ProblemKind.MISSING_ALT, Level.IGNORE));
 * levels.of(ProblemKind.MISSING_ALT); // IGNORE
 * levels.of(ProblemKind.DEAD_LINK);   // ERROR, as none is set
 * }</pre>
 *
 * @param set the levels of kinds that the publication sets
 * @param findings the levels of findings that it sets, by their rules, {@code pages/widow}, or the
 *     names of their checks, {@code pages}
 * @param draft whether a draft is published: errors are warnings then, except of the kinds {@link
 *     ProblemKind#FORBIDDEN} and {@link ProblemKind#FATAL}
 */
public record ProblemLevels(
    Map<ProblemKind, Level> set, Map<String, Level> findings, boolean draft) {

  /**
   * The checks whose findings may have a level. The others tell of files that are damaged, changed
   * or dangerous.
   */
  public static final List<String> CHECKS =
      List.of(
          "epubcheck",
          "verapdf",
          "composition",
          "pages",
          "text",
          "parity",
          "glyphs",
          "links",
          "references",
          "images",
          "accessibility",
          "metadata",
          "print");

  private static final Pattern FINDING = Pattern.compile("([a-z]+)(?:/[A-Za-z0-9./-]{1,80})?");

  /** The levels of a publication that sets none. */
  public static final ProblemLevels DEFAULT = new ProblemLevels(Map.of(), Map.of(), false);

  /**
   * @throws IllegalArgumentException if a kind has no name, so that its level cannot be set
   */
  public ProblemLevels {
    set = Map.copyOf(set);
    findings = Map.copyOf(findings);
    for (ProblemKind kind : set.keySet()) {
      if (kind.key().isEmpty()) {
        throw new IllegalArgumentException("the level of " + kind + " cannot be set");
      }
    }
  }

  /** The levels that a publication sets. */
  public static ProblemLevels of(Map<ProblemKind, Level> set) {
    return new ProblemLevels(set, Map.of(), false);
  }

  /**
   * Tells whether a name is that of a check whose findings may have a level, or of a rule of one.
   */
  public static boolean isFinding(String name) {
    Matcher matcher = FINDING.matcher(name);
    return matcher.matches() && CHECKS.contains(matcher.group(1));
  }

  /** The same levels, with some of findings. */
  public ProblemLevels withFindings(Map<String, Level> levels) {
    return new ProblemLevels(set, levels, draft);
  }

  /** The same levels, for a draft or for none. */
  public ProblemLevels forDraft(boolean isDraft) {
    return new ProblemLevels(set, findings, isDraft);
  }

  /**
   * The level of a finding that the publication sets; empty if the finding keeps its own.
   *
   * @param rule its rule, which begins with the name of its check
   */
  public Optional<Level> ofFinding(String rule) {
    int slash = rule.indexOf('/');
    String check = slash < 0 ? rule : rule.substring(0, slash);
    return Optional.ofNullable(findings.getOrDefault(rule, findings.get(check)));
  }

  /** The level of a kind. */
  public Level of(ProblemKind kind) {
    Level level = set.getOrDefault(kind, kind.level());
    boolean always = kind == ProblemKind.FORBIDDEN || kind == ProblemKind.FATAL;
    return draft && level == Level.ERROR && !always ? Level.WARNING : level;
  }
}
