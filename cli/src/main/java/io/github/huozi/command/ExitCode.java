package io.github.huozi.command;

/** The codes that the command ends with, for scripts. */
final class ExitCode {

  static final int DONE = 0;

  /** The publication has problems, its finished files have findings, or two files differ. */
  static final int PROBLEMS = 1;

  /** An argument or an option is wrong. */
  static final int ARGUMENTS = 2;

  /** Something else prevents it: the network, a disk, a fault in huozi. */
  static final int OTHER = 3;

  private ExitCode() {}
}
