#pragma once

namespace attain {
class Workspace;
}

namespace attain::sample {

/// What-ifs on the newest version of the targets with the indicators they depend on. Inside a running command.
void storeScenarios(Workspace& workspace);

} // namespace attain::sample
