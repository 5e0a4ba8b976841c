// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

#include "DeskSettings.h"
#include "Estimate.h"
#include "money/TillService.h"
#include "settlement/RoomReading.h"
#include "settlement/SettlementDesk.h"
#include "tenancy/TenancyService.h"

namespace meterdesk {

/// What is decided at the desk once the bill is known.
struct MovingTerms
{
    PayMethod method = PayMethod::Cash; ///< of a refund or collection
    QString note;
    DocumentTail document = {}; ///< 证件尾号 of who takes the refund or pays the collection
    bool trip = false; ///< after moving out
    QString payer; ///< who bears what the vacancy cost
    QString memberName;
    QString memberPhone;

    bool operator==(const MovingTerms &) const = default;
};

/// One moving out (退租) or in (入住): readings, the bill they make, the booking. Nothing is written before book(); a
/// flow that is dropped leaves nothing. Of the GUI thread.
class MovingFlow final : public QObject
{
    Q_OBJECT
public:
    explicit MovingFlow(const SettlementDesk &desk, QObject *parent = nullptr);

    /// Begins with a room: out where somebody lives in it, in where nobody does. Asks what it was billed to.
    void begin(const PayerFacts &room);
    /// Forgets everything; late answers are dropped.
    void drop();

    [[nodiscard]] const std::optional<PayerFacts> &room() const { return m_room; }
    [[nodiscard]] bool movesOut() const { return m_room && !m_room->vacant; }
    /// The meters of the room with the registers of their last bills; empty until standKnown().
    [[nodiscard]] const QList<MeterEstimate> &meters() const { return m_meters; }
    /// Whether typed registers need all four rates.
    [[nodiscard]] bool ratesNeeded() const;

    void readLive();
    void useTyped(const QList<MovingReading> &readings);
    /// The bill of the same readings at the same instant once more, after something else was booked meanwhile.
    void recalculate();
    [[nodiscard]] bool isReading() const { return m_reading.isRunning(); }
    [[nodiscard]] const QList<MovingReading> &readings() const { return m_readings; }

    /// The bill the readings make; none before billed().
    [[nodiscard]] const std::optional<Estimate> &bill() const { return m_bill; }
    /// Before that bill.
    [[nodiscard]] Money balanceBefore() const;
    /// What brings the balance to 0.00: a refund below it, a collection or 补平 above it.
    [[nodiscard]] Money settlement() const;
    /// What crosses the counter for it: in above 0.00, out below. Differs by 抹零 where cash is rounded.
    [[nodiscard]] Money cash(PayMethod method) const;
    /// Whether a second operator must agree to this refund before it can be booked.
    [[nodiscard]] bool needsApproval() const;

    /// In one transaction; done() or bookingFailed() answers. The same terms again are the same request.
    void book(const MovingTerms &terms, const std::optional<Approval> &approval);
    [[nodiscard]] bool isBooking() const { return m_booking; }
    [[nodiscard]] const std::optional<CheckOutOutcome> &movedOut() const { return m_out; }
    [[nodiscard]] const std::optional<CheckInOutcome> &movedIn() const { return m_in; }

Q_SIGNALS:
    void standKnown();
    void billed();
    /// The meters did not answer, or the readings make no bill.
    void readingFailed(const meterdesk::Error &error);
    void billRefused(const meterdesk::Error &error);
    void done();
    void bookingFailed(const meterdesk::Error &error);

private:
    void take(const QList<MovingReading> &readings);
    void askForBill();

    const SettlementDesk &m_desk;
    RoomReading m_reading;
    std::optional<PayerFacts> m_room;
    DeskSettings m_settings;
    QList<MeterEstimate> m_meters;
    QList<MovingReading> m_readings;
    WallTime m_at;
    std::optional<Estimate> m_bill;
    MovingTerms m_asked; ///< what the request id stands for
    QString m_requestId;
    std::optional<CheckOutOutcome> m_out;
    std::optional<CheckInOutcome> m_in;
    quint64 m_run = 0; ///< answers to older questions are dropped
    bool m_booking = false;
};

} // namespace meterdesk
