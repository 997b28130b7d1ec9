#pragma once

#include "storage/Connection.h"

#include <stop_token>

namespace attain {

/// While it lives, statements of the connection end with Cancelled once a stop was requested, however long they would
/// have taken. Not for a connection with a deadline (DocumentInspection): SQLite knows one such handler a connection.
class Interruption {
public:
    Interruption(const Connection& connection, std::stop_token stop);
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;
    ~Interruption();

private:
    const Connection& m_connection;
    std::stop_token m_stop;
};

} // namespace attain
