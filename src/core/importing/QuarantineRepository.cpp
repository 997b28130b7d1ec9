#include "importing/QuarantineRepository.h"

namespace attain {

void QuarantineRepository::markPlaced(BatchId batch, std::span<const std::uint32_t> records)
{
    Statement update{
        m_connection,
        "UPDATE import_problem SET state = 'placed' WHERE batch = ?1 AND record = ?2 AND state = 'quarantined'"};
    for (const auto record : records)
        update.bind(1, batch.value).bind(2, std::int64_t{record}).run();
}

} // namespace attain
