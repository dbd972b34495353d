package io.github.huozi.template.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.LineBreak;
import io.github.huozi.model.Publication;
import io.github.huozi.problem.Problems;
import io.github.huozi.request.PageStyle;
import io.github.huozi.template.SampleManuscripts;
import io.github.huozi.template.XhtmlDocuments;
import io.github.huozi.testing.InParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates of a theme that means no good. */
@Timeout(600)
@Tag("long")
class HostileTemplateTest {

  private static final PageStyle PAGE =
      new PageStyle(420, 595, new PageStyle.Margins(68, 48, 68, 54), 10.5, LineBreak.STRICT);

  /** More than any case needs to reach its own limit, on the slowest machine. */
  private static final int MUCH = 600;

  @TempDir Path temp;

  /** The processor time that a template may take. */
  private int seconds = MUCH;

  @ParameterizedTest
  @InParts(4)
  @CsvSource(
      delimiter = '|',
      value = {
        "<#list 1..1000000000000 as i></#list> | print.ftlh:2: column 1",
        "<#list 1.. as i><#assign x = i></#list> | print.ftlh:2: column 1",
        "<#macro a><#list 1.. as i></#list></#macro><@a/> | print.ftlh:2: column 11",
        "<#include 'more.ftlh'> | more.ftlh:1: column 1",
        "<#list 1.. as i><#if i gt 5><#continue></#if></#list> | print.ftlh:2: column 1",
        "<#function f x><#return x></#function><#list 1.. as i><#assign y = f(i)></#list> | print.ftlh:2",
        "<#assign a><#list 1.. as i></#list></#assign> | print.ftlh:2",
        "<#list 1..2000 as i><#list 1..2000 as j></#list></#list> | print.ftlh:2: column 21",
      })
  void aTemplateWithoutEndIsStopped(String template, String place) throws IOException {
    theme("more.ftlh", "<#list 1.. as i><#assign x = i></#list>");
    assertThat(problemsOf("\n" + template))
        .singleElement()
        .asString()
        .startsWith("theme/" + place)
        .contains(": the template takes more than 1000000 steps; ")
        .endsWith(
            "; correct the template; https://github.com/huozi/huozi/blob/main/docs/templates.md lists what a template may use");
  }

  /** It allocates memory for each number, although it keeps none. */
  @ParameterizedTest
  @InParts(4)
  @ValueSource(
      strings = {
        "${(1..2000000000)?filter(i -> i == 0)?size}",
        "${(1..2000000000)?map(i -> i)?filter(i -> false)?size}",
        "${(1..2000000000)?drop_while(i -> true)?size}",
        "${(1..20000)?filter(i -> (1..20000)?filter(j -> j == i)?size == 0)?size}",
        "<#list 1..1000 as i><#assign s = ''?left_pad(10000000)></#list>",
      })
  void anExpressionWithoutEndIsStopped(String template) throws IOException {
    assertThat(problemsOf("\n" + template))
        .singleElement()
        .asString()
        .matches(
            "theme/print.ftlh:2: column \\d+: the values of the template take more than 1000 MB; .*");
  }

  /** It needs neither steps nor memory. */
  @Test
  void anExpressionThatTriesEverythingIsStopped() throws IOException {
    seconds = 1;
    assertThat(problemsOf("\n${'" + "a".repeat(60) + "b'?matches('(a+)+\\\\1c')?c}"))
        .singleElement()
        .asString()
        .isEqualTo(
            "theme/print.ftlh:2: column 1: the template takes more than 1 seconds of processor"
                + " time; correct the template; https://github.com/huozi/huozi/blob/main/docs/templates.md lists what a template may use");
  }

  @Test
  void theSameTemplateIsStoppedAtTheSameStep() throws IOException {
    assertThat(problemsOf("<#list 1..1000000 as i></#list>${x}"))
        .singleElement()
        .asString()
        .contains("x is not set");
    assertThat(problemsOf("<#list 1..1000001 as i></#list>${x}"))
        .singleElement()
        .asString()
        .contains("more than 1000000 steps");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<#list 1.. as i>word </#list> | theme/print.ftlh:2: column 17: the template writes more than",
        "<#assign s='abcd'><#list 1..20 as i><#assign s = s + s></#list>${s} |"
            + " theme/print.ftlh:2: column 64: the template writes more than",
        "${''?left_pad(1000001)} | theme/print.ftlh:2: column 1: the template writes more than",
        "<#macro a>${.now?long}<@a/></#macro><@a/> | theme/print.ftlh:2: column 1: the template calls itself",
        "<#function f x><#return f(x)></#function>${f(1)} |"
            + " theme/print.ftlh:2: column 1: the template calls itself too deeply",
        "<#include 'print.ftlh'> | theme/print.ftlh:2: column 1: the template calls itself too deeply",
        "${''?left_pad(2147483647)} | theme/print.ftlh: the template needs more memory than Java has",
      })
  void aTemplateThatTakesTooMuchIsStopped(String template, String problem) throws IOException {
    assertThat(problemsOf("\n" + template)).singleElement().asString().startsWith(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#include '/etc/passwd'>",
        "<#include 'file:///etc/passwd'>",
        "<#include '../publication.yaml'>",
        "<#include '..\\\\publication.yaml'>",
        "<#import 'a/../../publication.yaml' as x>",
        "<#include 'jar:file:/x.jar!/a'>",
        "<#include 'classpath:freemarker/version.properties'>",
        "<#include '../Theme.class'>",
        "<#include 'http://localhost:1/x'>",
        "${.get_optional_template('../publication.yaml').include()}",
        "${'freemarker.template.utility.Execute'?new()('id')}",
        "<#assign x = 'freemarker.template.utility.ObjectConstructor'?new()>",
        "${'${\"freemarker.template.utility.Execute\"?new()}'?eval}",
        "<@'${\"freemarker.template.utility.Execute\"?new()(\"id\")}'?interpret/>",
        "${publication?api.getClass()}",
        "${sections.class.forName('java.lang.Runtime')}",
        "${publication.title.getClass()}",
        "<#setting template_exception_handler='ignore'>",
        "<#setting new_builtin_class_resolver='unrestricted'>",
        "<#setting api_builtin_enabled=true>",
      })
  void nothingIsReachedButTheTheme(String template) throws IOException {
    Files.writeString(temp.resolve("publication.yaml"), "secret");
    assertThat(problemsOf("\n" + template))
        .singleElement()
        .asString()
        .startsWith("theme/print.ftlh:2: ")
        .doesNotContain("secret", "root:", "Exception", "\n");
  }

  @Test
  void aTemplateThatWasStoppedIsNotTriedAgain() throws IOException {
    theme("section.ftlh", "<#list 1.. as i></#list>");
    Problems problems = new Problems();
    XhtmlDocuments documents = documents();
    assertThat(documents.reading(SampleManuscripts.manuscript("en"), problems)).hasSize(1);
    assertThat(documents.reading(SampleManuscripts.manuscript("ja"), problems)).isEmpty();
    assertThat(problems.sorted()).hasSize(1);
  }

  private List<String> problemsOf(String template) throws IOException {
    theme("print.ftlh", template);
    Problems problems = new Problems();
    assertThat(documents().print(SampleManuscripts.manuscript("en"), PAGE, problems)).isEmpty();
    return problems.sorted().stream().map(problem -> problem.format(temp)).toList();
  }

  private XhtmlDocuments documents() throws IOException {
    return new XhtmlDocuments(
        SampleManuscripts.publication(Publication.Type.ARTICLE),
        SampleManuscripts.theme(temp),
        new TemplateLimits(1_000_000, 1000L << 20, seconds, 1_000_000));
  }

  private void theme(String name, String template) throws IOException {
    Path file = temp.resolve("theme").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, template);
  }
}
