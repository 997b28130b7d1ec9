#pragma once

#include "Workspace.h"

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <memory>
#include <string>

namespace CLI {
class App;
}

/// Exit codes, part of the contract (docs/cli.md).
enum class Exit { Done = 0, Failed = 1, Usage = 2, Found = 3 };

/// What the command line asks for.
struct Chosen {
    std::function<attain::Result<Exit>()> run;
    /// What stays as it was when the command fails: "“a.attain” was not changed".
    std::string unharmed;
};

/// A value on the command line that is not possible: wrong usage, exit code 2.
struct WrongUsage {
    std::string what;
};

// One function for each group of commands; each adds its commands and fills `chosen` when one of them is given.
void addDocumentCommands(CLI::App& app, Chosen& chosen);   // new, check, backup, restore
void addPackageCommands(CLI::App& app, Chosen& chosen);    // apply, export
void addImportCommands(CLI::App& app, Chosen& chosen);     // import
void addBatchCommands(CLI::App& app, Chosen& chosen);      // batches, undo-import, rejected, place
void addPeriodCommands(CLI::App& app, Chosen& chosen);     // close, reopen
void addAttainmentCommands(CLI::App& app, Chosen& chosen); // attainment
void addTargetCommands(CLI::App& app, Chosen& chosen);     // targets, versions, version, compare
void addAdjustmentCommands(CLI::App& app, Chosen& chosen); // adjustments, adjust, adjustment
void addGoalCommands(CLI::App& app, Chosen& chosen);       // goals, wording
void addDivisionCommands(CLI::App& app, Chosen& chosen);   // divide, derivation, lock, capacity
void addFairnessCommands(CLI::App& app, Chosen& chosen);   // fairness
void addCapacityCommand(CLI::App& app, Chosen& chosen);    // capacities
void addChallengeCommand(CLI::App& app, Chosen& chosen);   // challenge
void addTalkCommands(CLI::App& app, Chosen& chosen);       // talks, say, merge-proposals
void addScenarioCommands(CLI::App& app, Chosen& chosen);   // scenarios, compare-scenarios, promote, indicators
void addMetricCommands(CLI::App& app, Chosen& chosen);     // metrics, metric-values
void addPartCommand(CLI::App& app, Chosen& chosen);        // parts
void addScorecardCommand(CLI::App& app, Chosen& chosen);   // scorecard
void addPayoutCommand(CLI::App& app, Chosen& chosen);      // payout
void addLedgerCommands(CLI::App& app, Chosen& chosen);     // ledger, post-payout … answer-dispute
void addPenaltyCommands(CLI::App& app, Chosen& chosen);    // penalties, open-penalty, penalty
void addExplainCommand(CLI::App& app, Chosen& chosen);     // explain
void addQueryCommand(CLI::App& app, Chosen& chosen);       // query

using Opened = attain::Result<std::unique_ptr<attain::Workspace>>;
/// Takes no lock and changes nothing.
Opened openForReading(const std::string& file);
Opened openForWriting(const std::string& file);

/// "“a.attain” was not changed"
std::string notChanged(const std::string& file);
/// Standard output, always UTF-8 and with \n.
void print(const std::string& text);
void printJson(const nlohmann::ordered_json& json);
/// Standard error.
void note(const std::string& text);

/// The whole of a small file. FileNotFound, FileNotReadable.
attain::Result<std::string> readFile(const std::string& file);
/// Throws WrongUsage when the code is no period.
attain::Period periodFrom(attain::Workspace& workspace, const std::string& code);
/// Throws WrongUsage.
attain::Date dateFrom(const std::string& text);
attain::Metric metricFrom(attain::Workspace& workspace, const std::string& code);
/// What an option holds. Throws WrongUsage with its name.
attain::Ratio ratioFrom(const std::string& text, const char* option);
attain::Money amountFrom(const std::string& text, const char* option);
/// The person or department of a code, without either the company. Throws WrongUsage.
attain::Subject subjectFrom(const attain::Organisation& organisation, const std::string& person,
                            const std::string& department);
/// Throws Failure{NotFound} when nobody has the code.
attain::PersonId personFrom(const attain::Organisation& organisation, const std::string& code);
