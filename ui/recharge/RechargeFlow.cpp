// SPDX-License-Identifier: GPL-3.0-or-later
#include "recharge/RechargeFlow.h"

#include <algorithm>

namespace meterdesk {

RechargeFlow::RechargeFlow(MakeId makeId, const RechargeLimits &limits)
    : m_makeId(std::move(makeId))
    , m_limits(limits)
{ }

void RechargeFlow::find()
{
    if (isBooking())
        return;
    m_stage = Stage::Finding;
    m_caution = Caution::None;
    m_form = {};
    m_requestId.clear();
}

void RechargeFlow::offerChoice()
{
    if (isBooking())
        return;
    find();
    m_stage = Stage::Choosing;
}

void RechargeFlow::start(const RechargeForm &form)
{
    if (isBooking())
        return;
    m_form = form;
    m_stage = Stage::Entering;
    m_caution = Caution::None;
    m_requestId = m_makeId();
}

void RechargeFlow::edit(const RechargeForm &form)
{
    if (m_stage != Stage::Entering && m_stage != Stage::Confirming)
        return;
    const AccountId account = m_form.account;
    if (form.amountText != m_form.amountText) {
        m_stage = Stage::Entering;
        m_caution = Caution::None;
    }
    m_form = form;
    m_form.account = account;
}

void RechargeFlow::noteBooked(AccountId account, Money amount, WallTime at)
{
    const Booking booking{account, amount, at};
    if (m_recent.contains(booking))
        return;
    m_recent.append(booking);
    // More than the window can hold; a till does not take 64 top-ups a minute.
    if (m_recent.size() > 64)
        m_recent.removeFirst();
}

RechargeFlow::Caution RechargeFlow::cautionFor(Money amount, WallTime now) const
{
    const bool again = std::any_of(m_recent.begin(), m_recent.end(), [&](const Booking &booking) {
        const std::int64_t age = now.seconds - booking.at.seconds;
        return booking.account == m_form.account && booking.amount == amount && age >= 0
            && age <= m_limits.repeatWindow.count();
    });
    if (again)
        return Caution::SameAgain;
    return amount > m_limits.confirmAbove ? Caution::LargeAmount : Caution::None;
}

RechargeFlow::Submit RechargeFlow::submit(WallTime now)
{
    if (m_stage != Stage::Entering && m_stage != Stage::Confirming)
        return Submit::Ignored;
    const std::optional<Money> amount = typedMoney(m_form.amountText);
    if (!errors().isEmpty() || !amount) {
        m_stage = Stage::Entering;
        m_caution = Caution::None;
        return Submit::Invalid;
    }
    if (m_stage == Stage::Entering) {
        m_caution = cautionFor(*amount, now);
        if (m_caution != Caution::None) {
            m_stage = Stage::Confirming;
            return Submit::AskAgain;
        }
    }
    m_stage = Stage::Booking;
    return Submit::Book;
}

void RechargeFlow::booked(WallTime at)
{
    if (!isBooking())
        return;
    if (const std::optional<Money> amount = typedMoney(m_form.amountText))
        noteBooked(m_form.account, *amount, at);
    m_stage = Stage::Finished;
    m_caution = Caution::None;
    m_requestId.clear();
}

void RechargeFlow::notBooked()
{
    if (!isBooking())
        return;
    m_stage = Stage::Entering;
    m_caution = Caution::None;
}

} // namespace meterdesk
