// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"
#include "Clock.h"
#include "Operator.h"
#include "PrintOrder.h"
#include "PrintSpooler.h"
#include "ReceiptFacts.h"

namespace meterdesk {

class Database;

/// What somebody wants on paper.
struct PrintWish
{
    PrintDocument document = PrintDocument::Receipt;
    QString subject; ///< what it is of; of a receipt its number
    QByteArray content; ///< the pages; empty for a receipt, which is made from its facts at each handing over
    QString paper; ///< word of the layout
    int copies = 1; ///< 1–20
    QString printer; ///< empty: none is there; print later
};

/// What is handed to a printer now.
struct PrintTicket
{
    PrintOrder order; ///< with the title and the printer of this handing over
    std::optional<ReceiptFacts> facts; ///< of a receipt, with the number of this copy
    QByteArray content; ///< of anything else
};

/// The way of documents to paper, step by step. Each step is one transaction that is written before the next one is
/// taken, so after a crash it is known what may have been printed; nothing here prints, and money is never touched.
/// Thread-safe; answers come through Async::then.
///
/// Errors of all: `invalid-argument` (no such order, or the step does not follow from its state), those of the
/// database. What an operator does needs TakeMoney for receipts, else SeeRecords (`not-permitted`).
class PrintOrderService
{
public:
    PrintOrderService(Database &database, const Clock &clock);

    /// A new order, waiting. Also `unknown-receipt`.
    [[nodiscard]] Async<PrintOrder> add(const Actor &actor, const PrintWish &wish);

    /// Begins a handing over: from waiting, failed or unclear. A receipt takes the number of its copy here, counted and
    /// logged like every print; one that was counted before and refused by its printer keeps its number. `paper`: the
    /// layout a receipt is printed in now; empty, and for all others: as it was ordered.
    [[nodiscard]] Async<PrintTicket> begin(
        const Actor &actor, PrintOrderId id, const QString &printer, const QString &paper = {});

    /// The print system has it.
    [[nodiscard]] Async<PrintOrder> handedOver(PrintOrderId id, const SpoolJob &job);
    /// The print system refused it: nothing was printed, it waits again.
    [[nodiscard]] Async<PrintOrder> refused(PrintOrderId id, const QString &reason);
    /// Nobody knows what was printed: contact was lost, or the job is gone.
    [[nodiscard]] Async<PrintOrder> lost(PrintOrderId id, const QString &reason);
    /// What became of its job: printed, failed, or still on its way and why.
    [[nodiscard]] Async<PrintOrder> follow(PrintOrderId id, const SpoolJob &job);
    /// Why it still waits.
    [[nodiscard]] Async<PrintOrder> explain(PrintOrderId id, const QString &reason);

    /// 已打好: somebody has the paper in hand. Logged.
    [[nodiscard]] Async<PrintOrder> settle(const Actor &actor, PrintOrderId id);
    /// 取消: no paper is wanted. Logged. A job of it must have been withdrawn.
    [[nodiscard]] Async<PrintOrder> cancel(const Actor &actor, PrintOrderId id);

    /// 待补打, oldest first.
    [[nodiscard]] Async<QList<PrintOrder>> open() const;
    /// Printed and cancelled ones, newest first.
    [[nodiscard]] Async<QList<PrintOrder>> settled(int limit) const;

private:
    [[nodiscard]] Async<PrintOrder> step(
        PrintOrderId id, std::function<Result<void>(PrintOrder &order, WallTime now)> change);
    [[nodiscard]] Async<PrintOrder> end(const Actor &actor, PrintOrderId id, PrintOrderState state);

    Database &m_database;
    const Clock &m_clock;
};

} // namespace meterdesk
