//! Makes up an election of any size, the same one for the same numbers: `generate VOTERS PROJECTS
//! SEED > FILE.pb`.
//!
//! Ballots come in clusters, as real ones do. Every voter is modelled on a project that speaks to
//! them: of a hundred choices 45 fall on its theme and 35 on its district, and among those the
//! better known projects are named more often. With many projects nearly every ballot differs from
//! every other, which is the hardest case for a count that groups equal ballots.

use std::error::Error;
use std::io::{BufWriter, Write};

const THEMES: u64 = 8;
const DISTRICTS: u64 = 12;
const OWN_THEME: u64 = 45;
const OWN_DISTRICT: u64 = 35;
/// One to this many projects on a ballot.
const MOST_CHOICES: u64 = 9;

/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
struct Draw(u64);

impl Draw {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % bound.max(1)
    }

    /// One of them, the first ones more often: the smaller of two draws.
    fn one_of(&mut self, pool: &[usize]) -> Option<usize> {
        let at = self.below(pool.len() as u64).min(self.below(pool.len() as u64));
        pool.get(usize::try_from(at).ok()?).copied()
    }
}

struct Project {
    cost: u64,
    theme: u64,
    district: u64,
}

struct City {
    projects: Vec<Project>,
    all: Vec<usize>,
    by_theme: Vec<Vec<usize>>,
    by_district: Vec<Vec<usize>>,
}

impl City {
    fn new(draw: &mut Draw, size: usize) -> Self {
        // A few dear ones among many cheap ones.
        let mut cost = || 1_000 * (5 + draw.below(40) + draw.below(40) * draw.below(20));
        let costs: Vec<u64> = (0..size).map(|_| cost()).collect();
        let projects: Vec<Project> = costs
            .into_iter()
            .map(|cost| Project {
                cost,
                theme: draw.below(THEMES),
                district: draw.below(DISTRICTS),
            })
            .collect();
        let which = |test: &dyn Fn(&Project) -> bool| -> Vec<usize> {
            (0..).zip(&projects).filter(|(_, project)| test(project)).map(|(at, _)| at).collect()
        };
        let by_theme = (0..THEMES).map(|theme| which(&|p: &Project| p.theme == theme)).collect();
        let by_district =
            (0..DISTRICTS).map(|place| which(&|p: &Project| p.district == place)).collect();
        let all = (0..projects.len()).collect();
        Self { projects, all, by_theme, by_district }
    }

    /// The projects that a voter names.
    fn ballot(&self, draw: &mut Draw) -> Vec<usize> {
        let Some(model) = draw.one_of(&self.all).and_then(|at| self.projects.get(at)) else {
            return Vec::new();
        };
        let index = |place: u64| usize::try_from(place).unwrap_or_default();
        let wished = 1 + index(draw.below(MOST_CHOICES));
        let mut chosen = Vec::new();
        // A small pool may not hold as many: the voter names fewer then.
        for _ in 0..wished * 4 {
            let dice = draw.below(100);
            let pool = if dice < OWN_THEME {
                self.by_theme.get(index(model.theme))
            } else if dice < OWN_THEME + OWN_DISTRICT {
                self.by_district.get(index(model.district))
            } else {
                Some(&self.all)
            };
            let Some(project) = pool.and_then(|pool| draw.one_of(pool)) else { continue };
            if !chosen.contains(&project) {
                chosen.push(project);
            }
            if chosen.len() == wished {
                break;
            }
        }
        chosen
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, voters, projects, seed] = arguments.as_slice() else {
        return Err("generate VOTERS PROJECTS SEED".into());
    };
    let (voters, size, seed): (u64, usize, u64) =
        (voters.parse()?, projects.parse()?, seed.parse()?);
    let mut draw = Draw(seed);
    let city = City::new(&mut draw, size);
    // Three tenths of what is asked for.
    let budget = city.projects.iter().map(|project| project.cost).sum::<u64>() * 3 / 10;
    let ballots: Vec<Vec<usize>> = (0..voters).map(|_| city.ballot(&mut draw)).collect();
    let mut votes = vec![0_u64; size];
    for project in ballots.iter().flatten() {
        if let Some(count) = votes.get_mut(*project) {
            *count += 1;
        }
    }

    let mut out = BufWriter::new(std::io::stdout().lock());
    writeln!(out, "META\nkey;value\ndescription;Made up, seed {seed}\ncountry;Nowhere")?;
    writeln!(out, "unit;Nowhere\ninstance;{voters}\nnum_projects;{size}\nnum_votes;{voters}")?;
    writeln!(out, "budget;{budget}\nvote_type;approval\nrule;greedy\ndate_begin;2026")?;
    writeln!(out, "date_end;2026\nPROJECTS\nproject_id;cost;votes;category")?;
    for ((number, project), votes) in (1..).zip(&city.projects).zip(&votes) {
        let number: u32 = number;
        writeln!(out, "{number};{};{votes};theme {}", project.cost, project.theme)?;
    }
    writeln!(out, "VOTES\nvoter_id;vote")?;
    for (voter, ballot) in (1_u64..).zip(&ballots) {
        let names: Vec<String> = ballot.iter().map(|at| (at + 1).to_string()).collect();
        writeln!(out, "{voter};{}", names.join(","))?;
    }
    Ok(out.flush()?)
}
