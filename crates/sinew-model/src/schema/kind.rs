//! What the values of a property are.

macro_rules! kinds {
    ($($variant:ident $name:literal $doc:literal),* $(,)?) => {
        /// The type of a property's values, as FollowTheMoney names them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Kind { $(#[doc = $doc] $variant),* }

        impl Kind {
            /// The kind of this FollowTheMoney name.
            pub fn named(name: &str) -> Option<Kind> {
                match name { $($name => Some(Kind::$variant),)* _ => None }
            }

            /// The FollowTheMoney name.
            pub fn name(self) -> &'static str {
                match self { $(Kind::$variant => $name),* }
            }
        }
    };
}

kinds! {
    Address "address" "A postal or geographic address on one line.",
    Checksum "checksum" "A SHA-1 or similar digest.",
    Country "country" "A country or territory, ISO 3166 alpha-2 in lower case where one exists.",
    Date "date" "An EDTF level-1 date.",
    Email "email" "An electronic mail address.",
    Entity "entity" "The id of another entity.",
    Gender "gender" "`male`, `female` or `other`.",
    Html "html" "Markup; shown as text only.",
    Identifier "identifier" "A number or code that someone issues.",
    Ip "ip" "An Internet address.",
    Json "json" "Structured data; shown as text only.",
    Language "language" "ISO 639.",
    Mimetype "mimetype" "A media type.",
    Name "name" "A name in any script.",
    Number "number" "A number, or a range of numbers as [`crate::Range`] reads them.",
    Phone "phone" "A telephone number.",
    String "string" "Any short text.",
    Text "text" "Prose.",
    Topic "topic" "A controlled tag such as `sanction`.",
    Url "url" "A web address.",
}
