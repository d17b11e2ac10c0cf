//! Keeping documents and what was found in them.

use super::links::Link;
use super::{Came, Done};
use crate::error::{Code, Error, Result};
use sinew_model::{Claim, Kind, Locator, OperationId, Quote, Source};
use sinew_read::{Fact, entity_ids, facts};
use sinew_store::{Author, DocumentInfo, NewDocument, ProposedClaim, Workspace};
use std::collections::BTreeSet;

/// A workspace that documents are read into.
pub struct Keeper {
    workspace: Workspace,
    /// Entities that anything was proposed of; loaded when first needed.
    proposed: Option<BTreeSet<String>>,
}

/// What became of a document in the workspace.
pub struct Kept {
    /// The operation that kept it, unless it was kept before.
    pub document: Option<OperationId>,
    /// The operation that proposed what was found, if anything was new.
    pub proposed: Option<OperationId>,
}

/// A document that the workspace has already.
pub struct Before {
    /// What is known of it.
    pub source: Source,
    /// Its text, as quotes of earlier proposals point into it.
    pub text: String,
}

impl Keeper {
    /// For this workspace, which may be written to.
    pub fn new(workspace: Workspace) -> Keeper {
        Keeper { workspace, proposed: None }
    }

    /// The same bytes, if they were kept before.
    pub fn kept_before(&self, sha256: &str) -> Result<Option<Before>> {
        let documents = self.workspace.documents()?;
        let Some(found) = documents.into_iter().rfind(|document| document.sha256 == sha256) else { return Ok(None) };
        let Some(document) = self.workspace.document(&found.source)?.filter(|document| document.sha256 == sha256) else {
            return Ok(None);
        };
        let sources = self.workspace.state(None)?.sources;
        let plain = || Source { key: found.source.clone(), ..Source::default() };
        let source = sources.get(&found.source).cloned().unwrap_or_else(plain);
        Ok(Some(Before { source, text: document.text }))
    }

    /// A key that no other document has: the one wanted, or else the stem of the name, with a number where that is taken.
    pub fn free_key(&self, wanted: Option<String>, fetched: &Came, sha256: &str) -> Result<String> {
        let documents = self.workspace.documents()?;
        let sources = self.workspace.state(None)?.sources;
        let other = |document: &DocumentInfo, key: &str| document.source == key && document.sha256 != sha256;
        let is_taken = |key: &str| documents.iter().any(|document| other(document, key));
        if let Some(key) = wanted {
            return match is_taken(&key) {
                true => Err(Error::new(Code::Usage, format!("--key {key}: another document has this key"))
                    .hint("give another key, or none")),
                false => Ok(key),
            };
        }
        let stem = fetched.stem();
        let numbered = (2..).map(|number| format!("{stem}-{number}"));
        let mut keys = std::iter::once(stem.clone()).chain(numbered);
        Ok(keys.find(|key| !is_taken(key) && !sources.contains_key(key)).unwrap_or(stem))
    }

    /// Keeps a document, unless it was kept before, and proposes what was found and not proposed before.
    pub fn keep(&mut self, done: &Done, fetched: &Came, before: bool, author: &Author) -> Result<Kept> {
        let source = source(done);
        let document = NewDocument {
            source: &done.key,
            name: &fetched.name,
            media_type: done.document.format.media_type(),
            bytes: &fetched.bytes,
            text: &done.document.text,
        };
        let kept = if before { None } else { Some(self.workspace.keep_source_document(&document, &source, author)?) };
        let claims = self.new_claims(done)?;
        let summary = format!("{} claims from {}", claims.len(), done.key);
        let proposed =
            if claims.is_empty() { None } else { Some(self.workspace.propose(&claims, &[source], &summary, author)?) };
        Ok(Kept { document: kept, proposed })
    }

    /// What was found and nobody proposed before; the names of parties only with what needs them.
    fn new_claims(&mut self, done: &Done) -> Result<Vec<ProposedClaim>> {
        let known: Vec<bool> = done.links.iter().map(|link| link.as_ref().is_some_and(Link::is_taken)).collect();
        let mut ids = entity_ids(&done.key, &done.reading);
        for (id, link) in ids.iter_mut().zip(&done.links) {
            link.iter().filter(|link| link.is_taken()).for_each(|link| id.clone_from(&link.entity));
        }
        let found = facts(&done.document.text, &done.key, &done.reading, &ids, &known);
        let units = match &mut self.proposed {
            Some(units) => units,
            none => {
                let proposals = self.workspace.proposals()?;
                none.insert(proposals.iter().map(|proposal| proposal.claim.entity().to_owned()).collect())
            }
        };
        let is_name = |fact: &&Fact| fact.property.kind() == Kind::Name && !fact.schema.is("Event");
        let new: Vec<&Fact> = found.iter().filter(|fact| !is_name(fact) && !units.contains(&fact.entity)).collect();
        units.extend(new.iter().map(|fact| fact.entity.clone()));
        let needed: BTreeSet<&str> = new.iter().map(|fact| fact.value.as_str()).collect();
        let names = found.iter().filter(|fact| is_name(fact) && needed.contains(fact.entity.as_str()));
        let lang = done.document.meta.language.as_ref().map(|told| told.value.as_str());
        Ok(new.iter().copied().chain(names).map(|fact| proposed(fact, &done.key, lang)).collect())
    }
}

fn proposed(fact: &Fact, key: &str, lang: Option<&str>) -> ProposedClaim {
    let quote = Quote { exact: &fact.exact, prefix: &fact.prefix, suffix: &fact.suffix, span: Some(fact.span) };
    let claim = Claim {
        lang: lang.filter(|_| matches!(fact.property.kind(), Kind::Name | Kind::Text)),
        source: Some(key),
        locator: Locator { quote: Some(quote), ..Locator::default() },
        stance: fact.stance,
        voice: fact.voice.as_deref(),
        ..Claim::new(&fact.entity, fact.schema, fact.property, &fact.value)
    };
    ProposedClaim::of(&claim).with_rule(Some(&fact.rule))
}

fn source(done: &Done) -> Source {
    let about = done.document.meta.about();
    Source {
        key: done.key.clone(),
        title: about.title.unwrap_or_else(|| done.name.clone()),
        publisher: about.publisher,
        author: about.author,
        date: about.published,
        url: done.document.meta.address.as_ref().map(|told| told.value.clone()),
        lang: about.language,
        ..Source::default()
    }
}
