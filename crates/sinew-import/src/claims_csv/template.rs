//! The empty table that an analyst starts from.

/// Rows that show the form; they import without a problem once the `#` before them is taken away.
const EXAMPLES: [&str; 7] = [
    "badr,Organization,name,Badr Organization,en,,,report-1,¶1,,,,,,alias=Munazzamat Badr",
    "hadi-al-amiri,Person,name,هادي العامري,ar,,,report-1,¶1,,,,,,",
    "hadi-al-amiri,,birthDate,1954-07-01,,,,report-1,¶1,,reported,Report One <- biography on his website,3,,",
    "hadi-al-amiri,,Directorship,badr,,2002,,report-1,¶2,\"Amiri, who has led Badr since 2002\",,,2,,role=Secretary-General",
    "minister-of-transport,Position,name,Minister of Transport of Iraq,en,,,report-1,¶2,,,,,,country=iq",
    "hadi-al-amiri,,Occupancy,minister-of-transport,,2010-12,2014-09~,report-1,¶3,,,,,1st term,",
    "hadi-al-amiri,,Sanction,Example Authority,,2026-01-15,,report-1,¶4,,reported,,,,program=EXAMPLE; reason=an example\\; no such designation exists",
];

/// A header, and under it rows that show the form, as comments.
pub fn template() -> String {
    let header = "subject,schema,property,value,lang,start,end,source,place,quote,stance,voice,credibility,tie,details";
    EXAMPLES.iter().fold(format!("{header}\n"), |table, example| table + "# " + example + "\n")
}
