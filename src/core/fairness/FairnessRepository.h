#pragma once

#include "fairness/FairnessReport.h"
#include "metrics/MetricRepository.h"
#include "storage/Connection.h"

namespace attain {

/// What an acceptance belongs to.
struct FairnessScope {
    std::string scenario = "base";
    Metric metric = Metric::Revenue;
    Period period{};
};

/// A row of fairness_acceptance: the finding as it stood when it was accepted.
struct StoredAcceptance {
    std::int64_t id = 0;
    FairnessFinding finding; ///< without its code, which is made of people's codes
};

/// The rows of fairness_acceptance. Writes belong inside a running command. Throws Failure.
class FairnessRepository {
public:
    explicit FairnessRepository(Connection& connection) : m_connection{connection} { }

    /// Oldest first.
    std::vector<StoredAcceptance> acceptances(const FairnessScope& scope) const;
    /// Of every scope, oldest first.
    std::vector<std::pair<FairnessScope, StoredAcceptance>> all() const;
    /// The finding with its acceptance.
    void insert(const FairnessScope& scope, const FairnessFinding& finding);
    /// All acceptances of this kind and these people, lapsed ones too.
    void remove(const FairnessScope& scope, const FairnessFinding& finding);

private:
    Connection& m_connection;
    MetricRepository m_metrics{m_connection};
};

} // namespace attain
