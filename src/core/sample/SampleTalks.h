#pragma once

namespace attain {
class Workspace;
}

namespace attain::sample {

/// What people said about their targets of 2026: agreements, a proposal that is still talked about, an open appeal. Inside
/// a running command, after the versions; throws Failure.
void storeTalks(Workspace& workspace);

} // namespace attain::sample
