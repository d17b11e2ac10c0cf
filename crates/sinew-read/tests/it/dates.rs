//! Expressions of time, in a text published on 2026-06-04.

use sinew_read::{About, analyse};

fn check(text: &str, expected: &str) {
    let about = About { published: "2026-06-04".parse().ok(), ..About::default() };
    let analysis = analyse(text, &about);
    let found: Vec<String> =
        analysis.dates.iter().map(|date| format!("{:?} {} {:?}", date.bearing, date.when.date, date.when.precision)).collect();
    assert_eq!(found.join("; "), expected, "{text}");
}

#[test]
fn explicit() {
    check("It was listed on May 18, 2011.", "At 2011-05-18 Day");
    check("It was listed on 18 May 2011 by them.", "At 2011-05-18 Day");
    check("It was listed in July 2020.", "At 2020-07 Month");
    check("It fell in 2016.", "At 2016 Year");
    check("He took it in a 2001 military coup.", "At 2001 Year");
    check("It broke the Threat Reduction Act of 2012.", "");
    check("It fell on 2024-03-10.", "At 2024-03-10 Day");
    check("They may march on the town.", "");
    check("They counted 2000 men.", "");
}

#[test]
fn months_without_a_year_are_the_last_before_publication() {
    check("A vote was held in April.", "At 2026-04 Month");
    check("A vote was held in November.", "At 2025-11 Month");
    check("A vote was held on June 5.", "At 2025-06-05 Day");
    check("On June 29, 2011 it began and in April it had ended.", "At 2011-06-29 Day; At 2012-04 Month");
    // A story of years ago goes on in its year, or in the next.
    check(
        "It fell on 13 July 2014. They left in August. In May they were back.",
        "At 2014-07-13 Day; At 2014-08 Month; At 2015-05 Month",
    );
    check("It fell on 2 March 2025. They left in April.", "At 2025-03-02 Day; At 2025-04 Month");
    check("It fell on 2 March 2025. They left in May.", "At 2025-03-02 Day; At 2026-05 Month");
    check("It held for two years after the April 2022 truce. They left in August.", "After 2022-04/.. Month; At 2025-08 Month");
    check("It fell on 13 July 2025. They left in August.", "At 2025-07-13 Day; At 2025-08 Month");
}

#[test]
fn intervals() {
    check("It has ruled since 2019.", "From 2019/.. Year");
    check("It ruled until March 2020.", "Until ../2020-03 Month");
    check("It ruled from 2015 to 2018.", "During 2015-01-01/2018-12-31 Approximate");
    check("It ruled between 2015 and 2018.", "During 2015-01-01/2018-12-31 Approximate");
    check("It ruled in 2015-18.", "During 2015-01-01/2018-12-31 Approximate");
}

#[test]
fn by_publication_and_by_the_date_before() {
    check("Today they met.", "At 2026-06-04 Day");
    check("They met last month.", "At 2026-05 Month");
    check("They met on Monday.", "At 2026-06-01 Day");
    check("They shelled it overnight.", "During 2026-06-03/2026-06-04 Approximate");
    check("They met three years ago.", "At 2023 Year");
    check("On March 1 they met. Two days later they parted.", "At 2026-03-01 Day; At 2026-03-03 Day");
    check(
        "The war began on February 28. During the war they fled.",
        "At 2026-02-28 Day; During 2026-02-28/2026-06-04 Approximate",
    );
}

#[test]
fn anchored_and_well_known() {
    check("It fell last Friday.", "At 2026-05-29 Day");
    check("They marched last weekend.", "During 2026-05-30/2026-05-31 Approximate");
    check("It closed last summer.", "During 2025-06-01/2025-08-31 Approximate");
    check("On March 1 they met. They parted the next day.", "At 2026-03-01 Day; At 2026-03-02 Day");
    check("In July 2021 they met, and that year they parted.", "At 2021-07 Month; At 2021 Year");
    check("In July 2021 they met. Two months later they parted.", "At 2021-07 Month; At 2021-09 Month");
    check("They came on the eve of the vote of 14 May 2024.", "At 2024-05-13 Day");
    check("They came after the fall of Mosul.", "After 2014-06-10/.. Day");
    check("They came during the Iraq War.", "During 2003-03-20/2011-12-18 Approximate");
}
