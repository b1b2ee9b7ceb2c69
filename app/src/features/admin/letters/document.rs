//! A document of an office: the same pieces become a page that prints and a file for a word
//! processor.

use leptos::prelude::*;

/// A document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// What the browser shows as its title.
    pub title: String,
    /// Its pieces, in order.
    pub pieces: Vec<Piece>,
}

/// A piece of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// The title, once.
    Title(String),
    /// A heading.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A list.
    List(Vec<String>),
    /// A table.
    Table(Table),
}

/// A table whose amounts stand in the column `figures`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Names of the columns.
    pub head: Vec<String>,
    /// Rows, each as long as the head.
    pub rows: Vec<Vec<String>>,
    /// Which column holds amounts, when one does.
    pub figures: Option<usize>,
    /// Whether the last row is a sum.
    pub summed: bool,
}

impl Document {
    /// Draws the document.
    pub fn draw(&self) -> AnyView {
        self.pieces.iter().map(draw).collect_view().into_any()
    }
}

fn draw(piece: &Piece) -> AnyView {
    match piece {
        Piece::Title(text) => view! { <h1>{text.clone()}</h1> }.into_any(),
        Piece::Heading(text) => view! { <h2>{text.clone()}</h2> }.into_any(),
        Piece::Text(text) => view! { <p>{text.clone()}</p> }.into_any(),
        Piece::List(lines) => {
            let lines = lines.iter().map(|line| view! { <li>{line.clone()}</li> });
            view! { <ul>{lines.collect_view()}</ul> }.into_any()
        }
        Piece::Table(table) => draw_table(table),
    }
}

fn draw_table(table: &Table) -> AnyView {
    let class = |place: usize| if table.figures == Some(place) { "table__figure" } else { "" };
    let head = table
        .head
        .iter()
        .enumerate()
        .map(|(place, text)| view! { <th scope="col" class=class(place)>{text.clone()}</th> });
    let head = head.collect_view();
    let last = table.rows.len().saturating_sub(1);
    let rows = table.rows.iter().enumerate().map(|(number, row)| {
        let total = table.summed && number == last;
        // An empty cell has nothing to say under its heading on a narrow screen.
        let label =
            |place: usize| table.head.get(place).filter(|_| !row[place].is_empty()).cloned();
        let cells = row.iter().enumerate().map(|(place, text)| {
            view! { <td class=class(place) data-label=label(place)>{text.clone()}</td> }
        });
        let cells = cells.collect_view();
        view! { <tr class=if total { "table__row--total" } else { "" }>{cells}</tr> }
    });
    let rows = rows.collect_view();
    view! {
        <div class="table-scroll" tabindex="0">
            <table class="table table--stack">
                <thead><tr>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
