//! The JSON shape of an entity. Text is borrowed from the line wherever it has no escapes.

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor, value::MapAccessDeserializer};
use std::borrow::Cow;
use std::fmt;

/// How deep entities may stand in one another; publishers go to two.
pub(super) const DEEPEST: usize = 8;

#[derive(Deserialize)]
pub(super) struct Entity<'a> {
    /// Empty where the line gives none.
    #[serde(borrow, default)]
    pub(super) id: Cow<'a, str>,
    /// Empty where the line gives none.
    #[serde(borrow, default)]
    pub(super) schema: Cow<'a, str>,
    #[serde(borrow, default)]
    pub(super) properties: Properties<'a>,
    #[serde(borrow, default)]
    pub(super) datasets: Vec<Cow<'a, str>>,
    #[serde(borrow, default)]
    pub(super) referents: Vec<Cow<'a, str>>,
    #[serde(borrow, default)]
    pub(super) first_seen: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    pub(super) last_seen: Option<Cow<'a, str>>,
}

/// Property names and values, in the order of the line.
#[derive(Default)]
pub(super) struct Properties<'a>(pub(super) Vec<(Cow<'a, str>, Value<'a>)>);

pub(super) enum Value<'a> {
    Text(Cow<'a, str>),
    Nested(Box<Entity<'a>>),
    /// Something that is neither a text nor an entity.
    Odd,
}

impl<'de: 'a, 'a> Deserialize<'de> for Properties<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(PropertiesVisitor)
    }
}

struct PropertiesVisitor;

impl<'de> Visitor<'de> for PropertiesVisitor {
    type Value = Properties<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of lists of values")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Properties<'de>, A::Error> {
        let mut all = Vec::with_capacity(16);
        while let Some(Name(name)) = map.next_key::<Name<'de>>()? {
            map.next_value_seed(Values { name, all: &mut all })?;
        }
        Ok(Properties(all))
    }
}

#[derive(Deserialize)]
struct Name<'a>(#[serde(borrow)] Cow<'a, str>);

/// Takes the values of one property straight into the list of all. Publishers write a list for every property; some
/// hand-made files write the one value alone.
struct Values<'l, 'a> {
    name: Cow<'a, str>,
    all: &'l mut Vec<(Cow<'a, str>, Value<'a>)>,
}

impl<'de> DeserializeSeed<'de> for Values<'_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Values<'_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of values")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        while let Some(value) = seq.next_element::<Value<'de>>()? {
            self.all.push((self.name.clone(), value));
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        let value = ValueVisitor.visit_map(map)?;
        self.all.push((self.name, value));
        Ok(())
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.visit_str(if value { "true" } else { "false" })
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.visit_str(&value.to_string())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.visit_str(&value.to_string())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        self.visit_str(&value.to_string())
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<(), E> {
        self.all.push((self.name, Value::Text(Cow::Borrowed(text))));
        Ok(())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.all.push((self.name, Value::Text(Cow::Owned(text.to_owned()))));
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Value<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text or an entity")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Value::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Value::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Value::Text(Cow::Owned(value.to_string())))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Self::Value, E> {
        Ok(Value::Text(Cow::Owned(value.to_string())))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Self::Value, E> {
        Ok(Value::Text(Cow::Owned(value.to_string())))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Self::Value, E> {
        Ok(Value::Text(Cow::Owned(value.to_string())))
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Value::Odd)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Value::Odd)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        let entity = Entity::deserialize(MapAccessDeserializer::new(map))?;
        let is_entity = !entity.id.is_empty() && !entity.schema.is_empty();
        Ok(if is_entity { Value::Nested(Box::new(entity)) } else { Value::Odd })
    }
}
