package io.github.huozi.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrontEndTest {

  @Test
  void mavenHasElementsAndProperties() {
    FrontEnd maven = FrontEnd.MAVEN;
    assertThat(maven.parameter("pageSize")).isEqualTo("<pageSize>");
    assertThat(maven.setting("failOn", "never")).isEqualTo("<failOn>never</failOn>");
    assertThat(maven.argument("huozi.problems", "all")).isEqualTo("-Dhuozi.problems=all");
    assertThat(maven.argument("languages", "")).isEqualTo("-Dlanguages");
    assertThat(maven.call("publish")).isEqualTo("mvn huozi:publish");
  }

  @Test
  void theCommandHasOptions() {
    FrontEnd command = FrontEnd.COMMAND;
    assertThat(command.parameter("pageSize")).isEqualTo("--page-size");
    assertThat(command.parameter("outputDirectory")).isEqualTo("--output");
    assertThat(command.setting("failOn", "never")).isEqualTo("--fail-on never");
    assertThat(command.setting("fork", "false")).isEqualTo("--no-fork");
    assertThat(command.argument("huozi.problems", "all")).isEqualTo("--problems all");
    assertThat(command.argument("huozi.port", "")).isEqualTo("--port");
    assertThat(command.argument("huozi.publicationDirectory", "docs")).isEqualTo("docs");
    assertThat(command.call("publish")).isEqualTo("huozi publish");
  }

  @Test
  void aProcessIsMavensUnlessItIsToldOtherwise() {
    assertThat(FrontEnd.current()).isEqualTo(FrontEnd.MAVEN);
  }
}
