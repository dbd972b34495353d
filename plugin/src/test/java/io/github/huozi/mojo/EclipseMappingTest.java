package io.github.huozi.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What Eclipse (m2e) is told of the goals, which it else marks as errors in the user's pom. */
class EclipseMappingTest {

  @Test
  void everyGoalThatCanBePartOfABuildIsMapped() throws IOException {
    List<String> goals =
        read("/META-INF/maven/plugin.xml").select("mojo:has(> phase) > goal").eachText();
    assertThat(goals).contains("publish", "verify");
    assertThat(mapped()).containsExactlyInAnyOrderElementsOf(goals);
  }

  @Test
  void eachMappingSaysWhatToDo() throws IOException {
    for (Element mapping : mappings().select("pluginExecution")) {
      assertThat(mapping.select("action > ignore, action > execute")).hasSize(1);
    }
  }

  private static List<String> mapped() throws IOException {
    return mappings().select("pluginExecution > pluginExecutionFilter > goals > goal").eachText();
  }

  private static Document mappings() throws IOException {
    return read("/META-INF/m2e/lifecycle-mapping-metadata.xml");
  }

  private static Document read(String resource) throws IOException {
    try (InputStream in = EclipseMappingTest.class.getResourceAsStream(resource)) {
      assertThat(in).as(resource).isNotNull();
      return Jsoup.parse(in, "UTF-8", "", Parser.xmlParser());
    }
  }
}
