#pragma once

#include "reporting/QuarterlyReview.h"
#include "reports/ReportFlow.h"

/// One page a person: targets, actual, pace, months, customers, products, returns and credits, and a line to sign.
class ReviewAppendix {
public:
    ReviewAppendix(const attain::QuarterlyReview& review, ReportFlow& flow) : m_review{review}, m_flow{flow} { }

    void page(const attain::ReviewPerson& person);

private:
    void head(const attain::ReviewPerson& person);
    void figures(const attain::ReviewPerson& person);
    void months(const attain::ReviewPerson& person);
    void tops(const attain::ReviewPerson& person);
    void facts(const attain::ReviewPerson& person);
    ReportTable topTable(const ReportLabel& name, const std::vector<attain::ReviewTopItem>& items) const;

    const attain::QuarterlyReview& m_review;
    ReportFlow& m_flow;
};
