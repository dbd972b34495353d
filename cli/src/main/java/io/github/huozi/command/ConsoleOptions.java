package io.github.huozi.command;

import io.github.huozi.request.Progress;
import io.github.huozi.wording.Wording;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options for how much a command tells. */
final class ConsoleOptions {

  @Option(
      names = {"-v", "--verbose"},
      description = "Also tells why files are made again")
  private boolean verbose;

  @Option(
      names = {"-q", "--quiet"},
      description = "Tells of errors only")
  private boolean quiet;

  /** {@link HuoziCommand} looks for it. */
  @Option(names = "--stacktrace", description = "Shows where a fault of huozi is")
  private boolean stacktrace;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description =
          "The language of what huozi says: en, zh-Hans, zh-Hant, ja or ko (default: the machine's)")
  private @Nullable String language;

  @Spec(Target.MIXEE)
  private CommandSpec command;

  /** The console on which the command tells what it does. */
  TerminalConsole open() {
    return new TerminalConsole(
        command.commandLine().getOut(),
        command.commandLine().getErr(),
        verbose || stacktrace,
        quiet,
        !quiet && TerminalConsole.mayRedraw(),
        wording());
  }

  /** The language of what huozi says. */
  Wording wording() {
    return ArgumentException.read(() -> wording(Optional.ofNullable(language)));
  }

  /**
   * The language that is chosen, or else that of the machine; English if the terminal cannot show
   * that.
   */
  static Wording wording(Optional<String> chosen) {
    Wording wording = Wording.ofReader(chosen);
    boolean shown =
        TerminalText.charset("stdout").newEncoder().canEncode(wording.labelled("error:", ""));
    return chosen.isPresent() || shown ? wording : Wording.ENGLISH;
  }

  /** Tells how far a publication has come. */
  static Progress progress(TerminalConsole console) {
    return new ProgressBar(console);
  }
}
