package io.github.huozi.mojo;

import io.github.huozi.wording.Wording;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** The work of a goal, which fails with messages in English. */
@FunctionalInterface
interface WordedGoal {

  void run() throws MojoExecutionException, MojoFailureException;

  /** Runs a goal. It fails with a message in the reader's language. */
  static void execute(Wording wording, WordedGoal goal)
      throws MojoExecutionException, MojoFailureException {
    try {
      goal.run();
    } catch (MojoFailureException e) {
      throw new MojoFailureException(words(wording, e), e.getCause());
    } catch (MojoExecutionException e) {
      throw new MojoExecutionException(words(wording, e), e.getCause());
    }
  }

  private static String words(Wording wording, Exception failure) {
    return wording.of(String.valueOf(failure.getMessage()));
  }
}
