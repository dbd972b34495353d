package io.github.huozi.numbering;

import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Numbers.Kind;
import io.github.huozi.model.section.Names;
import io.github.huozi.model.section.Section;
import io.github.huozi.query.Queries;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A figure, table or listing with a number, for a list of them.
 *
 * @param id the id that leads to it
 * @param number its number with the word before it
 * @param title its caption without the number
 */
public record NumberedBlock(String id, String number, String title) {

  /** Those of one kind in an edition that has its numbers. */
  public static List<NumberedBlock> in(Manuscript manuscript, Kind kind) {
    List<NumberedBlock> found = new ArrayList<>();
    for (Section section : manuscript.sections()) {
      if (section.contentTree().select("." + Names.CAPTION_NUMBER).isEmpty()) {
        continue;
      }
      for (CountedBlocks.Block block : CountedBlocks.in(section.contentTree().copy())) {
        Element number = Queries.first(block.caption(), "." + Names.CAPTION_NUMBER);
        if (block.kind() == kind && number != null && !block.ids().isEmpty()) {
          String text = number.text();
          number.remove();
          Queries.select(block.caption(), "." + Names.NOTE_CALL + ", rt, rp").remove();
          found.add(new NumberedBlock(block.ids().get(0), text, block.caption().text().strip()));
        }
      }
    }
    return found;
  }
}
