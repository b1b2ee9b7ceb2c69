//! What each number of a line is: a count of things, or a size, a price, a date, a power.

use crate::Language;
use crate::taxonomy::Attribute;
use crate::token::{Sort, Token};
use crate::units::{SEATS, Unit, unit};
use crate::words::{Role, Words};

/// What a token says about numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Figure {
    /// Nothing.
    None,
    /// So many things.
    Count(u32),
    /// So many things, said with a sign: `x4`, `4x`, `4 pièces`, `(4)`.
    Marked(u32),
    /// An indefinite article: one of a thing.
    Article,
    /// Some, several.
    Some,
    /// Part of a size, a price, a date.
    Measure,
}

/// The figures of a line and what its measures say.
#[derive(Debug)]
pub(crate) struct Figures {
    /// One per token.
    pub at: Vec<Figure>,
    /// Where a measure stands, what it measures, and how much.
    pub measures: Vec<(usize, Attribute, u32)>,
    /// Where `4x10m` stands: perhaps four of ten metres, in centimetres.
    pub lengths: Vec<(usize, u32, u32)>,
}

/// Numbers above are no counts: nobody lends a million chairs.
const MOST: u32 = 100_000;

/// Reads the numbers of a line; `covered` tokens belong to a label.
pub(crate) fn figures(
    words: &Words,
    tokens: &[Token],
    covered: &[bool],
    language: Option<Language>,
) -> Figures {
    let mut reader = Reader {
        words,
        tokens,
        covered,
        figures: Figures {
            at: vec![Figure::None; tokens.len()],
            measures: Vec::new(),
            lengths: Vec::new(),
        },
    };
    for place in 0..tokens.len() {
        if reader.is_free(place) && reader.at(place) == Figure::None {
            match tokens.get(place).map(|token| token.sort) {
                Some(Sort::Number) => reader.number(place),
                Some(Sort::Word) => reader.numeral(place, language),
                _ => {}
            }
        }
    }
    reader.figures
}

struct Reader<'a> {
    words: &'a Words,
    tokens: &'a [Token],
    covered: &'a [bool],
    figures: Figures,
}

impl Reader<'_> {
    fn is_free(&self, place: usize) -> bool {
        self.covered.get(place).is_some_and(|covered| !covered)
    }

    fn at(&self, place: usize) -> Figure {
        self.figures.at.get(place).copied().unwrap_or(Figure::None)
    }

    fn token(&self, place: usize) -> Option<&Token> {
        self.tokens.get(place)
    }

    fn set(&mut self, place: usize, figure: Figure) {
        if let Some(at) = self.figures.at.get_mut(place) {
            *at = figure;
        }
    }

    fn is_mark(&self, place: usize, mark: char) -> bool {
        self.token(place).is_some_and(|token| token.is(mark))
    }

    fn is_number(&self, place: usize) -> bool {
        self.token(place).is_some_and(|token| token.sort == Sort::Number)
    }

    fn says(&self, place: usize, word: &str) -> bool {
        self.token(place).is_some_and(|token| token.says(word))
    }

    fn numeral(&mut self, place: usize, language: Option<Language>) {
        let rest = self.tokens.get(place..).unwrap_or_default();
        let Some((mut value, length)) = self.words.numeral(rest, language) else { return };
        // `3 douzaines`
        if let Some((before, Figure::Count(many))) =
            place.checked_sub(1).map(|at| (at, self.at(at)))
            && self.words.is_collective(&rest[0])
        {
            value = value.saturating_mul(many);
            self.set(before, Figure::Measure);
        }
        let article = matches!(rest[0].text.as_str(), "un" | "une" | "een" | "a" | "an")
            && !(rest[0].accented && rest[0].text == "een");
        let figure = match value {
            0 => Figure::Some,
            1 if article => Figure::Article,
            _ if self.has_unit(place + length) => Figure::Measure,
            _ => Figure::Count(value),
        };
        // `een tiental`, `trente et une`: the last word has the number, those before lead to it.
        let leads = if matches!(figure, Figure::Count(_)) { Figure::Article } else { figure };
        let last = place + length - 1;
        (place..last).for_each(|place| self.set(place, leads));
        self.set(last, figure);
    }

    fn number(&mut self, place: usize) {
        if let Some(after) = self.size(place) {
            let end = self.unit_end(after);
            (place..end).for_each(|place| self.set(place, Figure::Measure));
            return;
        }
        let (value, end) = self.value(place);
        let measure = value.is_none()
            || self.is_price(place, end)
            || self.is_label_or_date(place, end)
            || self.has_unit(end);
        if measure {
            self.measure(place, end);
            return;
        }
        let Some(value) = value.filter(|value| *value <= MOST) else {
            return self.set(place, Figure::Measure);
        };
        let figure = self.count(place, end, value);
        (place..end).for_each(|place| self.set(place, figure));
    }

    /// A count, or the first number of `50 à 60 chaises`, which the second one replaces.
    fn count(&mut self, place: usize, end: usize, value: u32) -> Figure {
        let joint = self.is_mark(end, '-')
            || ["a", "tot", "to", "ou", "of", "or"].iter().any(|word| self.says(end, word));
        if joint && self.is_number(end + 1) {
            let (other, after) = self.value(end + 1);
            let priced = self.is_price(end + 1, after);
            if !priced && other.is_some_and(|other| other > value) {
                return Figure::Measure;
            }
        }
        let times_after = self.says(end, "x") && self.is_free(end);
        let times_before = place > 0 && self.says(place - 1, "x");
        let piece = self.token(end).is_some_and(|token| self.words.is(token, Role::Piece))
            && self.is_free(end);
        let bracketed = place > 0 && self.is_mark(place - 1, '(') && self.is_mark(end, ')');
        let times = times_after || times_before || piece || bracketed;
        if times || self.is_told(place) || self.is_told_per(place, end) {
            Figure::Marked(value)
        } else {
            Figure::Count(value)
        }
    }

    /// `Qté : 4`, `aantal 6`: a column of a quote says how many.
    fn is_told(&self, place: usize) -> bool {
        let mut before = place;
        while before > 0 && [':', '.'].iter().any(|mark| self.is_mark(before - 1, *mark)) {
            before -= 1;
        }
        let word = before.checked_sub(1).and_then(|before| self.token(before));
        word.is_some_and(|word| self.words.is(word, Role::Quantity))
    }

    /// `tables pliantes par 10`, at the end.
    fn is_told_per(&self, place: usize, end: usize) -> bool {
        let Some(per) = place.checked_sub(1) else { return false };
        let said = self.says(per, "par") || self.says(per, "per");
        let priced = per > 0 && (self.is_number(per - 1) || self.is_mark(per - 1, '€'));
        let ends = self.token(end).is_none_or(|next| matches!(next.sort, Sort::Mark(_)));
        said && ends && !priced
    }

    /// The value of a number, which may go on after a blank (`1 000`), and where it ends.
    fn value(&self, place: usize) -> (Option<u32>, usize) {
        let Some(token) = self.token(place) else { return (None, place + 1) };
        let parts: Vec<&str> = token.text.split(['.', ',']).collect();
        let thousands = parts.len() == 2 && parts[1].len() == 3 && parts[0] != "0";
        let mut text = if parts.len() == 1 || thousands { parts.concat() } else { String::new() };
        let mut end = place + 1;
        let next = self.token(end).filter(|next| next.sort == Sort::Number && !next.glued);
        if let Some(next) = next
            && parts.len() == 1
            && (1..=3).contains(&text.len())
            && next.text.len() == 3
            && next.start == token.end + 1
        {
            text.push_str(&next.text);
            end += 1;
        }
        (text.parse().ok(), end)
    }

    fn is_price(&self, place: usize, end: usize) -> bool {
        let eur = |place: usize| {
            self.is_mark(place, '€')
                || ["eur", "euro", "euros"].iter().any(|word| self.says(place, word))
        };
        let dashes = self.is_mark(end, ',')
            && self.is_mark(end + 1, '-')
            && self.token(end + 1).is_some_and(|dash| dash.glued);
        let part = self.is_mark(end, '%') || self.is_mark(end, '°');
        eur(end) || dashes || (place > 0 && eur(place - 1)) || part
    }

    /// `4 x 24,99`: a whole number of what costs so many euros and cents each.
    fn is_price_each(&self, place: usize, other: usize) -> bool {
        let parts = self.token(other).and_then(|token| token.text.split_once([',', '.']));
        let euros = parts.is_some_and(|(whole, cents)| whole.len() > 1 && cents.len() == 2);
        euros && self.unit_end(other + 1) == other + 1 && self.value(place).0.is_some()
    }

    /// A paper size, a model, a list number, a day of a month, a year, a house number.
    fn is_label_or_date(&self, place: usize, end: usize) -> bool {
        let Some(token) = self.token(place) else { return false };
        let before = place.checked_sub(1).and_then(|before| self.token(before));
        let model =
            token.glued && before.is_some_and(|before| before.is_word() && before.text != "x");
        let numbered = self.is_numbered(place);
        let listed = place == 0 && (self.is_mark(end, '.') || self.is_mark(end, ')'));
        let glued_slash = |place: usize| {
            self.is_mark(place, '/') && self.token(place).is_some_and(|slash| slash.glued)
        };
        let dated = (glued_slash(end) && self.is_number(end + 1))
            || (place > 1 && glued_slash(place - 1) && self.is_number(place - 2));
        let ratio = |place: usize| {
            self.is_mark(place, ':') && self.token(place).is_some_and(|colon| colon.glued)
        };
        let ratio = (ratio(end)
            && self.token(end + 1).is_some_and(|next| next.glued && self.is_number(end + 1)))
            || (place > 1 && token.glued && ratio(place - 1) && self.is_number(place - 2));
        let year = token.text.len() == 4
            && token.text.starts_with("20")
            && !self.token(end).is_some_and(Token::is_word)
            && !before.is_some_and(|before| before.is('('));
        let long = token.text.len() > 6;
        let part = self.token(end).is_some_and(|next| {
            let stranger = next.is_word() && next.glued && next.text.len() <= 2;
            stranger && next.text != "x" && !self.words.is(next, Role::Piece)
        });
        model || numbered || listed || dated || ratio || year || long || part
    }

    /// `n° 12`, `art. 12`, `poste 4`: a number that only tells where something stands.
    fn is_numbered(&self, place: usize) -> bool {
        let dots = usize::from(place > 0 && self.is_mark(place - 1, '.'));
        let word = place.checked_sub(dots + 1).and_then(|before| self.token(before));
        word.is_some_and(|word| self.words.is(word, Role::Reference))
    }

    fn has_unit(&self, end: usize) -> bool {
        if !self.is_free(end) {
            return false;
        }
        // `3-delig`, `4-persoons`.
        let hyphen = self.token(end).is_some_and(|mark| mark.is('-') && mark.glued);
        let next = self.token(end + usize::from(hyphen));
        next.is_some_and(|next| self.words.is(next, Role::Unit) || unit(next).is_some())
    }

    fn unit_end(&self, end: usize) -> usize {
        end + usize::from(self.token(end).is_some_and(|next| unit(next).is_some()))
    }

    /// Where `3x3`, `3 m x 6 m` or `2x500W` ends: two or three numbers joined by an *x* that stands
    /// as near to one as to the other.
    fn size(&mut self, place: usize) -> Option<usize> {
        let mut sides = vec![self.decimal(place)?];
        let mut end = place + 1;
        loop {
            let cross = self.unit_end(end);
            let times = self.says(cross, "x") || self.is_side_by_side(place, cross);
            if !(times && self.is_number(cross + 1)) || sides.len() == 3 {
                break;
            }
            let even = self.token(cross)?.glued == self.token(cross + 1)?.glued;
            let (_, after) = self.value(cross + 1);
            if !even || self.is_price(cross + 1, after) || self.is_price_each(place, cross + 1) {
                break;
            }
            sides.push(self.decimal(cross + 1)?);
            end = cross + 2;
        }
        if sides.len() < 2 {
            return None;
        }
        let last = self.token(end).and_then(unit);
        let bare = self.unit_end(place + 1) == place + 1;
        if let (true, Some(Unit::Metres), [many, each]) = (bare, last, &sides[..])
            && many % 1000 == 0
        {
            self.figures.lengths.push((place, many / 1000, each / 10));
        }
        // `20 mètres x 3`: three of twenty metres.
        let first = self.token(place + 1).and_then(unit);
        if let (Some(Unit::Metres), None, [each, many]) = (first, last, &sides[..])
            && many % 1000 == 0
        {
            self.figures.lengths.push((place, many / 1000, each / 10));
        }
        self.note_size(place, &sides, last);
        Some(end)
    }

    /// `3 par 6`, `120 sur 80`: said of sizes, and of nothing that is counted in persons or days.
    fn is_side_by_side(&self, place: usize, cross: usize) -> bool {
        let between = ["par", "sur", "op", "bij", "by"].iter().any(|word| self.says(cross, word));
        let (_, end) = self.value(cross + 1);
        let counted = self.token(end).is_some_and(|next| self.words.is(next, Role::Unit));
        let lone = |place| self.token(place).is_some_and(|token| token.text.len() <= 3);
        let (one, other) = (cross > place + 1, self.token(end).and_then(unit).is_some());
        between && lone(place) && lone(cross + 1) && (other || !one) && !counted
    }

    fn note_size(&mut self, place: usize, sides: &[u32], unit: Option<Unit>) {
        let centimetres = match unit {
            Some(Unit::Watts) => {
                let watts = sides.iter().fold(1_u32, |all, side| all.saturating_mul(side / 1000));
                return self.note(place, Attribute::PowerW, watts);
            }
            Some(Unit::Centimetres) => 1,
            None if sides.iter().any(|side| *side > 30_000) => 1,
            Some(Unit::Metres) | None => 100,
            Some(_) => return,
        };
        let mut sides: Vec<u32> =
            sides.iter().take(2).map(|side| side.saturating_mul(centimetres) / 1000).collect();
        sides.sort_unstable();
        if let [width, length] = sides[..] {
            self.note(place, Attribute::WidthCm, width);
            self.note(place, Attribute::LengthCm, length);
            let area = u64::from(width) * u64::from(length) / 100;
            self.note(place, Attribute::AreaDm2, u32::try_from(area).unwrap_or(u32::MAX));
        }
    }

    fn note(&mut self, place: usize, attribute: Attribute, value: u32) {
        self.figures.measures.push((place, attribute, value));
    }

    /// Thousandths of a number.
    fn decimal(&self, place: usize) -> Option<u32> {
        let token = self.token(place).filter(|token| token.sort == Sort::Number)?;
        let text = token.text.replace(',', ".");
        let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
        let part: u32 = format!("{part:0<3}").get(..3)?.parse().ok()?;
        whole.parse::<u32>().ok()?.checked_mul(1000)?.checked_add(part)
    }

    fn measure(&mut self, place: usize, end: usize) {
        (place..end).for_each(|place| self.set(place, Figure::Measure));
        let Some(next) = self.token(end) else { return };
        let (Some(value), found) = (self.decimal(place), unit(next)) else { return };
        let whole = value / 1000;
        match found {
            Some(Unit::Metres) => self.note(place, Attribute::LengthCm, value / 10),
            Some(Unit::Centimetres) => self.note(place, Attribute::LengthCm, whole),
            Some(Unit::SquareMetres) => self.note(place, Attribute::AreaDm2, value / 10),
            Some(Unit::Watts) => self.note(place, Attribute::PowerW, whole),
            Some(Unit::Kilowatts) => self.note(place, Attribute::PowerW, value),
            Some(Unit::WattHours) => self.note(place, Attribute::EnergyWh, whole),
            Some(Unit::KilowattHours) => self.note(place, Attribute::EnergyWh, value),
            Some(Unit::Litres) => self.note(place, Attribute::VolumeDl, value / 100),
            Some(Unit::CubicMetres) => {
                self.note(place, Attribute::VolumeDl, value.saturating_mul(10))
            }
            None if SEATS.contains(&next.text.as_str()) => {
                self.note(place, Attribute::Seats, whole)
            }
            Some(Unit::Other) | None => {}
        }
        if found.is_some() {
            self.set(end, Figure::Measure);
        }
    }
}
