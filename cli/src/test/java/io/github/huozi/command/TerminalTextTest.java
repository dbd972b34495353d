package io.github.huozi.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terminals of Windows have the encoding of the machine's language, not UTF-8. */
class TerminalTextTest {

  @ParameterizedTest
  @CsvSource({
    "GBK, 图é—…“한.png 錯漢。, 图é—…“<U+D55C>.png 錯漢。",
    "windows-31j, 图é—…“한.png 錯漢。, <U+56FE>e―…“<U+D55C>.png 錯漢。",
    "x-windows-949, 图é—…“한.png 錯漢。, <U+56FE>e―…“한.png 錯漢。",
    "x-windows-950, 图é—…“한.png 錯漢。, <U+56FE>e—…“<U+D55C>.png 錯漢。",
    "IBM437, 图é—…“한.png ，。→𠮷, '<U+56FE>é-...\"<U+D55C>.png ,. -><U+20BB7>'",
    "US-ASCII, ①é（一）　１, '1e(<U+4E00>) 1'",
    "UTF-8, 图é—…“한.png 錯漢。𠮷, 图é—…“한.png 錯漢。𠮷",
  })
  void charactersThatAreMissingAreTold(String encoding, String text, String expected) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Charset charset = Charset.forName(encoding);
    PrintWriter writer = TerminalText.to(out, charset);
    writer.print(text);
    writer.flush();
    assertThat(out.toString(charset)).isEqualTo(expected);
  }

  /** Java 17 names the encoding of a terminal otherwise than later ones do. */
  @ParameterizedTest
  @CsvSource({
    "zh-Hans, GBK, stdout.encoding, 用法",
    "zh-Hans, GBK, sun.stdout.encoding, 用法",
    "zh-Hans, GBK, file.encoding, 用法",
    "ja, windows-31j, stdout.encoding, 使い方",
    "ko, x-windows-949, stdout.encoding, 사용법",
    "zh-Hant, x-windows-950, stdout.encoding, 用法",
    "ja, UTF-8, stdout.encoding, 使い方",
  })
  void theHelpIsInTheEncodingOfTheTerminal(
      String language, String encoding, String property, String word) throws Exception {
    String text = help(encoding, "-D" + property + "=" + encoding, "--language=" + language);
    assertThat(text).contains(word).doesNotContain("?", "<U+", "\uFFFD");
  }

  @Test
  void aTerminalWithoutTheCharactersOfTheLanguageGetsEnglish() throws Exception {
    assertThat(help("IBM437", "-Dstdout.encoding=IBM437", "-Duser.language=zh")).contains("Usage");
    assertThat(help("GBK", "-Dstdout.encoding=GBK", "-Duser.language=zh")).contains("用法");
  }

  /** The help of a command, in a process of its own. */
  private static String help(String encoding, String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    Stream.of(options).filter(option -> option.startsWith("-D")).forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(HuoziCommand.class.getName(), "publish", "--help"));
    Stream.of(options).filter(option -> option.startsWith("--")).forEach(command::add);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    byte[] said = process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).isZero();
    return new String(said, Charset.forName(encoding));
  }

  @Test
  void halfACharacterIsNoCharacter() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintWriter writer = TerminalText.to(out, StandardCharsets.UTF_8);
    writer.print("a\uD842b\uDFB7c");
    writer.flush();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("ab<U+DFB7>c");
  }
}
