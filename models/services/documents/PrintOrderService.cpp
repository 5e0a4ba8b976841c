// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/PrintOrderService.h"

#include "Database.h"
#include "Try.h"
#include "documents/PrintOrdering.h"
#include "documents/ReceiptPrints.h"
#include "stores/OperationLogStore.h"
#include "stores/PrintOrderStore.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<PrintOrder> storedOrder(DbConnection &db, PrintOrderId id)
{
    METERDESK_TRY(order, PrintOrderStore::find(db, id));
    if (!order)
        return failure(ErrorCode::InvalidArgument, u"there is no print order %1"_s.arg(id.value));
    return *order;
}

Result<void> mustBe(const PrintOrder &order, std::initializer_list<PrintOrderState> states)
{
    if (std::ranges::find(states, order.state) == states.end())
        return failure(
            ErrorCode::InvalidArgument, u"print order %1 is %2"_s.arg(order.id.value).arg(wordOf(order.state)));
    return {};
}

Result<PrintTicket> beginOrder(DbConnection &db, DatabaseMark mark, const Actor &actor, PrintOrderId id,
    const QString &printer, const QString &paper, WallTime now)
{
    METERDESK_TRY(order, storedOrder(db, id));
    METERDESK_CHECK(actor.mustHave(PrintOrdering::rightToPrint(order.document)));
    METERDESK_CHECK(mustBe(order, {PrintOrderState::Waiting, PrintOrderState::Failed, PrintOrderState::Unclear}));
    if (printer.isEmpty())
        return failure(ErrorCode::PrinterMissing);

    PrintTicket ticket;
    if (order.document == PrintDocument::Receipt) {
        const bool keepsNumber = order.copyNo && !order.mayHaveBeenPrinted();
        METERDESK_TRY(facts,
            keepsNumber ? ReceiptPrints::factsOfCopy(db, mark, actor, order.subject, *order.copyNo, now)
                        : ReceiptPrints::countedFacts(db, mark, actor, order.subject, now));
        order.copyNo = facts.copy;
        if (!paper.isEmpty())
            order.paper = paper;
        ticket.facts = facts;
    } else {
        METERDESK_TRY(content, PrintOrderStore::contentOf(db, id));
        ticket.content = content;
        METERDESK_CHECK(OperationLogStore::append(db, actor, now, u"print-document"_s, order.subject,
            u"%1, order %2, attempt %3"_s.arg(wordOf(order.document)).arg(id.value).arg(order.attempts + 1)));
    }
    order.attempts += 1;
    order.printer = printer;
    order.title = u"%1 #%2.%3"_s.arg(order.subject).arg(id.value).arg(order.attempts);
    order.job = 0;
    order.state = PrintOrderState::HandingOver;
    order.reason.clear();
    METERDESK_CHECK(PrintOrderStore::update(db, order));
    ticket.order = order;
    return ticket;
}

/// Where a job of the print system leaves its order.
void takeJob(PrintOrder &order, const SpoolJob &job, WallTime now)
{
    order.job = job.id;
    order.reason = job.reason;
    switch (job.state) {
    case SpoolState::Done:
        order.state = PrintOrderState::Printed;
        order.settledAt = now;
        return;
    case SpoolState::Failed:
        order.state = PrintOrderState::Failed;
        return;
    case SpoolState::Queued:
    case SpoolState::Printing:
    case SpoolState::Held:
        order.state = PrintOrderState::Spooled;
        return;
    }
}

} // namespace

PrintOrderService::PrintOrderService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{ }

Async<PrintOrder> PrintOrderService::add(const Actor &actor, const PrintWish &wish)
{
    if (auto valid = PrintOrdering::check(actor, wish); !valid)
        return finishedAsync<PrintOrder>(std::unexpected(valid.error()));
    return m_database.write<PrintOrder>(
        [actor, wish, mark = m_database.mark(), &clock = m_clock](DbConnection &db) -> Result<PrintOrder> {
            if (wish.document == PrintDocument::Receipt)
                METERDESK_CHECK(ReceiptPrints::facts(db, mark, wish.subject));
            return PrintOrdering::add(db, actor, wish, clock.now());
        });
}

Async<PrintTicket> PrintOrderService::begin(
    const Actor &actor, PrintOrderId id, const QString &printer, const QString &paper)
{
    return m_database.write<PrintTicket>(
        [actor, id, printer, paper, mark = m_database.mark(), &clock = m_clock](
            DbConnection &db) { return beginOrder(db, mark, actor, id, printer, paper, clock.now()); });
}

Async<PrintOrder> PrintOrderService::step(
    PrintOrderId id, std::function<Result<void>(PrintOrder &order, WallTime now)> change)
{
    return m_database.write<PrintOrder>(
        [id, change = std::move(change), &clock = m_clock](DbConnection &db) -> Result<PrintOrder> {
            METERDESK_TRY(order, storedOrder(db, id));
            METERDESK_CHECK(change(order, clock.now()));
            METERDESK_CHECK(PrintOrderStore::update(db, order));
            return order;
        });
}

Async<PrintOrder> PrintOrderService::handedOver(PrintOrderId id, const SpoolJob &job)
{
    return step(id, [job](PrintOrder &order, WallTime now) -> Result<void> {
        METERDESK_CHECK(mustBe(order, {PrintOrderState::HandingOver}));
        takeJob(order, job, now);
        return {};
    });
}

Async<PrintOrder> PrintOrderService::refused(PrintOrderId id, const QString &reason)
{
    return step(id, [reason](PrintOrder &order, WallTime) -> Result<void> {
        METERDESK_CHECK(mustBe(order, {PrintOrderState::HandingOver}));
        order.state = PrintOrderState::Waiting;
        order.reason = reason;
        return {};
    });
}

Async<PrintOrder> PrintOrderService::lost(PrintOrderId id, const QString &reason)
{
    return step(id, [reason](PrintOrder &order, WallTime) -> Result<void> {
        METERDESK_CHECK(mustBe(order, {PrintOrderState::HandingOver, PrintOrderState::Spooled}));
        order.state = PrintOrderState::Unclear;
        order.reason = reason;
        return {};
    });
}

Async<PrintOrder> PrintOrderService::follow(PrintOrderId id, const SpoolJob &job)
{
    return step(id, [job](PrintOrder &order, WallTime now) -> Result<void> {
        METERDESK_CHECK(mustBe(order, {PrintOrderState::Spooled}));
        takeJob(order, job, now);
        return {};
    });
}

Async<PrintOrder> PrintOrderService::explain(PrintOrderId id, const QString &reason)
{
    return step(id, [reason](PrintOrder &order, WallTime) -> Result<void> {
        METERDESK_CHECK(mustBe(order, {PrintOrderState::Waiting}));
        order.reason = reason;
        return {};
    });
}

Async<PrintOrder> PrintOrderService::settle(const Actor &actor, PrintOrderId id)
{
    return end(actor, id, PrintOrderState::Printed);
}

Async<PrintOrder> PrintOrderService::cancel(const Actor &actor, PrintOrderId id)
{
    return end(actor, id, PrintOrderState::Cancelled);
}

Async<PrintOrder> PrintOrderService::end(const Actor &actor, PrintOrderId id, PrintOrderState state)
{
    return m_database.write<PrintOrder>([actor, id, state, &clock = m_clock](DbConnection &db) -> Result<PrintOrder> {
        METERDESK_TRY(order, storedOrder(db, id));
        METERDESK_CHECK(actor.mustHave(PrintOrdering::rightToPrint(order.document)));
        METERDESK_CHECK(mustBe(order,
            {PrintOrderState::Waiting, PrintOrderState::Spooled, PrintOrderState::Failed, PrintOrderState::Unclear}));
        const PrintOrderState before = order.state;
        order.state = state;
        order.settledAt = clock.now();
        order.settledBy = actor.name;
        METERDESK_CHECK(PrintOrderStore::update(db, order));
        METERDESK_CHECK(OperationLogStore::append(db, actor, clock.now(), u"settle-print"_s, order.subject,
            u"%1, was %2"_s.arg(wordOf(state), wordOf(before))));
        return order;
    });
}

Async<QList<PrintOrder>> PrintOrderService::open() const
{
    return m_database.read<QList<PrintOrder>>([](DbConnection &db) { return PrintOrderStore::listOpen(db); });
}

Async<QList<PrintOrder>> PrintOrderService::settled(int limit) const
{
    return m_database.read<QList<PrintOrder>>(
        [limit](DbConnection &db) { return PrintOrderStore::listSettled(db, limit); });
}

} // namespace meterdesk
