#pragma once

#include "common/Context.h"
#include "common/DomainEvents.h"
#include "common/Drafts.h"
#include "common/Formats.h"
#include "common/Icons.h"
#include "common/Notices.h"
#include "common/Preferences.h"
#include "common/Prompter.h"
#include "common/TableExporter.h"
#include "common/Theme.h"
#include "common/Why.h"
#include "common/WorkerJob.h"

namespace attain {
class Workspace;
}

/// Everything a page needs, handed to its constructor. All of it outlives the page.
struct Desk {
    attain::Workspace& workspace;
    DomainEvents& events;
    Context& context;
    const Theme& theme;
    const Icons& icons;
    Preferences& preferences;
    const Formats& formats; ///< read at every refresh: language and unit may have changed
    Prompter& prompter;
    Notices& notices;
    JobBoard& jobs;
    Why& why;
    TableExporter& exporter;
    Drafts& drafts;
};
