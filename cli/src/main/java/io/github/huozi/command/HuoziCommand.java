package io.github.huozi.command;

import io.github.huozi.message.EngineFailure;
import io.github.huozi.problem.FrontEnd;
import io.github.huozi.request.UnknownNameException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/**
 * The command {@code huozi}.
 *
 * <pre>{@code
 * java -jar huozi-cli.jar publish book
 * }</pre>
 */
@Command(
    name = "huozi",
    description = "Publishes articles and books as PDF and EPUB.",
    footer = {
      "",
      "Exit codes: 0 done; 1 the publication has problems, or its finished files have findings;",
      "2 wrong arguments; 3 something else, such as the network or a disk.",
    },
    subcommands = {
      InitCommand.class,
      PublishCommand.class,
      VerifyCommand.class,
      PreviewCommand.class,
      ConvertReviewCommand.class,
      MdbookCommand.class
    },
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    synopsisSubcommandLabel = "COMMAND")
public final class HuoziCommand {

  private static final String STACK_TRACE = "--stacktrace";

  HuoziCommand() {}

  /** Runs the command, and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(line(), arguments));
  }

  /** Runs the command, and returns its exit code. */
  static int run(CommandLine line, String... arguments) {
    System.setProperty(FrontEnd.PROPERTY, "command");
    boolean traced = Arrays.asList(arguments).contains(STACK_TRACE);
    line.setParameterExceptionHandler(
            (wrong, given) -> refuse(message(wrong), wrong.getCommandLine()))
        .setExecutionExceptionHandler((thrown, command, given) -> fail(thrown, command, traced));
    try {
      return line.execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError | LinkageError | AssertionError e) {
      return fail(e, line, traced);
    }
  }

  /** The command with its options. */
  static CommandLine line() {
    return new CommandLine(new HuoziCommand());
  }

  private static int fail(Throwable thrown, CommandLine command, boolean traced) {
    PrintWriter err = command.getErr();
    if (traced) {
      thrown.printStackTrace(err);
    }
    if (thrown instanceof ArgumentException || thrown instanceof UnknownNameException) {
      return refuse(String.valueOf(thrown.getMessage()), command);
    }
    String message =
        thrown instanceof IOException
            ? String.valueOf(thrown.getMessage())
            : EngineFailure.of(thrown).message();
    err.println("error: " + message);
    err.flush();
    return ExitCode.OTHER;
  }

  /** The message about a wrong argument. Java reads names of files by the locale. */
  private static String message(ParameterException wrong) {
    return String.valueOf(wrong.getMessage()).contains(InvalidPathException.class.getSimpleName())
        ? "the locale has no letters for the name of a folder; set LC_ALL=C.UTF-8"
        : String.valueOf(wrong.getMessage());
  }

  private static int refuse(String message, CommandLine command) {
    PrintWriter err = command.getErr();
    err.println("error: " + message);
    err.println(command.getCommandSpec().qualifiedName() + " --help lists the options");
    err.flush();
    return ExitCode.ARGUMENTS;
  }
}
