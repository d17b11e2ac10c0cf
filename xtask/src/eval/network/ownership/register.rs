//! The stakes of a case as a register.

use super::super::case::{Names, array, day, number};
use serde_json::Value;
use sinew_map::ownership::{Bounds, ControlTie, FOREVER, Joint, Register, RegisterBuilder, Stake};
use sinew_map::reach::control_limb;
use sinew_model::{Range, Verdict};

/// A case's register, with the names of its entities.
pub(super) struct Case {
    pub(super) names: Names,
    pub(super) register: Register,
    pub(super) joint: Joint,
}

impl Case {
    /// Of the fields `ownership`, `control` and `joint_arrangements`. `unit` is what one percent is written as: 1, or
    /// 0.01 where shares are fractions of one.
    pub(super) fn read(input: &Value, unit: f64) -> Result<Case, String> {
        let mut names = Names::default();
        let joint = joint(input, &mut names);
        let mut builder = RegisterBuilder::default();
        for edge in array(&input["ownership"]) {
            let (owner, owned) = (names.number(&edge["owner"]), names.number(&edge["owned"]));
            let (from, to) = span(edge)?;
            let Bounds { least, most } = bounds(edge, unit);
            builder.stake(Stake { owner, owned, least, most, from, to, recorded: recorded(edge)?, source: 0 });
        }
        for edge in array(&input["control"]) {
            let (controller, controlled) = (names.number(&edge["controller"]), names.number(&edge["entity"]));
            let (from, to) = span(edge)?;
            // A case lists as control what is control, unless it names what is less.
            let kind = control_limb(edge["kind"].as_str().unwrap_or_default());
            if kind != Verdict::Excluded {
                let recorded = recorded(edge)?;
                builder.control(ControlTie { controller, controlled, from, to, recorded, source: 0, certain: 1, reserved: 0 });
            }
        }
        for designated in array(&input["designated"]) {
            names.number(if designated.is_object() { &designated["id"] } else { designated });
        }
        builder.room_for(names.len());
        Ok(Case { register: builder.finish(), names, joint })
    }
}

fn joint(input: &Value, names: &mut Names) -> Joint {
    let group = |group: &Value| array(group).iter().map(|owner| names.number(owner)).collect();
    Joint(array(&input["joint_arrangements"]).iter().map(group).collect())
}

fn span(edge: &Value) -> Result<(i32, i32), String> {
    let or = |value: &Value, otherwise: i32| if value.is_null() { Ok(otherwise) } else { day(value) };
    Ok((or(&edge["from"], i32::MIN)?, or(&edge["to"], FOREVER)?))
}

fn recorded(edge: &Value) -> Result<i32, String> {
    if edge["recorded"].is_null() { Ok(i32::MIN) } else { day(&edge["recorded"]) }
}

/// `pct`, or bounds; nothing given is anything.
fn bounds(edge: &Value, unit: f64) -> Bounds {
    let percent = |name: &str| number(&edge[name]).map(|share| share / unit);
    if let Some(exact) = percent("pct").or(percent("share")).or(percent("fraction")) {
        return Bounds::of(&Range::exact(exact));
    }
    let lo = percent("pct_gt").map(|x| (x, false)).or(percent("pct_ge").map(|x| (x, true))).unwrap_or((0.0, true));
    let hi = percent("pct_lt").map(|x| (x, false)).or(percent("pct_le").map(|x| (x, true))).unwrap_or((100.0, true));
    Range::new(lo.0, lo.1, hi.0, hi.1).map_or(Bounds::UNKNOWN, |range| Bounds::of(&range))
}
