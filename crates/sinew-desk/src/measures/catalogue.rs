//! `--catalogue FILE`: measures, exemptions and substitutes as the analyst has written them (TOML).

use super::place::{Place, read};
use crate::context;
use crate::error::{Error, Result};
use serde::Deserialize;
use sinew_map::measures::options::{Act, Catalogue, Exempt, Match, Spec, Substitute};
use sinew_map::{EntityRef, View, reach};
use sinew_model::Range;
use std::collections::BTreeMap;
use std::path::Path;
use toml::Spanned;

const HINT: &str = "`sinew template --measures` prints a catalogue with every field explained";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    measure: Vec<Spanned<Measure>>,
    #[serde(default)]
    exempt: Vec<Exemption>,
    #[serde(default)]
    substitute: Vec<Route>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Measure {
    id: Spanned<String>,
    name: Option<String>,
    designate: Option<Spanned<String>>,
    freeze: Option<Spanned<String>>,
    cut: Option<Spanned<Flows>>,
    condition: Option<Spanned<Flows>>,
    authority: Option<Spanned<String>>,
    cost: Option<u64>,
    effect: Option<Spanned<Number>>,
    delay: Option<Spanned<Number>>,
    #[serde(default)]
    needs: Vec<Spanned<String>>,
    #[serde(default)]
    excludes: Vec<Spanned<String>>,
    #[serde(default)]
    note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Flows {
    from: Option<Spanned<String>>,
    to: Option<Spanned<String>>,
    #[serde(default)]
    about: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Exemption {
    name: Spanned<String>,
    from: Option<Spanned<String>>,
    to: Option<Spanned<String>>,
    #[serde(default)]
    about: Vec<String>,
    #[serde(default)]
    licence: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Route {
    from: Spanned<String>,
    to: Spanned<String>,
    amount: Spanned<Number>,
    delay: Option<Spanned<Number>>,
    #[serde(default)]
    note: String,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Number {
    Whole(i64),
    Decimal(f64),
    Text(String),
}

/// Reads a catalogue from a file.
pub fn open(view: &View<'_>, file: &Path) -> Result<(Catalogue, String)> {
    let text = read(file, HINT)?;
    Ok((parse(view, file, &text)?, text))
}

/// Reads a catalogue.
pub fn parse(view: &View<'_>, file: &Path, text: &str) -> Result<Catalogue> {
    let place = Place { file, text };
    let wrong = |error: toml::de::Error| place.wrong(error.span().unwrap_or(0..0), error.message()).hint(HINT);
    let found: File = toml::from_str(text).map_err(wrong)?;
    let reader = Reader { view, place };
    let ids = reader.ids(&found.measure)?;
    let catalogue = Catalogue {
        measures: found.measure.iter().map(|measure| reader.measure(measure, &ids)).collect::<Result<_>>()?,
        exempt: found.exempt.iter().map(|exempt| reader.exempt(exempt)).collect::<Result<_>>()?,
        substitutes: found.substitute.iter().map(|route| reader.route(route)).collect::<Result<_>>()?,
    };
    if catalogue.measures.is_empty() {
        return Err(reader.place.wrong_on(1, "there is no measure in it").hint(HINT));
    }
    Ok(catalogue)
}

struct Reader<'v, 'a, 't> {
    view: &'v View<'a>,
    place: Place<'t>,
}

impl Reader<'_, '_, '_> {
    fn wrong<T>(&self, at: &Spanned<T>, what: impl std::fmt::Display) -> Error {
        self.place.wrong(at.span(), what).hint(HINT)
    }

    /// Where each measure stands, by its id.
    fn ids(&self, measures: &[Spanned<Measure>]) -> Result<BTreeMap<String, usize>> {
        let mut ids = BTreeMap::new();
        for (at, measure) in measures.iter().enumerate() {
            let id = &measure.get_ref().id;
            if id.get_ref().is_empty() || ids.insert(id.get_ref().clone(), at).is_some() {
                return Err(self.wrong(id, format!("the id {:?} is empty or used twice", id.get_ref())));
            }
        }
        Ok(ids)
    }

    fn measure(&self, found: &Spanned<Measure>, ids: &BTreeMap<String, usize>) -> Result<Spec> {
        let measure = found.get_ref();
        let act = self.act(found)?;
        let whole = Range::exact(100.0);
        let effect = match (&measure.effect, &act) {
            (Some(effect), _) => {
                self.number(effect, "an effect is a share in percent, from 0 to 100", &Range::unknown_share())?
            }
            (None, Act::Condition(_)) => {
                return Err(self.wrong(found, "a condition needs an effect: the share that it takes away"));
            }
            (None, _) => whole,
        };
        let own = measure.id.get_ref();
        let places =
            |names: &[Spanned<String>]| names.iter().map(|name| self.other(own, name, ids)).collect::<Result<Vec<usize>>>();
        let (needs, excludes) = (places(&measure.needs)?, places(&measure.excludes)?);
        if let Some(name) = measure.excludes.iter().zip(&excludes).find_map(|(name, at)| needs.contains(at).then_some(name)) {
            return Err(self.wrong(name, format!("{own:?} both needs and excludes {:?}", name.get_ref())));
        }
        if let Some(authority) = measure.authority.as_ref().filter(|_| matches!(act, Act::Designate(_))) {
            self.check_authority(authority)?;
        }
        Ok(Spec {
            id: measure.id.get_ref().clone(),
            name: measure.name.clone().unwrap_or_else(|| self.named(&act)),
            act,
            authority: measure.authority.as_ref().map(|authority| authority.get_ref().clone()),
            cost: measure.cost.unwrap_or(1),
            effect,
            delay: self.days(measure.delay.as_ref())?,
            needs,
            excludes,
            note: measure.note.clone(),
        })
    }

    fn act(&self, found: &Spanned<Measure>) -> Result<Act> {
        let Measure { designate, freeze, cut, condition, .. } = found.get_ref();
        match (designate, freeze, cut, condition) {
            (Some(entity), None, None, None) => Ok(Act::Designate(self.entity(entity)?)),
            (None, Some(entity), None, None) => Ok(Act::Freeze(self.entity(entity)?)),
            (None, None, Some(flows), None) => Ok(Act::Cut(self.some_flows(flows)?)),
            (None, None, None, Some(flows)) => Ok(Act::Condition(self.some_flows(flows)?)),
            _ => {
                let id = found.get_ref().id.get_ref();
                Err(self.wrong(found, format!("measure {id:?} needs exactly one of designate, freeze, cut and condition")))
            }
        }
    }

    fn some_flows(&self, found: &Spanned<Flows>) -> Result<Match> {
        let Flows { from, to, about } = found.get_ref();
        if from.is_none() && to.is_none() {
            return Err(self.wrong(found, "give from or to, or both: a measure on all flows there are is none"));
        }
        self.flows(from.as_ref(), to.as_ref(), about)
    }

    fn flows(&self, from: Option<&Spanned<String>>, to: Option<&Spanned<String>>, about: &[String]) -> Result<Match> {
        let entity = |given: Option<&Spanned<String>>| given.map(|given| self.entity(given)).transpose();
        Ok(Match { from: entity(from)?, to: entity(to)?, about: about.to_vec() })
    }

    fn exempt(&self, found: &Exemption) -> Result<Exempt> {
        if found.from.is_none() && found.to.is_none() && found.about.is_empty() {
            return Err(self.wrong(&found.name, "give from, to or about: otherwise all flows would be exempt"));
        }
        let flows = self.flows(found.from.as_ref(), found.to.as_ref(), &found.about)?;
        Ok(Exempt { name: found.name.get_ref().clone(), flows, licence: found.licence })
    }

    fn route(&self, found: &Route) -> Result<Substitute> {
        let not_negative = Range::new(0.0, true, f64::INFINITY, false).unwrap_or(Range::unknown());
        Ok(Substitute {
            from: self.entity(&found.from)?,
            to: self.entity(&found.to)?,
            amount: self.number(&found.amount, "an amount is zero or more", &not_negative)?,
            delay: self.days(found.delay.as_ref())?,
            note: found.note.clone(),
        })
    }

    fn days(&self, given: Option<&Spanned<Number>>) -> Result<Range> {
        let not_negative = Range::new(0.0, true, f64::INFINITY, false).unwrap_or(Range::unknown());
        given.map_or(Ok(Range::exact(0.0)), |given| self.number(given, "a delay is a number of days", &not_negative))
    }

    fn number(&self, given: &Spanned<Number>, form: &str, within: &Range) -> Result<Range> {
        let range = match given.get_ref() {
            Number::Whole(number) => Range::exact(*number as f64),
            Number::Decimal(number) => Range::exact(*number),
            Number::Text(text) => Range::parse(text).map_err(|error| self.wrong(given, format!("{form}: {error}")))?,
        };
        // An open side is closed by what can be: `>=50` percent are at most 100.
        let is_open = |end: f64| end.is_infinite();
        let inside = (is_open(range.lo()) || range.lo() >= within.lo()) && (is_open(range.hi()) || range.hi() <= within.hi());
        range.intersect(within).filter(|_| inside).ok_or_else(|| self.wrong(given, format!("{form}, and {range} is not")))
    }

    fn entity(&self, given: &Spanned<String>) -> Result<EntityRef> {
        context::entity(self.view, given.get_ref()).map_err(|error| {
            let line = self.place.wrong(given.span(), error.words().0);
            match error.words().1 {
                Some(hint) => line.hint(hint),
                None => line,
            }
        })
    }

    /// Another measure that one needs or excludes.
    fn other(&self, own: &str, name: &Spanned<String>, ids: &BTreeMap<String, usize>) -> Result<usize> {
        if name.get_ref() == own {
            return Err(self.wrong(name, format!("{own:?} names itself")));
        }
        self.place_of(name, ids)
    }

    fn place_of(&self, name: &Spanned<String>, ids: &BTreeMap<String, usize>) -> Result<usize> {
        ids.get(name.get_ref()).copied().ok_or_else(|| {
            let known = ids.keys().cloned().collect::<Vec<_>>().join(", ");
            self.place
                .wrong(name.span(), format!("there is no measure {:?}", name.get_ref()))
                .hint(format!("the ids are {known}"))
        })
    }

    fn check_authority(&self, authority: &Spanned<String>) -> Result<()> {
        let known = reach::authorities();
        if known.iter().any(|known| known.eq_ignore_ascii_case(authority.get_ref())) {
            return Ok(());
        }
        let wrong = self.place.wrong(authority.span(), format!("there is no rule of {:?}", authority.get_ref()));
        Err(wrong.hint(format!(
            "a designation reaches by the rule of {}; without an authority, it reaches its entity alone",
            known.join(", ")
        )))
    }

    fn named(&self, act: &Act) -> String {
        let caption = |entity: &EntityRef| self.view.caption(*entity).to_owned();
        let flows = |wanted: &Match| {
            let from = wanted.from.as_ref().map_or(String::new(), |from| format!(" from {}", caption(from)));
            let to = wanted.to.as_ref().map_or(String::new(), |to| format!(" to {}", caption(to)));
            let about = if wanted.about.is_empty() { String::new() } else { format!(" ({})", wanted.about.join(", ")) };
            format!("what flows{from}{to}{about}")
        };
        match act {
            Act::Designate(entity) => format!("Designate {}", caption(entity)),
            Act::Freeze(entity) => format!("Freeze {}", caption(entity)),
            Act::Cut(wanted) => format!("Cut {}", flows(wanted)),
            Act::Condition(wanted) => format!("Make conditional {}", flows(wanted)),
        }
    }
}
