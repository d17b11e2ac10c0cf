//! The document: blocks, and a table.

use crate::cite::SourceEntry;
use crate::inline::Inline;
use crate::plot::Plot;

/// A document that rests on claims.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Doc {
    /// What it is called.
    pub title: String,
    /// What the title does not say: the day asked for, the filter, who asked.
    pub subtitle: Option<String>,
    /// What it holds, in order.
    pub blocks: Vec<Block>,
}

/// One block of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading; level 1 stands directly under the title.
    Heading {
        /// 1 to 5.
        level: u8,
        /// What it says.
        text: String,
    },
    /// A paragraph.
    Para(Vec<Inline>),
    /// A table.
    Table(Table),
    /// A picture of numbers that a table beside it gives too. Only pages show it.
    Plot(Plot),
    /// A list.
    List {
        /// Whether the items are numbered.
        ordered: bool,
        /// The items.
        items: Vec<Vec<Inline>>,
    },
    /// Something to keep in mind while reading: a limit, a caveat, a dispute.
    Note(Vec<Inline>),
    /// The sources cited, as [`crate::Citations::sources`] gives them.
    Sources(Vec<SourceEntry>),
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What it shows.
    pub caption: Option<String>,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each a list of cells.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

/// One column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub title: String,
    /// To which side its cells are set.
    pub align: Align,
}

/// To which side the cells of a column are set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// Words.
    #[default]
    Left,
    /// Numbers.
    Right,
}

impl Doc {
    /// An empty document.
    pub fn new(title: impl Into<String>) -> Doc {
        Doc { title: title.into(), subtitle: None, blocks: Vec::new() }
    }

    /// Sets the subtitle.
    pub fn subtitle(&mut self, text: impl Into<String>) -> &mut Doc {
        self.subtitle = Some(text.into()).filter(|text| !text.is_empty());
        self
    }

    /// Adds a heading.
    pub fn heading(&mut self, level: u8, text: impl Into<String>) -> &mut Doc {
        self.block(Block::Heading { level: level.clamp(1, 5), text: text.into() })
    }

    /// Adds a paragraph.
    pub fn para(&mut self, parts: impl IntoIterator<Item = impl Into<Inline>>) -> &mut Doc {
        self.block(Block::Para(crate::inline::cell(parts)))
    }

    /// Adds a table.
    pub fn table(&mut self, table: Table) -> &mut Doc {
        self.block(Block::Table(table))
    }

    /// Adds a picture of what a table shows, if there is anything to draw.
    pub fn plot(&mut self, plot: Plot) -> &mut Doc {
        if plot.is_empty() { self } else { self.block(Block::Plot(plot)) }
    }

    /// Adds a list of points.
    pub fn bullets(&mut self, items: Vec<Vec<Inline>>) -> &mut Doc {
        self.block(Block::List { ordered: false, items })
    }

    /// Adds a numbered list.
    pub fn numbered(&mut self, items: Vec<Vec<Inline>>) -> &mut Doc {
        self.block(Block::List { ordered: true, items })
    }

    /// Adds a caveat.
    pub fn note(&mut self, parts: impl IntoIterator<Item = impl Into<Inline>>) -> &mut Doc {
        self.block(Block::Note(crate::inline::cell(parts)))
    }

    /// Adds the list of sources under a heading, if there are any.
    pub fn sources(&mut self, entries: Vec<SourceEntry>) -> &mut Doc {
        if entries.is_empty() {
            return self;
        }
        self.heading(1, "Sources").block(Block::Sources(entries))
    }

    /// Adds any block.
    pub fn block(&mut self, block: Block) -> &mut Doc {
        self.blocks.push(block);
        self
    }
}

impl Table {
    /// A table with these columns and no rows.
    pub fn new(columns: impl IntoIterator<Item = Column>) -> Table {
        Table { caption: None, columns: columns.into_iter().collect(), rows: Vec::new() }
    }

    /// The same with a caption.
    #[must_use]
    pub fn caption(mut self, text: impl Into<String>) -> Table {
        self.caption = Some(text.into());
        self
    }

    /// Adds a row.
    pub fn row(&mut self, cells: impl IntoIterator<Item = Vec<Inline>>) -> &mut Table {
        self.rows.push(cells.into_iter().collect());
        self
    }

    /// Whether any column has a heading.
    pub(crate) fn has_header(&self) -> bool {
        self.columns.iter().any(|column| !column.title.is_empty())
    }

    /// How many columns it takes to show every cell.
    pub(crate) fn breadth(&self) -> usize {
        self.rows.iter().map(Vec::len).fold(self.columns.len(), usize::max)
    }

    pub(crate) fn title(&self, column: usize) -> &str {
        self.columns.get(column).map_or("", |column| &column.title)
    }

    pub(crate) fn align(&self, column: usize) -> Align {
        self.columns.get(column).map_or(Align::Left, |column| column.align)
    }
}

impl Column {
    /// A column of words.
    pub fn left(title: impl Into<String>) -> Column {
        Column { title: title.into(), align: Align::Left }
    }

    /// A column of numbers.
    pub fn right(title: impl Into<String>) -> Column {
        Column { title: title.into(), align: Align::Right }
    }
}

/// The cells of a row, with empty ones for those that it lacks.
pub(crate) fn cells(row: &[Vec<Inline>], breadth: usize) -> impl Iterator<Item = &[Inline]> {
    (0..breadth).map(|column| row.get(column).map_or(&[][..], Vec::as_slice))
}
