package io.github.huozi.pdf.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.pdf.table.CellNeeds.Division;
import io.github.huozi.pdf.table.CellNeeds.Flow;
import io.github.huozi.pdf.table.CellNeeds.Picture;
import io.github.huozi.pdf.table.CellNeeds.Word;
import io.github.huozi.pdf.table.Grid.Cell;
import io.github.huozi.pdf.table.Grid.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The widths of columns, in dots; a line is 10 high, an em is 10 wide. */
class ColumnWidthsTest {

  private static final Column FREE = new Column(0, 0);

  @Test
  void columnsThatFitHaveTheirNaturalWidths() {
    assertThat(widths(1000, row(0, text(50), text(300), text(20)))).containsExactly(50, 300, 20);
  }

  @Test
  void aShortColumnIsWholeBesideALongOne() {
    assertThat(widths(500, row(0, text(80), text(4100)))).containsExactly(80, 420);
  }

  @Test
  void twoEqualColumnsShareTheRoom() {
    int[] widths = widths(500, row(0, text(2000), text(2000)));
    assertThat(widths[0]).isBetween(235, 265);
    assertThat(widths[0] + widths[1]).isEqualTo(500);
  }

  @Test
  void aColumnWithMoreTextIsWiderButNotInProportion() {
    int[] widths = widths(600, row(0, text(9000), text(1000)));
    assertThat(widths[0]).isBetween(400, 560);
  }

  /** Each row is low only if both columns are wide enough for their long cells. */
  @Test
  void theRowsOfATableAreLowTogether() {
    List<Cell> cells = new ArrayList<>(row(0, text(600), text(60)));
    cells.addAll(row(1, text(60), text(600)));
    int[] widths = widths(400, cells);
    double height = height(cells, widths);
    for (int first = 40; first <= 360; first += 10) {
      assertThat(height).isLessThanOrEqualTo(height(cells, new int[] {first, 400 - first}));
    }
  }

  @Test
  void noColumnIsNarrowerThanItsLeastWidth() {
    List<Cell> cells = row(0, needs(100, 130), needs(40, 4000), needs(90, 95));
    int[] widths = widths(260, cells);
    assertThat(widths[0]).isGreaterThanOrEqualTo(100);
    assertThat(widths[1]).isGreaterThanOrEqualTo(40);
    assertThat(widths[2]).isGreaterThanOrEqualTo(90);
    assertThat(Arrays.stream(widths).sum()).isEqualTo(260);
  }

  @Test
  void thereAreNoWidthsWhereTheLeastOnesNeedMoreThanTheRoom() {
    Grid grid = grid(row(0, needs(100, 200), needs(100, 200)), 0, false);
    assertThat(ColumnWidths.choose(grid, 199, Division.ADDRESSES)).isEmpty();
    assertThat(ColumnWidths.choose(grid, 200, Division.ADDRESSES)).isPresent();
    assertThat(ColumnWidths.leastTotal(grid, Division.ADDRESSES)).isEqualTo(200);
  }

  @Test
  void aCellOverTwoColumnsMakesThemWideTogether() {
    List<Cell> cells = new ArrayList<>(row(0, text(30), text(60), text(10)));
    cells.add(new Cell(1, 1, 0, 2, text(180)));
    assertThat(widths(1000, cells)).containsExactly(60, 120, 10);
  }

  @Test
  void theSpaceBetweenColumnsCounts() {
    List<Cell> cells = new ArrayList<>(row(0, text(30), text(60)));
    cells.add(new Cell(1, 1, 0, 2, text(100)));
    Grid grid = grid(cells, 20, false);
    assertThat(ColumnWidths.choose(grid, 1000, Division.ADDRESSES).orElseThrow())
        .containsExactly(30, 60);
    assertThat(ColumnWidths.naturalTotal(grid)).isEqualTo(110);
    assertThat(ColumnWidths.choose(grid, 99, Division.ADDRESSES).orElseThrow())
        .satisfies(widths -> assertThat(Arrays.stream(widths).sum()).isEqualTo(79));
  }

  @Test
  void aDeclaredWidthIsKept() {
    Grid grid =
        new Grid(
            List.of(new Column(150, 0), FREE, new Column(0, 20)),
            row(0, text(2000), text(2000), text(2000)),
            0,
            0);
    assertThat(ColumnWidths.choose(grid, 500, Division.ADDRESSES).orElseThrow())
        .containsExactly(150, 250, 100);
  }

  @Test
  void aDeclaredWidthGivesWayToTheLeastOnes() {
    Grid grid =
        new Grid(List.of(new Column(490, 0), FREE), row(0, needs(40, 60), needs(90, 300)), 0, 0);
    assertThat(ColumnWidths.choose(grid, 500, Division.ADDRESSES).orElseThrow()[1])
        .isGreaterThanOrEqualTo(90);
  }

  @Test
  void aPercentageMakesTheTableWide() {
    Grid grid = new Grid(List.of(FREE, new Column(0, 25)), row(0, text(30), text(40)), 0, 0);
    assertThat(ColumnWidths.choose(grid, 500, Division.ADDRESSES).orElseThrow())
        .containsExactly(120, 40);
  }

  @Test
  void aTableIsAtLeastAsWideAsItsStyleAsks() {
    Grid grid = grid(row(0, text(30), text(60)), 10, false);
    assertThat(ColumnWidths.choose(grid.atLeast(190), 500, Division.ADDRESSES).orElseThrow())
        .containsExactly(60, 120);
    assertThat(ColumnWidths.choose(grid.atLeast(80), 500, Division.ADDRESSES).orElseThrow())
        .containsExactly(30, 60);
    assertThat(ColumnWidths.choose(grid.atLeast(900), 500, Division.ADDRESSES).orElseThrow())
        .satisfies(widths -> assertThat(Arrays.stream(widths).sum()).isEqualTo(490));
  }

  @Test
  void aTableWithAWidthFillsIt() {
    Grid grid = new Grid(List.of(FREE, new Column(50, 0)), row(0, text(30), text(50)), 0, Grid.ALL);
    assertThat(ColumnWidths.choose(grid, 500, Division.ADDRESSES).orElseThrow())
        .containsExactly(450, 50);
  }

  @Test
  void aWordIsNotDividedWhileAnotherColumnHasRoom() {
    CellNeeds word =
        new CellNeeds(
            all(60),
            140,
            List.of(new Flow(140, 0, 5, 10)),
            List.of(new Word(List.of(140.0), 0, 7, 30)));
    assertThat(widths(400, row(0, word, text(3000)))[0]).isEqualTo(140);
  }

  @Test
  void anAddressIsDividedBetweenItsWordsFirst() {
    Word address = new Word(List.of(50.0, 60.0, 40.0), 0, 7, 30);
    assertThat(address.cost(150)).isZero();
    assertThat(address.cost(115)).isEqualTo(7);
    assertThat(address.cost(60)).isEqualTo(14);
    assertThat(address.cost(55)).isGreaterThan(30);
  }

  @Test
  void aPictureIsSmallOnlyWhereThereIsNoRoom() {
    CellNeeds picture = new CellNeeds(all(50), 300, List.of(), List.of(new Picture(300, 0, 120)));
    assertThat(widths(400, row(0, picture, text(90)))[0]).isEqualTo(300);
    assertThat(widths(400, row(0, picture, picture))).containsExactly(200, 200);
  }

  /** Whatever the cells: within the room, none under its least width, and the same each time. */
  @Test
  void widthsFitForAnyCells() {
    Random random = new Random(16);
    for (int turn = 0; turn < 300; turn++) {
      int columns = 1 + random.nextInt(12);
      List<Cell> cells = new ArrayList<>();
      for (int row = 0; row < 1 + random.nextInt(8); row++) {
        for (int column = 0; column < columns; ) {
          int span = 1 + random.nextInt(Math.min(3, columns - column));
          double natural = random.nextInt(random.nextBoolean() ? 100 : 3000);
          cells.add(new Cell(row, 1, column, span, needs(Math.min(40, natural), natural)));
          column += span;
        }
      }
      Grid grid = grid(cells, columns, random.nextInt(3), random.nextBoolean());
      int room = 60 * columns + random.nextInt(2000);
      int[] widths = ColumnWidths.choose(grid, room, Division.ADDRESSES).orElseThrow();
      double total = Arrays.stream(widths).sum() + (columns - 1) * grid.spacing();
      assertThat(total).isLessThanOrEqualTo(room);
      if (total < room - columns) {
        // There is room left only where all cells are on one line.
        assertThat(ColumnWidths.naturalTotal(grid)).isLessThanOrEqualTo(total + columns);
      }
      for (Cell cell : cells) {
        double width = (cell.columns() - 1) * grid.spacing();
        for (int i = cell.column(); i < cell.end(); i++) {
          width += widths[i];
        }
        assertThat(width).isGreaterThanOrEqualTo(cell.needs().least(Division.ADDRESSES) - 3);
      }
      assertThat(ColumnWidths.choose(grid, room, Division.ADDRESSES).orElseThrow())
          .isEqualTo(widths);
    }
  }

  private static double height(List<Cell> cells, int[] widths) {
    double[] rows = new double[2];
    for (Cell cell : cells) {
      rows[cell.row()] = Math.max(rows[cell.row()], cell.needs().height(widths[cell.column()]));
    }
    return rows[0] + rows[1];
  }

  private static int[] widths(double room, List<Cell> cells) {
    return ColumnWidths.choose(grid(cells, 0, false), room, Division.ADDRESSES).orElseThrow();
  }

  private static Grid grid(List<Cell> cells, double spacing, boolean fills) {
    int columns = cells.stream().mapToInt(Cell::end).max().orElse(0);
    return grid(cells, columns, spacing, fills);
  }

  private static Grid grid(List<Cell> cells, int columns, double spacing, boolean fills) {
    return new Grid(Collections.nCopies(columns, FREE), cells, spacing, fills ? Grid.ALL : 0);
  }

  private static List<Cell> row(int row, CellNeeds... needs) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < needs.length; i++) {
      cells.add(new Cell(row, 1, i, 1, needs[i]));
    }
    return cells;
  }

  private static CellNeeds text(double length) {
    return needs(Math.min(length, 40), length);
  }

  private static CellNeeds needs(double least, double length) {
    return new CellNeeds(all(least), length, List.of(new Flow(length, 0, 5, 10)), List.of());
  }

  private static List<Double> all(double least) {
    return Collections.nCopies(Division.values().length, least);
  }
}
