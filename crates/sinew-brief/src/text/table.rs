//! Aligned tables that keep within the width.

use super::line::{Line, Run, Weight, runs};
use super::wrap::{measure, wrap};
use super::{Page, Style};
use crate::clean::clean;
use crate::doc::{Align, Table, cells};

/// Between two columns.
const GAP: usize = 2;
/// Columns narrower than this cannot be read; the rows are then written one under another.
const NARROWEST: usize = 8;
/// Words up to this length, ids among them, are kept in one piece where there is room.
const UNBROKEN: usize = 28;

impl Page {
    pub(super) fn table(&mut self, table: &Table) {
        if let Some(caption) = &table.caption {
            self.flow("", &[Run::new(clean(caption), Weight::Italic)]);
        }
        let grid = Grid::new(table, &self.style);
        match grid.widths(self.style.width) {
            Some(widths) => self.grid(&grid, &widths),
            None => self.records(&grid),
        }
    }

    fn grid(&mut self, grid: &Grid<'_>, widths: &[usize]) {
        if grid.table.has_header() {
            self.row(grid, widths, &grid.header);
            let rule = if self.style.unicode { "─" } else { "-" };
            let rules: Vec<String> = widths.iter().map(|width| rule.repeat(*width)).collect();
            self.out.push_str(&rules.join(&" ".repeat(GAP)));
            self.out.push('\n');
        }
        for row in &grid.rows {
            self.row(grid, widths, row);
        }
    }

    fn row(&mut self, grid: &Grid<'_>, widths: &[usize], row: &[Vec<Run>]) {
        let columns: Vec<Vec<Line>> = row.iter().zip(widths).map(|(cell, width)| wrap(cell, *width)).collect();
        let height = columns.iter().map(Vec::len).max().unwrap_or(0);
        for at in 0..height {
            let start = self.out.len();
            for (column, lines) in columns.iter().enumerate() {
                let gap = if column == 0 { 0 } else { GAP };
                self.out.extend(std::iter::repeat_n(' ', gap));
                self.cell(lines.get(at), widths[column], grid.table.align(column));
            }
            let end = start + self.out[start..].trim_end_matches(' ').len();
            self.out.truncate(end);
            self.out.push('\n');
        }
    }

    fn cell(&mut self, line: Option<&Line>, width: usize, align: Align) {
        let empty = Line::default();
        let line = line.unwrap_or(&empty);
        let padding = width.saturating_sub(line.width());
        let (before, after) = if align == Align::Right { (padding, 0) } else { (0, padding) };
        self.out.extend(std::iter::repeat_n(' ', before));
        line.write(&mut self.out, &self.style);
        self.out.extend(std::iter::repeat_n(' ', after));
    }

    /// Every cell on lines of its own, under the heading of its column.
    fn records(&mut self, grid: &Grid<'_>) {
        for (at, row) in grid.rows.iter().enumerate() {
            if at > 0 {
                self.out.push('\n');
            }
            for (title, cell) in grid.header.iter().zip(row) {
                let mut runs = title.clone();
                if !runs.is_empty() {
                    runs.push(Run::new(": ".to_owned(), Weight::Bold));
                }
                runs.extend(cell.iter().cloned());
                self.flow("", &runs);
            }
        }
    }
}

/// The cells of a table as runs.
struct Grid<'t> {
    table: &'t Table,
    header: Vec<Vec<Run>>,
    rows: Vec<Vec<Vec<Run>>>,
}

impl<'t> Grid<'t> {
    fn new(table: &'t Table, style: &Style) -> Grid<'t> {
        let breadth = table.breadth();
        let title = |column| match table.title(column) {
            "" => Vec::new(),
            title => vec![Run::new(clean(title), Weight::Bold)],
        };
        let row = |row: &Vec<_>| cells(row, breadth).map(|cell| runs(cell, style.unicode)).collect();
        Grid { table, header: (0..breadth).map(title).collect(), rows: table.rows.iter().map(row).collect() }
    }

    /// How wide each column is: as wide as its widest cell if all fit; otherwise the widest columns share what the
    /// narrow ones leave. Nothing if that leaves too little.
    fn widths(&self, width: usize) -> Option<Vec<usize>> {
        let natural: Vec<usize> = (0..self.header.len()).map(|column| self.natural(column)).collect();
        let available = width.checked_sub(GAP * natural.len().saturating_sub(1))?;
        let floors: Vec<usize> = (0..natural.len()).map(|column| self.longest_word(column).min(UNBROKEN)).collect();
        shares(&natural, &floors, available).or_else(|| shares(&natural, &vec![0; natural.len()], available))
    }

    fn longest_word(&self, column: usize) -> usize {
        let words = |cell: &Vec<Run>| cell.iter().flat_map(|run| run.text.split(' ')).map(measure).max().unwrap_or(0);
        std::iter::once(&self.header).chain(&self.rows).map(|row| words(&row[column])).max().unwrap_or(0)
    }

    fn natural(&self, column: usize) -> usize {
        let all = std::iter::once(&self.header).chain(&self.rows);
        let width = |cell: &Vec<Run>| cell.iter().map(|run| measure(&run.text)).sum::<usize>();
        all.map(|row| width(&row[column])).max().unwrap_or(0).max(1)
    }
}

/// Widths that fit together: no column is narrower than its floor, the others share what is left. Nothing if that leaves
/// too little to read.
fn shares(natural: &[usize], floors: &[usize], available: usize) -> Option<Vec<usize>> {
    let mut widths: Vec<Option<usize>> = vec![None; natural.len()];
    loop {
        let open: Vec<usize> = (0..natural.len()).filter(|at| widths[*at].is_none()).collect();
        let left = available.checked_sub(widths.iter().flatten().sum())?;
        let cap = cap(&open.iter().map(|at| natural[*at]).collect::<Vec<_>>(), left);
        let below = |at: &&usize| natural[**at].min(cap) < floors[**at];
        let Some(at) = open.iter().find(below) else {
            let readable = open.iter().all(|at| natural[*at].min(cap) >= natural[*at].min(NARROWEST));
            return readable.then(|| (0..natural.len()).map(|at| widths[at].unwrap_or(natural[at].min(cap))).collect());
        };
        widths[*at] = Some(floors[*at]);
    }
}

/// The greatest width such that all columns, cut to it, fit together.
fn cap(natural: &[usize], available: usize) -> usize {
    let mut sorted = natural.to_vec();
    sorted.sort_unstable();
    let mut left = available;
    for (at, width) in sorted.iter().enumerate() {
        let share = left / (sorted.len() - at);
        if *width > share {
            return share;
        }
        left -= width;
    }
    usize::MAX
}

#[cfg(test)]
mod tests {
    use super::cap;

    #[test]
    fn wide_columns_share_what_narrow_ones_leave() {
        let check = |natural: &[usize], available, expected| assert_eq!(cap(natural, available), expected, "{natural:?}");
        check(&[], 10, usize::MAX);
        check(&[5, 5], 10, usize::MAX);
        check(&[5, 20], 15, 10);
        check(&[30, 4, 50], 44, 20);
        check(&[30, 4, 10], 44, usize::MAX);
    }
}
