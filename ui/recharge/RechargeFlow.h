// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "WallTime.h"
#include "recharge/RechargeForm.h"

#include <functional>

namespace meterdesk {

/// The till's state machine, without widgets and without services: which stage a top-up is in, what Enter does there,
/// and which request id a booking carries.
///
///     Finding ──one match──▶ Entering ──submit──▶ Booking ──booked──▶ Finished ──next──▶ Finding
///        └──several──▶ Choosing ──▲   └─▶ Confirming ─┘ └──refused──▶ Entering
///
/// A request id is made when a form is started and kept until its result: pressing Enter twice, or trying again after a
/// failure nobody understood, can book only once.
class RechargeFlow
{
public:
    enum class Stage { Finding, Choosing, Entering, Confirming, Booking, Finished };
    enum class Caution { None, LargeAmount, SameAgain };
    /// What the page does after Enter.
    enum class Submit {
        Ignored, ///< already booking, or nothing to submit
        Invalid, ///< see errors()
        AskAgain, ///< see caution(): a second Enter confirms
        Book, ///< hand form() and requestId() to the service
    };

    using MakeId = std::function<QString()>;
    /// `makeId` gives a new unique request id each time.
    explicit RechargeFlow(MakeId makeId, const RechargeLimits &limits = {});

    void setLimits(const RechargeLimits &limits) { m_limits = limits; }
    [[nodiscard]] const RechargeLimits &limits() const { return m_limits; }
    void setRole(Role role) { m_role = role; }

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] const RechargeForm &form() const { return m_form; }
    [[nodiscard]] const QString &requestId() const { return m_requestId; }
    [[nodiscard]] Caution caution() const { return m_caution; }
    [[nodiscard]] QList<RechargeFault> errors() const { return validate(m_form, m_limits, m_role); }
    /// A booking may be under way or waiting for its answer: the form must stay as it is.
    [[nodiscard]] bool isBooking() const { return m_stage == Stage::Booking; }

    /// Back to 查户, with an empty form. Not while booking.
    void find();
    /// A search found several rooms.
    void offerChoice();
    /// A room was found or chosen: starts its form under a new request id. Not while booking.
    void start(const RechargeForm &form);
    /// The user typed: takes a confirmation back. Not while booking. The account of the form never changes by this.
    void edit(const RechargeForm &form);
    /// A money movement of this room that was booked elsewhere or earlier; guards against taking the same money twice.
    void noteBooked(AccountId account, Money amount, WallTime at);

    /// Enter, or the primary button.
    [[nodiscard]] Submit submit(WallTime now);
    /// The service's answer.
    void booked(WallTime at);
    void notBooked();

private:
    struct Booking
    {
        AccountId account;
        Money amount;
        WallTime at;

        friend bool operator==(const Booking &, const Booking &) = default;
    };
    [[nodiscard]] Caution cautionFor(Money amount, WallTime now) const;

    MakeId m_makeId;
    RechargeLimits m_limits;
    Role m_role = Role::Cashier;
    Stage m_stage = Stage::Finding;
    Caution m_caution = Caution::None;
    RechargeForm m_form;
    QString m_requestId;
    QList<Booking> m_recent;
};

} // namespace meterdesk
