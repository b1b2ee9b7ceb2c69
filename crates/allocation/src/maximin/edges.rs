//! Who supports what, as edges that can be walked from either end.

use std::ops::Range;

use crate::profile::Profile;

/// One edge for each project on the ballot of each group.
#[derive(Debug)]
pub(super) struct Edges {
    /// By edge: its two ends. The edges of a group are consecutive, which keeps searches fast.
    group: Vec<u32>,
    project: Vec<u32>,
    /// The edges of each group to projects already taken, which come before its others.
    taken: Vec<Range<usize>>,
    /// The edges of each project: a range of `by_project`.
    places: Vec<Range<usize>>,
    by_project: Vec<u32>,
    /// By edge: where it is in `by_project`.
    place: Vec<u32>,
}

impl Edges {
    /// The edges of `candidates`, none of them taken.
    pub fn new(profile: &Profile, candidates: &[u32]) -> Self {
        let mut runs = vec![false; profile.cost.len()];
        for project in candidates {
            runs[*project as usize] = true;
        }
        let (mut group_of, mut project_of, mut taken) = (Vec::new(), Vec::new(), Vec::new());
        let mut of_project: Vec<Vec<u32>> = vec![Vec::new(); profile.cost.len()];
        for group in 0..index(profile.groups.len()) {
            taken.push(group_of.len()..group_of.len());
            for choice in profile.choices(group).iter().filter(|c| runs[c.project as usize]) {
                of_project[choice.project as usize].push(index(group_of.len()));
                group_of.push(group);
                project_of.push(choice.project);
            }
        }
        let mut by_project = Vec::with_capacity(group_of.len());
        let mut places = Vec::with_capacity(of_project.len());
        for edges in of_project {
            let start = by_project.len();
            by_project.extend(edges);
            places.push(start..by_project.len());
        }
        let mut place = vec![0; by_project.len()];
        for (at, edge) in (0..).zip(&by_project) {
            place[*edge as usize] = at;
        }
        Self { group: group_of, project: project_of, taken, places, by_project, place }
    }

    pub fn count(&self) -> usize {
        self.group.len()
    }

    pub fn group(&self, edge: usize) -> usize {
        self.group[edge] as usize
    }

    pub fn group_number(&self, edge: usize) -> u32 {
        self.group[edge]
    }

    pub fn project(&self, edge: usize) -> u32 {
        self.project[edge]
    }

    /// The places of a project's edges, to be asked for one by one with [`Self::at`].
    pub fn places(&self, project: u32) -> Range<usize> {
        self.places[project as usize].clone()
    }

    pub fn at(&self, place: usize) -> usize {
        self.by_project[place] as usize
    }

    pub fn of_project(&self, project: u32) -> impl Iterator<Item = usize> + '_ {
        self.by_project[self.places(project)].iter().map(|edge| *edge as usize)
    }

    /// The edges of a group to projects already taken.
    pub fn taken(&self, group: usize) -> Range<usize> {
        self.taken[group].clone()
    }

    /// Puts the edges of a project among those taken. Edges change places for that, so what is
    /// known `by_edge` changes places with them.
    pub fn take(&mut self, project: u32, by_edge: &mut [u128]) {
        for place in self.places(project) {
            let edge = self.at(place);
            let taken = &mut self.taken[self.group[edge] as usize];
            let first_other = taken.end;
            taken.end += 1;
            by_edge.swap(edge, first_other);
            self.project.swap(edge, first_other);
            self.place.swap(edge, first_other);
            for moved in [edge, first_other] {
                self.by_project[self.place[moved] as usize] = index(moved);
            }
        }
    }
}

fn index(position: usize) -> u32 {
    u32::try_from(position).expect("the election was checked to have fewer choices")
}
