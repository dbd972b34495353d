package io.github.huozi.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class PomTextTest {

  private static final List<String> PLUGIN =
      List.of("<plugin>", "  <artifactId>huozi</artifactId>", "</plugin>");

  private static String with(String pom) {
    return new PomText(pom).with(PLUGIN).orElseThrow();
  }

  @Test
  void thePluginComesAfterTheLastOne() {
    String before = "<project>\n  <build>\n    <plugins>\n      <plugin>x</plugin>\n";
    String after = "    </plugins>\n  </build>\n</project>\n";
    assertThat(with(before + after))
        .isEqualTo(
            before
                + "      <plugin>\n        <artifactId>huozi</artifactId>\n      </plugin>\n"
                + after);
  }

  @Test
  void tabsAndLineEndsStay() {
    String before =
        """
        <project>
        \t<modelVersion>4.0.0</modelVersion>
        \t<build>
        \t\t<plugins/>
        \t</build>
        </project>
        """;
    String after =
        """
        <project>
        \t<modelVersion>4.0.0</modelVersion>
        \t<build>
        \t\t<plugins>
        \t\t\t<plugin>
        \t\t\t\t<artifactId>huozi</artifactId>
        \t\t\t</plugin>
        \t\t</plugins>
        \t</build>
        </project>
        """;
    assertThat(with(before.replace("\n", "\r\n"))).isEqualTo(after.replace("\n", "\r\n"));
  }

  @Test
  void aPomWithoutBuildGetsOne() {
    assertThat(with("<project>\n    <artifactId>a</artifactId>\n</project>\n"))
        .isEqualTo(
            """
            <project>
                <artifactId>a</artifactId>
                <build>
                    <plugins>
                        <plugin>
                            <artifactId>huozi</artifactId>
                        </plugin>
                    </plugins>
                </build>
            </project>
            """);
  }

  /** Neither the plugins of a profile nor those of the management are the build's. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<profiles><profile><build><plugins></plugins></build></profile></profiles>",
        "<!-- <build><plugins></plugins></build> -->",
        "<description><![CDATA[<build><plugins>]]></description>",
        "<build><pluginManagement><plugins></plugins></pluginManagement></build>",
        "<?x <build><plugins> ?>",
        "<properties><a b='>' c=\"/\">1</a></properties>",
        "<build/>",
      })
  void theBuildsOwnPluginsAreMeant(String part) throws Exception {
    String changed = with("<project>\n" + part + "\n</project>");
    assertThat(changed).startsWith("<project>\n" + part.substring(0, 6));
    assertThat(count(changed, "/project/build/plugins/plugin[artifactId='huozi']")).isEqualTo(1);
    assertThat(count(changed, "//artifactId")).isEqualTo(1);
  }

  private static int count(String pom, String path) throws Exception {
    return ((Number)
            XPathFactory.newInstance()
                .newXPath()
                .evaluate(
                    "count(" + path + ")",
                    new InputSource(new StringReader(pom)),
                    XPathConstants.NUMBER))
        .intValue();
  }

  @Test
  void aPomOfModulesIsKnown() {
    assertThat(new PomText("<project><modules><module>a</module></modules></project>").hasModules())
        .isTrue();
    assertThat(new PomText("<project><!-- <modules> --></project>").hasModules()).isFalse();
  }

  @Test
  void anEmptyPomIsLeft() {
    assertThat(new PomText("<project/>").with(PLUGIN)).isEqualTo(Optional.empty());
  }
}
