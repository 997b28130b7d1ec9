#pragma once

#include "incentives/NextStep.h"
#include "incentives/Payout.h"
#include "reporting/Conclusion.h"
#include "reporting/ReviewNote.h"
#include "scorecards/ScorecardCard.h"
#include "targets/AttainmentService.h"
#include "targets/PaceStatus.h"

#include <vector>

namespace attain {

/// What a review is asked for. Any period will do; it is made for quarters.
struct ReviewQuery {
    Period period;
    std::optional<Date> asOf; ///< nothing: AttainmentService::asOfFor()
    std::string scenario = "base";
    bool appendix = true; ///< one page a person
};

/// What stands on the cover and in the header of every page.
struct ReviewHead {
    std::string company;
    std::string currency; ///< ISO 4217
    Period period;
    Date asOf;
    bool finished = false; ///< the as-of day is the period's last
    std::string scenario;
    int targetVersion = 0;        ///< 0: no targets
    std::int64_t displayUnit = 1; ///< amounts are shown in multiples of this: 1, 10 000, 100 000 000
    std::string sealHash;         ///< last hash of the change log: which state of the document this is
    std::int64_t saleLines = 0;   ///< control: what the numbers were made of
    Money saleAmount;
};

/// A line of a table: what AttainmentService computed, and the variance.
struct ReviewRow {
    AttainmentRow row;
    std::optional<Money> gap; ///< actual − target
    PaceStatus status = PaceStatus::NotAvailable;
};

/// A department's variance with what was written about it.
struct ReviewVariance {
    ReviewRow department;
    std::vector<NamedFigure> people; ///< who fell short most, largest gap first; at most three
    ReviewNote note;
};

/// What the next period of the same kind asks for. Missing values are "not available".
struct ReviewOutlook {
    Period period;
    std::optional<Money> target;
    std::optional<Money> lastYear;       ///< sold in the same period a year earlier
    std::optional<Ratio> requiredGrowth; ///< target ÷ last year − 1
    std::optional<Money> byGrowth;       ///< last year × (1 + this period's growth)
    std::optional<Money> byRunRate;      ///< this period's sales a working day × the next period's working days
    std::optional<Money> requiredPerDay; ///< target ÷ working days
    std::optional<Money> reachedPerDay;  ///< this period's sales a working day
    int workingDays = 0;
    struct Line {
        std::string department;
        int depth = 0;
        std::optional<Money> target;
        std::optional<Money> lastYear;
        std::optional<Ratio> requiredGrowth;
        std::optional<Money> byGrowth;
    };
    std::vector<Line> departments;
};

/// What was sold to one customer or of one product.
struct ReviewTopItem {
    std::string name; ///< empty: not named in the file
    Money amount;
    std::optional<Ratio> share; ///< of the person's sales
};

/// One page of the appendix.
struct ReviewPerson {
    ReviewRow figures;
    std::string department;
    std::string position;
    int rank = 0; ///< by attainment among the people with a target; 0: none
    int ranked = 0;
    std::vector<MonthPoint> months;
    std::vector<std::optional<Ratio>> monthAttainment; ///< as `months`
    std::vector<std::int64_t> weeks;                   ///< last 12 weeks, scaled money
    std::vector<ReviewTopItem> customers;              ///< largest first, at most five
    std::vector<ReviewTopItem> products;
    std::int64_t saleLines = 0;
    std::int64_t orders = 0;
    std::int64_t customerCount = 0;
    Money returned; ///< zero or negative
    std::optional<Ratio> returnsRate;
    std::optional<Ratio> margin;
    Money overlay; ///< credited beside the primary credit; in no total
};

/// One month of the whole company.
struct ReviewMonth {
    MonthPoint figures;
    std::optional<Ratio> attainment;
    std::optional<Ratio> growth;
};

/// Who signs.
enum class SignatureRole { SalesDirector, Finance, GeneralManager };

/// What one plan pays for a period of the review, with everybody's steps.
struct ReviewPayouts {
    PayoutTable table;
    std::vector<std::vector<NextStep>> next; ///< as the table's people
};

/// The quarterly review as plain values, ready to be drawn: every number on its pages is here or in these rows.
/// Made by ReviewService.
struct QuarterlyReview {
    ReviewHead head;
    std::vector<Conclusion> conclusions;
    ReviewRow company;
    std::vector<ReviewRow> departments; ///< tree order; those with targets or sales
    std::vector<ReviewRow> people;      ///< by attainment, best first; those without a target after them
    ScorecardTable scorecards;          ///< best first, those without a score last; no cards: nobody is judged
    std::vector<ReviewPayouts> payouts; ///< by plan, then by pay period
    std::vector<ReviewMonth> months;
    std::vector<PacePoint> pace;
    std::vector<ReviewVariance> variances; ///< largest gap first
    ReviewOutlook outlook;
    std::vector<SignatureRole> signatures;
    std::vector<ReviewPerson> appendix; ///< by department in tree order, then as `people`
};

} // namespace attain
