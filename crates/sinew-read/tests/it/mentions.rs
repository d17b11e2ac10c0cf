//! Names, nominals and whom they mean.

use sinew_read::{Form, analyse};

/// Named mentions in order, each with the number of its entity.
fn check(text: &str, expected: &str) {
    let analysis = analyse(text, &Default::default());
    let named = analysis.mentions.iter().filter(|mention| mention.form == Form::Named);
    let found: Vec<String> =
        named.map(|mention| format!("{} {}", mention.span.of(text), analysis.entities[mention.entity].name)).collect();
    let expected: Vec<String> = expected
        .split("; ")
        .filter(|name| !name.is_empty())
        .map(|name| match name.split_once(" = ") {
            Some((name, entity)) => format!("{name} {entity}"),
            None => format!("{name} {name}"),
        })
        .collect();
    assert_eq!(found, expected, "{text}");
}

/// Nominal mentions, each with the name of its entity and of what that is a part of.
fn check_nominals(text: &str, expected: &str) {
    let analysis = analyse(text, &Default::default());
    let nominal = analysis.mentions.iter().filter(|mention| mention.form == Form::Nominal);
    let found: Vec<String> = nominal
        .map(|mention| {
            let entity = &analysis.entities[mention.entity];
            let whole = entity.part_of.map(|whole| format!(" < {}", analysis.entities[whole].name)).unwrap_or_default();
            format!("{} = {}{whole}", mention.span.of(text), entity.name)
        })
        .collect();
    assert_eq!(found.join("; "), expected, "{text}");
}

#[test]
fn people() {
    check("They met Mohammed Shia' al-Sudani on Sunday.", "Mohammed Shia' al-Sudani");
    check("They met General Qassem Soleimani there. Soleimani spoke.", "Qassem Soleimani; Soleimani = Qassem Soleimani");
    check("He said so. Badr Front controls Grey Pier Bank. It was.", "Badr Front; Grey Pier Bank");
    check("Under Secretary for Terrorism and Financial Intelligence David S. Cohen spoke.", "David S. Cohen");
    check("They met U.S. President Donald Trump.", "U.S.; Donald Trump");
    check(
        "The Relief Organization of the Holy Shrines in Iraq (ROHSI) spoke. ROHSI left.",
        "Relief Organization of the Holy Shrines; Iraq; ROHSI = Relief Organization of the Holy Shrines; ROHSI = Relief Organization of the Holy Shrines",
    );
    check("They met Shibl Muhsin ‘Ubayd al-Zaydi there.", "Shibl Muhsin ‘Ubayd al-Zaydi");
    check("They met Abdullah bin Salman of Yemen.", "Abdullah bin Salman; Yemen");
    check("They met PM Hasan Oban and Lt-Colonel Saw Teng Maro.", "Hasan Oban; Saw Teng Maro");
    // One office, two of a surname.
    check("President Hasan Oban met his son, Teng Oban. President Oban left.", "Hasan Oban; Teng Oban; Oban = Hasan Oban");
    check("They met Hasan “Barbecue” Oban. Oban spoke.", "Hasan “Barbecue” Oban; Oban = Hasan “Barbecue” Oban");
    check("Acting Administrator Hasan Oban met the UN High Commissioner Teng Maro.", "Hasan Oban; UN; Teng Maro");
}

#[test]
fn days_are_parts_of_the_names_of_parties() {
    check("They left the March 14 Alliance in June.", "March 14 Alliance");
    check("The 17 February Brigade left. The April 6 Youth Movement stayed.", "17 February Brigade; April 6 Youth Movement");
    check("The March 8 alliance left.", "March 8 alliance");
    check("On March 14 Delta Front leaders met.", "Delta Front");
    check("They met on March 14. Norway left.", "Norway");
}

#[test]
fn a_body_that_an_office_is_of_is_no_field() {
    check("They met a Deputy of the National Assembly, Hasan Oban.", "National Assembly; Hasan Oban");
    check("They met the Minister of National Defence Hasan Oban.", "Hasan Oban");
    check("The tanker WELL SAIL (IMO 9321938) left.", "WELL SAIL");
}

#[test]
fn headings_and_labels_end_names() {
    check("**Hasan Oban** Oban met Teng Maro.", "Hasan Oban; Oban = Hasan Oban; Teng Maro");
    check("They paid. Hasan Oban   Hasan Oban is a trader.", "Hasan Oban; Hasan Oban");
    check("They met Hasan Oban DOB 1970 and Teng Maro AKA Maro.", "Hasan Oban; Teng Maro; Maro = Teng Maro");
}

#[test]
fn adjectives_of_places_are_none() {
    check("Men left the town of Zintan. Former Zintani positions and a Helmark-Vostrian citizen were attacked.", "Zintan");
    check("He left South Ossetia. South Ossetian leader Hasan Oban spoke.", "South Ossetia; Hasan Oban");
    // A name of its own, which stands elsewhere too.
    check("They met the Delibian envoy. Delibian left.", "Delibian; Delibian");
}

#[test]
fn bodies() {
    check("It aids Nusrat al Islam wa al Muslimeen.", "Nusrat al Islam wa al Muslimeen");
    check(
        "It aids the Islamic Revolutionary Guard Corps (IRGC). The IRGC denied it.",
        "Islamic Revolutionary Guard Corps; IRGC = Islamic Revolutionary Guard Corps; IRGC = Islamic Revolutionary Guard Corps",
    );
    check("He led the Ministry of Defense and Armed Forces Logistics.", "Ministry of Defense and Armed Forces Logistics");
    check("Iran’s Ministry of Intelligence and Security paid.", "Iran; Ministry of Intelligence and Security");
    check(
        "They paid Northern Star Shipping, LLC. Northern Star Shipping paid back.",
        "Northern Star Shipping, LLC; Northern Star Shipping = Northern Star Shipping, LLC",
    );
    check("An Iran-backed group met the Panama-flagged tanker BLUE ROSE (IMO 9125712).", "Iran; Panama; BLUE ROSE");
    check("The tanker belongs to Orana. VESTA 3 and LUMA are others.", "Orana; VESTA 3; LUMA");
    check(
        "They met the Front for the Liberation of Karsia-General Command.",
        "Front for the Liberation of Karsia-General Command",
    );
    check("The 50th Brigade met the Iraqi National Guard.", "50th Brigade; Iraqi National Guard");
    check(
        "The 444th Combat Brigade met the Oran Apparatus for Combating Theft.",
        "444th Combat Brigade; Oran Apparatus for Combating Theft",
    );
}

#[test]
fn no_names() {
    check("Former officials left. Militia leaders stayed. However, nobody spoke.", "");
    check("It was listed pursuant to Executive Order 13224 on Monday.", "");
    check("European and Kurdish parties met on 5 May.", "");
}

#[test]
fn nominals() {
    check_nominals("The Iraqi government fell. Iraq was quiet.", "Iraqi government = Iraqi government < Iraq");
    check_nominals(
        "The pro-Iranian militias struck. Then the militias fled.",
        "pro-Iranian militias = pro-Iranian militias; militias = pro-Iranian militias",
    );
    check_nominals("Northern Star Bank paid them. The bank denied it.", "bank = Northern Star Bank");
    check_nominals(
        "The Syrian regime and the Iranian regime met.",
        "Syrian regime = Syrian regime < Syria; Iranian regime = Iranian regime < Iran",
    );
}

/// The last word of a heading describes nobody below it.
#[test]
fn a_heading_says_nothing_of_the_first_name_below_it() {
    let text = "The militia and the bank\n\nTarik al-Mansi is the leader of the Delta Front.";
    let analysis = analyse(text, &Default::default());
    let kind = |name: &str| analysis.entities.iter().find(|entity| entity.name == name).map(|entity| entity.class);
    assert_eq!(kind("Tarik al-Mansi"), Some(sinew_read::Class::Person));
}
