// SPDX-License-Identifier: GPL-3.0-or-later
#include "closing/ShiftService.h"

#include "Database.h"
#include "Try.h"
#include "closing/ClosingReports.h"
#include "money/RequestDigest.h"
#include "stores/LedgerStore.h"
#include "stores/OperationLogStore.h"
#include "stores/ReceiptStore.h"
#include "stores/ShiftStore.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// One change of the drawer, in the caller's transaction.
class ShiftChange
{
public:
    ShiftChange(DbConnection &db, const Actor &actor, WallTime now)
        : m_db(db)
        , m_actor(actor)
        , m_now(now)
    { }

    [[nodiscard]] Result<Shift> open(Money openingFloat)
    {
        METERDESK_TRY(newest, ShiftStore::newest(m_db));
        if (newest && !newest->isClosed())
            return failure(ErrorCode::ShiftOpen, u"%1 of %2"_s.arg(newest->number, newest->cashier));
        METERDESK_TRY(number, ReceiptStore::nextNumber(m_db, u"BC"_s, m_now.date()));
        Shift shift{.number = number, .cashier = m_actor.name, .openedAt = m_now, .openingFloat = openingFloat};
        if (newest) {
            shift.afterEntry = newest->lastEntry;
        } else {
            METERDESK_TRY(tip, LedgerStore::tip(m_db));
            shift.afterEntry = tip.no;
        }
        shift.lastEntry = shift.afterEntry;
        METERDESK_TRY(id, ShiftStore::insert(m_db, shift));
        shift.id = id;
        METERDESK_CHECK(log(u"open-shift"_s, number, u"float %1"_s.arg(openingFloat.toText())));
        return shift;
    }

    [[nodiscard]] Result<CashDeposit> deposit(const DepositRequest &request)
    {
        METERDESK_TRY(booked, ShiftStore::findDeposit(m_db, request.requestId));
        if (booked) {
            if (booked->deposit.amount != request.amount || booked->deposit.note != request.note)
                return failure(ErrorCode::DuplicateRequest, request.requestId);
            return booked->deposit;
        }
        METERDESK_TRY(shift, uncounted());
        const CashDeposit deposit{
            .at = m_now, .amount = request.amount, .note = request.note, .operatorName = m_actor.name};
        METERDESK_CHECK(ShiftStore::insertDeposit(m_db, shift.id, request.requestId, deposit));
        METERDESK_CHECK(log(u"deposit-cash"_s, shift.number, u"%1: %2"_s.arg(request.amount.toText(), request.note)));
        return deposit;
    }

    [[nodiscard]] Result<ShiftReport> submitCount(const CashCount &count)
    {
        METERDESK_TRY(shift, uncounted());
        METERDESK_CHECK(mustBeTheirs(shift));
        METERDESK_TRY(tip, LedgerStore::tip(m_db));
        METERDESK_TRY(figures, ShiftStore::figures(m_db, shift, tip.no, m_now));
        shift.countedAt = m_now;
        shift.lastEntry = tip.no;
        shift.counted = count;
        shift.expected = figures.expectedCash;
        METERDESK_CHECK(ShiftStore::setCount(m_db, shift));
        METERDESK_CHECK(log(u"count-drawer"_s, shift.number,
            u"%1 counted, %2 expected"_s.arg(count.total().toText(), figures.expectedCash.toText())));
        return ShiftReport{.shift = shift, .figures = figures};
    }

    [[nodiscard]] Result<ShiftReport> close(const ShiftEnd &end)
    {
        METERDESK_TRY(shift, unclosed());
        METERDESK_CHECK(mustBeTheirs(shift));
        if (!shift.isCounted())
            return failure(ErrorCode::InvalidArgument, u"the drawer of %1 is not counted yet"_s.arg(shift.number));
        if (shift.difference() != Money{} && end.reason.isEmpty())
            return failure(ErrorCode::InvalidArgument,
                u"the drawer differs by %1: a reason is needed"_s.arg(shift.difference().toText()));
        if (end.handedOver < Money{} || end.handedOver > shift.counted.total())
            return failure(ErrorCode::InvalidAmount, end.handedOver.toText());
        shift.closedAt = m_now;
        shift.reason = end.reason;
        shift.handedOver = end.handedOver;
        shift.successor = end.successor;
        METERDESK_CHECK(ShiftStore::close(m_db, shift));
        METERDESK_CHECK(log(u"close-shift"_s, shift.number,
            u"difference %1, handed over %2, left %3"_s.arg(
                shift.difference().toText(), shift.handedOver.toText(), shift.left().toText())));
        METERDESK_TRY(figures, ShiftStore::figures(m_db, shift, shift.lastEntry, *shift.countedAt));
        return ShiftReport{.shift = shift, .figures = figures};
    }

private:
    Result<Shift> unclosed()
    {
        METERDESK_TRY(shift, ShiftStore::present(m_db));
        if (!shift)
            return failure(ErrorCode::NoShift);
        return *shift;
    }

    Result<Shift> uncounted()
    {
        METERDESK_TRY(shift, unclosed());
        if (shift.isCounted())
            return failure(ErrorCode::ShiftCounted, shift.number);
        return shift;
    }

    Result<void> mustBeTheirs(const Shift &shift) const
    {
        if (shift.cashier == m_actor.name)
            return {};
        return m_actor.mustHave(Right::ApproveMoney);
    }

    Result<void> log(const QString &action, const QString &number, const QString &detail)
    {
        return OperationLogStore::append(m_db, m_actor, m_now, action, number, detail);
    }

    DbConnection &m_db;
    const Actor &m_actor;
    WallTime m_now;
};

/// Checks the right, then changes the drawer in one transaction of the writer.
template <typename Outcome, typename Change>
Async<Outcome> changed(Database &database, const Clock &clock, const Actor &actor, Change change)
{
    if (auto allowed = actor.mustHave(Right::TakeMoney); !allowed)
        return finishedAsync<Outcome>(std::unexpected(allowed.error()));
    return database.write<Outcome>([actor, change, &clock](DbConnection &db) -> Result<Outcome> {
        ShiftChange drawer(db, actor, clock.now());
        return change(drawer);
    });
}

} // namespace

Result<ShiftReport> ClosingReports::interim(DbConnection &db, WallTime now)
{
    METERDESK_TRY(shift, ShiftStore::present(db));
    if (!shift)
        return failure(ErrorCode::NoShift);
    METERDESK_TRY(tip, LedgerStore::tip(db));
    METERDESK_TRY(figures, ShiftStore::figures(db, *shift, shift->isCounted() ? shift->lastEntry : tip.no, now));
    return ShiftReport{.shift = *shift, .figures = figures};
}

Result<ShiftReport> ClosingReports::shift(DbConnection &db, const QString &number)
{
    METERDESK_TRY(shift, ShiftStore::find(db, number));
    if (!shift || !shift->isCounted())
        return failure(ErrorCode::NoShift, number);
    METERDESK_TRY(figures, ShiftStore::figures(db, *shift, shift->lastEntry, *shift->countedAt));
    return ShiftReport{.shift = *shift, .figures = figures};
}

ShiftService::ShiftService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{ }

Async<Shift> ShiftService::open(const Actor &actor, Money openingFloat)
{
    if (openingFloat < Money{})
        return finishedAsync<Shift>(failure(ErrorCode::InvalidAmount, openingFloat.toText()));
    return changed<Shift>(
        m_database, m_clock, actor, [openingFloat](ShiftChange &drawer) { return drawer.open(openingFloat); });
}

Async<CashDeposit> ShiftService::deposit(const Actor &actor, const DepositRequest &request)
{
    if (auto valid = checkRequestId(request.requestId); !valid)
        return finishedAsync<CashDeposit>(std::unexpected(valid.error()));
    if (request.amount <= Money{})
        return finishedAsync<CashDeposit>(failure(ErrorCode::InvalidAmount, request.amount.toText()));
    if (request.note.trimmed().isEmpty())
        return finishedAsync<CashDeposit>(failure(ErrorCode::InvalidArgument, u"a deposit needs a note"_s));
    return changed<CashDeposit>(
        m_database, m_clock, actor, [request](ShiftChange &drawer) { return drawer.deposit(request); });
}

Async<ShiftReport> ShiftService::submitCount(const Actor &actor, const CashCount &count)
{
    return changed<ShiftReport>(
        m_database, m_clock, actor, [count](ShiftChange &drawer) { return drawer.submitCount(count); });
}

Async<ShiftReport> ShiftService::close(const Actor &actor, const ShiftEnd &end)
{
    return changed<ShiftReport>(m_database, m_clock, actor,
        [end = ShiftEnd{.reason = end.reason.trimmed(),
             .handedOver = end.handedOver,
             .successor = end.successor.trimmed()}](ShiftChange &drawer) { return drawer.close(end); });
}

Async<ShiftReport> ShiftService::interim(const Actor &actor) const
{
    if (auto allowed = actor.mustHave(Right::ApproveMoney); !allowed)
        return finishedAsync<ShiftReport>(std::unexpected(allowed.error()));
    return m_database.read<ShiftReport>(
        [now = m_clock.now()](DbConnection &db) { return ClosingReports::interim(db, now); });
}

Async<std::optional<Shift>> ShiftService::present() const
{
    return m_database.read<std::optional<Shift>>([](DbConnection &db) { return ShiftStore::present(db); });
}

Async<Money> ShiftService::nextFloat() const
{
    return m_database.read<Money>([](DbConnection &db) -> Result<Money> {
        METERDESK_TRY(newest, ShiftStore::newest(db));
        return newest && newest->isClosed() ? newest->left() : Money{};
    });
}

Async<QList<Shift>> ShiftService::list(int limit) const
{
    return m_database.read<QList<Shift>>([limit](DbConnection &db) { return ShiftStore::list(db, limit); });
}

Async<ShiftReport> ShiftService::report(const QString &number) const
{
    return m_database.read<ShiftReport>([number](DbConnection &db) { return ClosingReports::shift(db, number); });
}

} // namespace meterdesk
