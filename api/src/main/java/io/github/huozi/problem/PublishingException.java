package io.github.huozi.problem;

import java.util.List;

/** The author's files cannot be published as they are. The exception has all problems. */
public final class PublishingException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  public PublishingException(List<Problem> problems) {
    super(problems.size() + " problem(s)");
    this.problems = List.copyOf(problems);
  }

  /** All problems, errors and warnings. */
  public List<Problem> problems() {
    return problems;
  }
}
