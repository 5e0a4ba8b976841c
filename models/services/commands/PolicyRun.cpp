// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/PolicyRun.h"

#include "Try.h"
#include "commands/CommandQueue.h"
#include "commands/PolicyFacts.h"
#include "stores/WorkItemStore.h"

#include <QtCore/QHash>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// 20元, 20.50元: as tenants are used to read it.
QString yuan(Money money)
{
    QString text = money.toText();
    if (text.endsWith(u".00"_s))
        text.chop(3);
    return text + u"元"_s;
}

/// The text of the manual, in the language of the tenants whatever the desk's.
QString alarmText(Money level)
{
    return u"您的余额已经不足%1,请及时充值"_s.arg(yuan(level));
}

} // namespace

PolicyRun::PolicyRun(DbConnection &db, const DeskSettings &settings, WallTime now)
    : m_db(db)
    , m_settings(settings)
    , m_now(now)
{ }

Result<QList<PolicyRow>> PolicyRun::run()
{
    METERDESK_TRY(accounts, PolicyStore::accounts(m_db));
    METERDESK_TRY(meters, PolicyStore::meters(m_db));
    QHash<AccountId, QList<PolicyMeter>> metersOf;
    for (const PolicyMeter &meter : meters)
        metersOf[meter.account].append(meter);

    for (const PolicyAccount &account : accounts) {
        METERDESK_CHECK(judgeAlarms(account));
        const QList<PolicyMeter> ofAccount = metersOf.value(account.id);
        const QDate billedTo = PolicyFacts::billedTo(ofAccount);
        for (const PolicyMeter &meter : ofAccount) {
            METERDESK_CHECK(judgeTripOf(account, meter, billedTo));
            METERDESK_CHECK(judgeCloseOf(account, meter));
        }
    }
    return m_rows;
}

Result<void> PolicyRun::judgeAlarms(const PolicyAccount &account)
{
    const AlarmDecision decision = judgeAlarm({.balance = account.balance,
                                                  .alarm1 = account.alarm1,
                                                  .alarm2 = account.alarm2,
                                                  .everMoved = account.everMoved},
        account.alarms);
    if (decision.after != account.alarms)
        METERDESK_CHECK(PolicyStore::setAlarms(m_db, account.tenancy, decision.after));
    if (decision.due == AlarmLevel::None)
        return {};

    const bool first = decision.due == AlarmLevel::First;
    const Money level = first ? account.alarm1 : account.alarm2;
    const QString result = account.phone.isEmpty() ? u"no-phone"_s : u"notified"_s;
    METERDESK_TRY(event,
        PolicyStore::insertEvent(m_db,
            {.account = account.id,
                .tenancy = account.tenancy,
                .action = wordOf(decision.due),
                .balance = account.balance,
                .threshold = level,
                .result = result},
            m_now));
    if (!account.phone.isEmpty()) {
        METERDESK_CHECK(PolicyStore::insertNotification(m_db,
            {.account = account.id, .policyEvent = event, .phone = account.phone, .text = alarmText(level)}, m_now));
    }
    add({.account = account.code,
            .action = first ? PolicyAction::Alarm1 : PolicyAction::Alarm2,
            .balance = account.balance,
            .threshold = level},
        result);
    return {};
}

Result<void> PolicyRun::judgeTripOf(const PolicyAccount &account, const PolicyMeter &meter, QDate billedTo)
{
    const TripVerdict verdict =
        judgeTrip(PolicyFacts::ofTrip(account, meter, billedTo, account.tenancy, m_settings, m_now));
    const PolicyRow row{.account = account.code,
        .meter = meter.number,
        .action = PolicyAction::Trip,
        .balance = account.balance,
        .threshold = Money{-account.overdraft.fen}};
    switch (verdict) {
    case TripVerdict::Due:
        return queueTrip(account, meter, row);
    case TripVerdict::BalanceAllows:
    case TripVerdict::TenancyChanged:
    case TripVerdict::AlreadyOpen:
        return meter.queuedTrip.isValid() ? CommandQueue::cancelQueued(m_db, meter.queuedTrip, wordOf(verdict), m_now)
                                          : Result<void>();
    case TripVerdict::ManualAccount:
        if (meter.relay == Relay::Open)
            return {};
        METERDESK_CHECK(WorkItemStore::open(m_db,
            {.kind = WorkItemKind::TripByHand,
                .about = meter.id.value,
                .account = account.id,
                .meter = meter.id,
                .detail = u"balance %1"_s.arg(account.balance.toText())},
            m_now));
        add(row, u"offered"_s);
        return {};
    case TripVerdict::Protected:
        return reportProtected(account, meter, row);
    case TripVerdict::TripsOff:
    case TripVerdict::StaleData:
    case TripVerdict::OutsideHours:
        add(row, u"blocked"_s, wordOf(verdict));
        return {};
    }
    return {};
}

Result<void> PolicyRun::queueTrip(const PolicyAccount &account, const PolicyMeter &meter, PolicyRow row)
{
    const CommandId waiting = meter.queuedTrip.isValid() ? meter.queuedTrip : meter.tripInFlight;
    if (waiting.isValid()) {
        add(row, u"waiting"_s, {}, waiting);
        return {};
    }
    if (meter.unauthorised || meter.refusedOpen) {
        add(row, u"blocked"_s, wordOf(meter.unauthorised ? WorkItemKind::Unauthorised : WorkItemKind::Refused));
        return {};
    }
    METERDESK_CHECK(
        WorkItemStore::close(m_db, WorkItemKind::Protected, meter.id.value, u"system"_s, u"released"_s, m_now));
    METERDESK_TRY(command, CommandQueue::queueTrip(m_db, account, meter, m_now));
    METERDESK_CHECK(PolicyStore::insertEvent(m_db,
        {.account = account.id,
            .tenancy = account.tenancy,
            .meter = meter.id,
            .action = u"trip"_s,
            .balance = account.balance,
            .threshold = row.threshold,
            .command = command,
            .result = u"queued"_s},
        m_now));
    add(row, u"queued"_s, {}, command);
    return {};
}

Result<void> PolicyRun::reportProtected(const PolicyAccount &account, const PolicyMeter &meter, const PolicyRow &row)
{
    METERDESK_TRY(opened,
        WorkItemStore::open(m_db,
            {.kind = WorkItemKind::Protected,
                .about = meter.id.value,
                .account = account.id,
                .meter = meter.id,
                .detail = u"balance %1"_s.arg(account.balance.toText())},
            m_now));
    if (opened) {
        METERDESK_CHECK(PolicyStore::insertEvent(m_db,
            {.account = account.id,
                .tenancy = account.tenancy,
                .meter = meter.id,
                .action = u"trip"_s,
                .balance = account.balance,
                .threshold = row.threshold,
                .result = u"blocked"_s,
                .detail = u"protected"_s},
            m_now));
    }
    add(row, u"blocked"_s, u"protected"_s);
    return {};
}

Result<void> PolicyRun::judgeCloseOf(const PolicyAccount &account, const PolicyMeter &meter)
{
    CloseFacts facts = PolicyFacts::ofClose(account, meter, account.tenancy, m_settings);
    facts.autoTrip = true; // 手动 accounts are offered what 自动 ones are given
    if (judgeClose(facts) != CloseVerdict::Due)
        return {};
    const PolicyRow row{.account = account.code,
        .meter = meter.number,
        .action = PolicyAction::Close,
        .balance = account.balance,
        .threshold = m_settings.closeFrom};
    METERDESK_TRY(byHand, WorkItemStore::isOpen(m_db, WorkItemKind::CloseByHand, meter.id.value));
    if (account.autoTrip && !byHand)
        return queueClose(account, meter, row);
    METERDESK_CHECK(WorkItemStore::open(m_db,
        {.kind = WorkItemKind::CloseByHand,
            .about = meter.id.value,
            .account = account.id,
            .meter = meter.id,
            .detail = u"balance %1; switched off by policy"_s.arg(account.balance.toText())},
        m_now));
    add(row, u"offered"_s);
    return {};
}

Result<void> PolicyRun::queueClose(const PolicyAccount &account, const PolicyMeter &meter, PolicyRow row)
{
    if (meter.waitingClose.isValid()) {
        add(row, u"waiting"_s, {}, meter.waitingClose);
        return {};
    }
    if (meter.unauthorised || meter.refusedOpen) {
        add(row, u"blocked"_s, wordOf(meter.unauthorised ? WorkItemKind::Unauthorised : WorkItemKind::Refused));
        return {};
    }
    METERDESK_TRY(command, CommandQueue::queueClose(m_db, account, meter, 0, u"system"_s, m_now));
    METERDESK_CHECK(PolicyStore::insertEvent(m_db,
        {.account = account.id,
            .tenancy = account.tenancy,
            .meter = meter.id,
            .action = u"close"_s,
            .balance = account.balance,
            .threshold = row.threshold,
            .command = command,
            .result = u"queued"_s},
        m_now));
    add(row, u"queued"_s, {}, command);
    return {};
}

void PolicyRun::add(PolicyRow row, const QString &result, const QString &reason, CommandId command)
{
    row.result = result;
    row.reason = reason;
    row.command = command;
    m_rows.append(row);
}

} // namespace meterdesk
