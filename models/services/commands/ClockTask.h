// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Database.h"
#include "commands/ClockService.h"

#include <functional>

namespace meterdesk {

/// One clock from its records to what was done with it: read it, judge, set or broadcast. A step object: it ends
/// itself, once.
class ClockTask final : public QObject
{
public:
    enum class Kind { Read, Set, ReadMeter, SetMeter, Broadcast };
    struct Order
    {
        Kind kind = Kind::Read;
        Actor actor;
        ConcentratorNo concentrator; ///< of ReadMeter and SetMeter: the meter's, whatever stands here
        MeterNo meter; ///< of ReadMeter and SetMeter
        bool decided = false;
    };
    struct Ending
    {
        ClockReport report;
        int portsTold = 0;
    };
    using End = std::function<void(const Result<Ending> &)>;

    ClockTask(Database &database, const Clock &clock, MeterGateway &gateway, Order order, End end, QObject *parent);
    ~ClockTask() override;

    void start();

private:
    /// What the records say.
    struct Records
    {
        Concentrator concentrator;
        Meter meter; ///< of ReadMeter and SetMeter
        QList<Meter> meters; ///< behind it
        std::optional<WallTime> lastEntryAt;
        QList<std::int64_t> drifts; ///< of the other concentrators too
        QDate lastBroadcast;
    };
    static Result<Records> recordsOf(DbConnection &db, const Order &order, WallTime now);

    [[nodiscard]] bool isOfMeter() const { return m_order.kind == Kind::ReadMeter || m_order.kind == Kind::SetMeter; }
    [[nodiscard]] bool isReading() const { return m_order.kind == Kind::Read || m_order.kind == Kind::ReadMeter; }
    void readClock();
    void readMeterClock();
    void setMeterClock();
    void onUnauthorised(const QString &detail);
    void onClock(WallTime clock, bool wasSet);
    void act();
    void setClock();
    void broadcast();
    void loadAgain(std::function<void()> go);
    [[nodiscard]] Result<void> mayChange() const;
    void finish(Result<Ending> ending);

    Database &m_database;
    const Clock &m_clock;
    MeterGateway &m_gateway;
    const Order m_order;
    End m_end;
    Records m_records;
    Ending m_ending;
};

} // namespace meterdesk
