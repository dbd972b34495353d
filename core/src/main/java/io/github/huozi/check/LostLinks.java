package io.github.huozi.check;

import io.github.huozi.model.Section;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Links to the web that stand in the text and did not get into the file. */
public final class LostLinks {

  private LostLinks() {}

  /**
   * @param found the addresses that the file has, decoded
   */
  public static void check(SourceLines source, Set<String> found, Findings findings) {
    Set<String> told = new HashSet<>();
    for (Section section : source.sections()) {
      List<Element> links = source.content(section).select("a[href]");
      for (Element link : links) {
        String address = Href.decode(link.attr("href"));
        if (Href.leadsOut(address) && !found.contains(address) && told.add(address)) {
          findings.error(
              "lost",
              null,
              Optional.of(source.line(section, link)),
              "the link to " + link.attr("href") + " is not in the file; publish it again");
        }
      }
    }
  }
}
