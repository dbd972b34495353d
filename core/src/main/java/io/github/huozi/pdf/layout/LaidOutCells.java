package io.github.huozi.pdf.layout;

import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.newtable.TableCellBox;
import com.openhtmltopdf.render.Box;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of a layout with their cells, outer ones first. */
public final class LaidOutCells {

  private final Map<TableBox, List<TableCellBox>> tables = new LinkedHashMap<>();

  public LaidOutCells(Box root) {
    LaidOutBoxes.each(root, this::collect);
  }

  public Map<TableBox, List<TableCellBox>> tables() {
    return Collections.unmodifiableMap(tables);
  }

  private void collect(Box box) {
    if (box instanceof TableCellBox cell && cell.getElement() != null) {
      tables.computeIfAbsent(cell.getTable(), unused -> new ArrayList<>()).add(cell);
    }
  }
}
