#pragma once

#include <chrono>
#include <string>

namespace attain {

/// The seam for "now". Tests give a fixed one.
class Clock {
public:
    virtual ~Clock() = default;
    virtual std::chrono::sys_seconds now() const = 0;
    /// The calendar day at this place, as days since 1970-01-01.
    virtual std::chrono::sys_days today() const = 0;
};

class SystemClock final : public Clock {
public:
    std::chrono::sys_seconds now() const override;
    std::chrono::sys_days today() const override;
};

class FixedClock final : public Clock {
public:
    explicit FixedClock(std::chrono::sys_seconds now) : m_now{now} { }
    std::chrono::sys_seconds now() const override { return m_now; }
    std::chrono::sys_days today() const override { return std::chrono::floor<std::chrono::days>(m_now); }
    void advance(std::chrono::seconds by) { m_now += by; }

private:
    std::chrono::sys_seconds m_now;
};

/// "2026-09-12T08:30:00Z": how moments are stored.
std::string toIsoUtc(std::chrono::sys_seconds moment);

} // namespace attain
