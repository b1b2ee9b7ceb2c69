//! Files made to be costly, at two sizes: neither steps nor memory grow faster than the file.
//!
//! Steps are counted where the reader looks at bytes, cells and names; memory is what is allocated
//! at most at one time. Neither depends on the machine or its load.

use super::effort::steps_of;
use super::read;

const HEAD: &str = "META\nkey;value\nbudget;1000\nvote_type;approval\n";

/// An election of three projects, up to its votes, which follow the header given.
fn election(kind: &str, projects: usize, header: &str) -> String {
    let mut text = HEAD.replace("approval", kind);
    text.push_str("PROJECTS\nproject_id;cost\n");
    (0..projects).for_each(|project| text.push_str(&format!("{project};1\n")));
    text.push_str("VOTES\n");
    text.push_str(header);
    text
}

/// A beginning and then a part again and again, up to a size.
fn repeated(start: &str, part: &str, size: usize) -> Vec<u8> {
    let times = size.saturating_sub(start.len()) / part.len() + 1;
    [start, &part.repeat(times)].concat().into_bytes()
}

/// A beginning and then parts that differ by their number, up to a size.
fn numbered(start: &str, size: usize, part: impl Fn(usize) -> String) -> Vec<u8> {
    let mut text = start.to_owned();
    let mut number = 0;
    while text.len() < size {
        text.push_str(&part(number));
        number += 1;
    }
    text.into_bytes()
}

type Maker = fn(usize) -> Vec<u8>;

/// Files that are hostile to the cutting into cells.
const TEXTS: [(&str, Maker); 16] = [
    ("separators", |size| repeated("", ";", size)),
    ("separators in a section", |size| repeated("META\nkey;value\na", ";", size)),
    ("quotes", |size| repeated("", "\"", size)),
    ("quotes and separators", |size| repeated("META\n", "\";", size)),
    ("separators and quotes", |size| repeated("META\n", ";\"", size)),
    ("quotes and line ends", |size| repeated("META\n", "\"\n", size)),
    ("quotes opened on every line", |size| repeated("META\n", "\"a\n", size)),
    ("three quotes on every line", |size| repeated("META\n", "\"\"\"\n", size)),
    ("four quotes on every line", |size| repeated("META\na;\"\n", "\"\"\"\";\n", size)),
    ("a cell of doubled quotes", |size| repeated("META\na;\"", "\"\"", size)),
    ("an open quote before doubled ones", |size| repeated("META\n\"\n", ";\"\"x\n", size)),
    ("line ends", |size| repeated("META\n", "\n", size)),
    ("carriage returns", |size| repeated("META\n", "\r", size)),
    ("bytes that are not UTF-8", |size| {
        repeated("META\n", "a", size).iter().map(|b| if *b == b'a' { 0xFF } else { *b }).collect()
    }),
    ("NUL bytes", |size| repeated("META\n", "\0;", size)),
    ("text outside", |size| repeated("", "x\n", size)),
];

/// Files that are hostile to the reading of sections.
const SECTIONS: [(&str, Maker); 12] = [
    ("entries", |size| numbered("META\nkey;value\n", size, |i| format!("a{i};\n"))),
    ("the same entry", |size| repeated("META\nkey;value\n", "a\n", size)),
    ("sections", |size| repeated(&election("approval", 3, "voter_id;vote\n"), "META\n", size)),
    ("sections with headers", |size| {
        let start = election("approval", 3, "voter_id;vote\n");
        repeated(&start, "VOTES\nvoter_id;vote\n", size)
    }),
    ("columns", |size| numbered(&format!("{HEAD}PROJECTS\n"), size, |i| format!("c{i};"))),
    ("the same column", |size| repeated(&format!("{HEAD}PROJECTS\n"), "c;", size)),
    ("untitled columns", |size| repeated(&format!("{HEAD}PROJECTS\nproject_id;cost"), ";", size)),
    ("short rows below a wide header", |size| {
        let header = format!("voter_id;vote{}\n", ";x".repeat(900));
        repeated(&election("approval", 3, &header), "1\n", size)
    }),
    ("projects", |size| {
        numbered(&format!("{HEAD}PROJECTS\nproject_id;cost\n"), size, |i| format!("{i};1\n"))
    }),
    ("the same project", |size| {
        repeated(&format!("{HEAD}PROJECTS\nproject_id;cost\n"), "1;1\n", size)
    }),
    ("one amount", |size| repeated(&format!("{HEAD}PROJECTS\nproject_id;cost\n1;0."), "9", size)),
    ("one identifier", |size| {
        repeated(&format!("{HEAD}PROJECTS\nproject_id;cost\n1;1\n"), "a", size)
    }),
];

/// Files that are hostile to the reading of votes.
const VOTES: [(&str, Maker); 17] = [
    ("the same vote", |size| repeated(&election("approval", 3, "voter_id;vote\n"), ";1\n", size)),
    ("votes of one cell", |size| repeated(&election("approval", 3, "vote\n"), "1\n", size)),
    ("empty votes", |size| repeated(&election("approval", 3, "voter_id;vote\n"), "a\n", size)),
    ("different votes", |size| {
        numbered(&election("approval", 999, "vote\n"), size, |i| {
            format!("{},{}\n", i % 999, i / 999 % 999)
        })
    }),
    ("different voters", |size| {
        numbered(&election("approval", 3, "voter_id;vote\n"), size, |i| format!("{};1\n", !i))
    }),
    ("one vote for everything", |size| {
        let start = election("approval", 999, "vote\n");
        numbered(&start, size, |i| format!("{},", i % 999))
    }),
    ("votes for everything", |size| {
        let all: Vec<String> = (0..300).map(|project| project.to_string()).collect();
        numbered(&election("approval", 300, "vote\n"), size, |i| {
            format!("{},{}\n", i % 300, all.join(","))
        })
    }),
    ("one vote for the same", |size| repeated(&election("approval", 3, "vote\n"), "1,", size)),
    ("one vote for the unknown", |size| {
        numbered(&election("approval", 3, "vote\n"), size, |i| format!("x{i},"))
    }),
    ("one vote of commas", |size| repeated(&election("approval", 3, "vote\n1"), ",", size)),
    ("votes for the unknown", |size| repeated(&election("approval", 3, "vote\n"), "x\n", size)),
    ("points", |size| {
        let start = election("cumulative", 3, "vote;points\n");
        repeated(&start, "1,2;1,1\n", size)
    }),
    ("points without end", |size| {
        repeated(&election("cumulative", 3, "vote;points\n1;"), "1,", size)
    }),
    ("points in fractions", |size| {
        let start = election("cumulative", 3, "vote;points\n");
        numbered(&start, size, |i| format!("1,2;{}.5,{i}\n", i % 97))
    }),
    ("points with decimals without end", |size| {
        repeated(&election("cumulative", 3, "vote;points\n1;0."), "5", size)
    }),
    ("ballots over a limit", |size| {
        let start = election("approval", 3, "vote\n").replace("META\n", "META\nmax_length;1\n");
        repeated(&start, "1,2\n", size)
    }),
    ("ballots over the limit of a category", |size| {
        let limited = HEAD.replace("META\n", "META\nmax_length_per_category;1\n");
        let start = format!(
            "{limited}PROJECTS\nproject_id;cost;category\n0;1;a\n1;1;a\n2;1;b\nVOTES\nvote\n"
        );
        repeated(&start, "0,1\n", size)
    }),
];

fn makers() -> impl Iterator<Item = (&'static str, Maker)> {
    TEXTS.into_iter().chain(SECTIONS).chain(VOTES)
}

const SMALL: usize = 60_000;
const TIMES: usize = 8;

/// Sorting takes a little more than in proportion.
const SLACK: (u64, u64) = (13, 10);

#[test]
fn steps_grow_no_faster_than_the_file() {
    for (name, maker) in makers() {
        let [small, large] = [SMALL, SMALL * TIMES].map(|size| {
            let file = maker(size);
            steps_of(|| drop(read(&file)))
        });
        let most = small * TIMES as u64 * SLACK.0 / SLACK.1 + 10_000;
        assert!(large <= most, "{name}: {small} steps, then {large}");
        assert!(large <= 10 * (SMALL * TIMES) as u64, "{name}: {large} steps");
    }
}

/// What the lists of ten thousand errors and as many warnings take.
const LISTS: u64 = 4 << 20;

#[test]
fn memory_is_a_few_times_the_file() {
    for (name, maker) in makers() {
        let file = maker(SMALL * TIMES);
        let peak = allocation_counter::measure(|| drop(read(&file))).bytes_max;
        let (times, size) = (13, file.len() as u64);
        assert!(peak <= times * size + LISTS, "{name}: {peak} bytes for {size}");
    }
}
