//! Changes to an election file by someone who knows its form: lines, cells, sections, quotes and
//! numbers are dropped, doubled, exchanged and replaced. One seed is one change, always the same.

/// Cells that need care.
const CELLS: [&str; 44] = [
    "",
    "0",
    "1",
    "2",
    "3",
    "-1",
    "0.5",
    ".5",
    "1,5",
    "1.000",
    "1 000",
    "1e3",
    "999999999",
    "9007199254740992",
    "9007199254740993",
    "18446744073709551616",
    "0.000001",
    "0.0000001",
    "NaN",
    "approval",
    "ordinal",
    "cumulative",
    "scoring",
    "choose-1",
    "Approval",
    "project_id",
    "cost",
    "vote",
    "voter_id",
    "points",
    "selected",
    "votes",
    "score",
    "budget",
    "max_length",
    "max_sum_cost",
    "min_points",
    "1,2",
    "1,1",
    "1,,2",
    ",",
    "31.02.2026",
    "\"",
    "\"\"",
];

/// Text that needs care anywhere.
const PIECES: [&[u8]; 22] = [
    b";",
    b"\"",
    b"\n",
    b"\r",
    b"\r\n",
    b",",
    b" ",
    b"\0",
    b"\xFF",
    b"\xEF\xBB\xBF",
    b"\xC3",
    b"\t",
    b"META\n",
    b"PROJECTS\n",
    b"VOTES\n",
    b"\nVOTES\nvoter_id;vote\n",
    b";;;;;;;;",
    b"\"\"\"",
    b"\";\"",
    b"\n\n",
    b"key;value\n",
    b"\xE2\x80\xAF",
];

/// The next number of a short and well known sequence (SplitMix64, Steele, Lea and Flood 2014).
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// A number below `end`, or 0.
fn below(state: &mut u64, end: usize) -> usize {
    usize::try_from(next(state) % (end.max(1) as u64)).unwrap_or(0)
}

/// Changes a file in one way.
#[must_use]
pub fn mutate(file: &[u8], seed: u64) -> Vec<u8> {
    let mut state = seed;
    match below(&mut state, 10) {
        0 => with_piece(file, &mut state),
        1 => cut(file, &mut state),
        2 => with_line_ends(file, &mut state),
        3..=5 => with_other_lines(file, &mut state),
        _ => with_other_cells(file, &mut state),
    }
}

fn with_piece(file: &[u8], state: &mut u64) -> Vec<u8> {
    let at = below(state, file.len() + 1);
    let piece = PIECES[below(state, PIECES.len())];
    // Instead of what is there, or before it.
    let over = if below(state, 2) == 0 { piece.len().min(file.len() - at) } else { 0 };
    [&file[..at], piece, &file[at + over..]].concat()
}

fn cut(file: &[u8], state: &mut u64) -> Vec<u8> {
    let (a, b) = (below(state, file.len() + 1), below(state, file.len() + 1));
    if below(state, 2) == 0 {
        return file[..a].to_vec();
    }
    [&file[..a.min(b)], &file[a.max(b)..]].concat()
}

fn with_line_ends(file: &[u8], state: &mut u64) -> Vec<u8> {
    let ends: [&[u8]; 3] = [b"\r\n", b"\r", b"\n\n"];
    let end = ends[below(state, ends.len())];
    let some = below(state, 2) == 0;
    let mut changed = Vec::with_capacity(file.len() * 2);
    for byte in file {
        if *byte == b'\n' && !(some && below(state, 2) == 0) {
            changed.extend_from_slice(end);
        } else {
            changed.push(*byte);
        }
    }
    changed
}

fn with_other_lines(file: &[u8], state: &mut u64) -> Vec<u8> {
    let mut lines: Vec<&[u8]> = file.split(|byte| *byte == b'\n').collect();
    let (a, b) = (below(state, lines.len()), below(state, lines.len()));
    match below(state, 5) {
        0 => drop(lines.remove(a)),
        1 => lines.insert(b, lines[a]),
        2 => lines.swap(a, b),
        3 => lines.rotate_left(a),
        _ => lines[a.min(b)..=a.max(b)].reverse(),
    }
    lines.join(&b'\n')
}

fn with_other_cells(file: &[u8], state: &mut u64) -> Vec<u8> {
    let mut lines: Vec<Vec<&[u8]>> = file
        .split(|byte| *byte == b'\n')
        .map(|line| line.split(|byte| *byte == b';').collect())
        .collect();
    let (line, other) = (below(state, lines.len()), below(state, lines.len()));
    let (a, b) = (below(state, lines[line].len()), below(state, lines[line].len()));
    let c = below(state, lines[other].len());
    let borrowed = lines[other][c];
    let quoted = [b"\"".as_slice(), lines[line][a], b"\""].concat();
    match below(state, 8) {
        0 => drop(lines[line].remove(a)),
        1 => lines[line].insert(b, borrowed),
        2 => lines[line].swap(a, b),
        3 => lines[line][a] = borrowed,
        4 => lines[line][a] = &quoted,
        _ => lines[line][a] = CELLS[below(state, CELLS.len())].as_bytes(),
    }
    let lines: Vec<Vec<u8>> = lines.iter().map(|cells| cells.join(&b';')).collect();
    lines.join(&b'\n')
}
