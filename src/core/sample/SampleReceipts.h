#pragma once

namespace attain {
class Workspace;
}

namespace attain::sample {

/// Imports what was received in 2025 and 2026 for the sales that are there, as a list of receipts: most orders are paid at once after
/// a month or two, large ones in two parts, a few not yet.
void importReceipts(Workspace& workspace);

} // namespace attain::sample
