#pragma once

#include "importing/RecordProblem.h"
#include "storage/DocumentFile.h"
#include "support/Error.h"

#include <string>

/// One plain English sentence on what happened, without a full stop.
std::string words(const attain::Error& error);
/// What a check found, in a sentence without a full stop.
std::string words(const attain::Finding& finding);
/// Why a record was not taken, in a few words.
std::string words(attain::Reason reason);
