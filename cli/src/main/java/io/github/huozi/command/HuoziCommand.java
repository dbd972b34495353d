package io.github.huozi.command;

import io.github.huozi.message.EngineFailure;
import io.github.huozi.problem.FrontEnd;
import io.github.huozi.request.UnknownNameException;
import io.github.huozi.wording.Wording;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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
    description = "Publishes articles and books as PDF and EPUB",
    footer = {
      "",
      "Exit codes: 0 done; 1 the publication has problems, its finished files have findings, or two files differ; 2 wrong arguments; 3 something else, such as the network or a disk"
    },
    subcommands = {
      InitCommand.class,
      PublishCommand.class,
      VerifyCommand.class,
      PreviewCommand.class,
      CompareCommand.class,
      ConvertReviewCommand.class,
      MdbookCommand.class
    },
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    synopsisSubcommandLabel = "COMMAND")
public final class HuoziCommand {

  private static final String STACK_TRACE = "--stacktrace";
  private static final String LANGUAGE = "--language";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Shows this text")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      scope = ScopeType.INHERIT,
      description = "Shows the version")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean version;

  HuoziCommand() {}

  /** Runs the command, and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(line(), arguments));
  }

  /** Runs the command, and returns its exit code. */
  static int run(CommandLine line, String... arguments) {
    System.setProperty(FrontEnd.PROPERTY, "command");
    Wording wording = wording(arguments);
    WordedHelp.translate(line, wording);
    boolean traced = Arrays.asList(arguments).contains(STACK_TRACE);
    line.setParameterExceptionHandler(
            (wrong, given) -> refuse(WrongArgument.message(wrong), wrong.getCommandLine(), wording))
        .setExecutionExceptionHandler(
            (thrown, command, given) -> fail(thrown, command, traced, wording));
    try {
      return line.execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError | LinkageError | AssertionError e) {
      return fail(e, line, traced, wording);
    }
  }

  /** The command with its options. */
  static CommandLine line() {
    return new CommandLine(new HuoziCommand())
        .setOut(TerminalText.of(System.out, "stdout"))
        .setErr(TerminalText.of(System.err, "stderr"));
  }

  /** The language of what is said before the arguments are read; a wrong one is refused later. */
  private static Wording wording(String... arguments) {
    Optional<String> chosen = Optional.empty();
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].startsWith(LANGUAGE + "=")) {
        chosen = Optional.of(arguments[i].substring(LANGUAGE.length() + 1));
      } else if (arguments[i].equals(LANGUAGE) && i + 1 < arguments.length) {
        chosen = Optional.of(arguments[i + 1]);
      }
    }
    try {
      return ConsoleOptions.wording(chosen);
    } catch (IllegalArgumentException e) {
      return ConsoleOptions.wording(Optional.empty());
    }
  }

  private static int fail(Throwable thrown, CommandLine command, boolean traced, Wording wording) {
    PrintWriter err = command.getErr();
    if (traced) {
      thrown.printStackTrace(err);
    }
    if (thrown instanceof ArgumentException || thrown instanceof UnknownNameException) {
      return refuse(String.valueOf(thrown.getMessage()), command, wording);
    }
    String message =
        thrown instanceof IOException
            ? String.valueOf(thrown.getMessage())
            : EngineFailure.of(thrown).message();
    err.println(wording.labelled("error:", wording.of(message)));
    err.flush();
    return ExitCode.OTHER;
  }

  private static int refuse(String message, CommandLine command, Wording wording) {
    PrintWriter err = command.getErr();
    err.println(wording.labelled("error:", wording.of(message)));
    err.println(wording.of(command.getCommandSpec().qualifiedName() + " --help lists the options"));
    err.flush();
    return ExitCode.ARGUMENTS;
  }
}
