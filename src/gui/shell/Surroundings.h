#pragma once

#include "common/Icons.h"
#include "common/Notices.h"
#include "common/Preferences.h"
#include "common/Prompter.h"
#include "common/Theme.h"
#include "common/WorkerJob.h"

/// What belongs to the program and not to a workspace. Made in main.cpp, outlives every window.
struct Surroundings {
    Theme& theme;
    const Icons& icons;
    Preferences& preferences;
};
