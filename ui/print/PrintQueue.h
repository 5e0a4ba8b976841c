// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QSet>
#include <QtCore/QTimer>

#include "documents/PrintOrderService.h"

namespace meterdesk {

class PrintSettings;

/// 打印队列: brings documents to paper through the print systems of this PC and follows them until they are printed.
/// Every step is recorded before the next is taken, so after a crash the print system is asked for the job's title, and
/// nothing is ever printed twice unasked. What cannot be printed now waits as 待补打. Of the GUI thread; never blocks.
class PrintQueue final : public QObject
{
    Q_OBJECT
public:
    /// Everything must outlive it.
    PrintQueue(PrintOrderService &orders, PrintSpooler &spooler, PrintSettings &settings, QObject *parent = nullptr);

    /// Takes up what an earlier run of the program left, and looks at jobs and printers this often from now on.
    void start(std::chrono::milliseconds interval);

    /// The printers of this PC as they were seen last.
    [[nodiscard]] const QList<PrinterInfo> &printers() const { return m_printers; }
    /// The printer of this name; of an empty one the PC's default printer. Nothing where there is none.
    [[nodiscard]] std::optional<PrinterInfo> printer(const QString &name) const;
    void lookAtPrinters();

    /// 待补打, oldest first.
    [[nodiscard]] const QList<PrintOrder> &openOrders() const { return m_open; }
    /// Whether its next step is under way at this moment.
    [[nodiscard]] bool isAtWork(PrintOrderId id) const { return m_atWork.contains(id.value); }
    /// Printed and cancelled ones, newest first.
    [[nodiscard]] Async<QList<PrintOrder>> settled(int limit) const { return m_orders.settled(limit); }

    /// Orders a document and hands it over. The answer tells how far it came; that there is no printer, or that it
    /// refused, is no error but an order that waits. A receipt that is open already is not ordered twice: it is handed
    /// over again where that is safe, and answered as it is where a job of it is still on its way.
    /// Errors: those of PrintOrderService.
    [[nodiscard]] Async<PrintOrder> print(const Actor &actor, const PrintWish &wish);
    /// Hands over an order that was recorded with its booking; like `print` otherwise.
    [[nodiscard]] Async<PrintOrder> take(const Actor &actor, const PrintOrder &order);
    /// 重打: once more on `printer` (empty: where it went last). A job that is still in a queue is withdrawn first.
    /// Also `printer-missing`.
    [[nodiscard]] Async<PrintOrder> printAgain(const Actor &actor, PrintOrderId id, const QString &printer = {});
    /// 已打好: somebody has the paper.
    [[nodiscard]] Async<PrintOrder> settle(const Actor &actor, PrintOrderId id);
    /// 取消: no paper is wanted; its job is withdrawn.
    [[nodiscard]] Async<PrintOrder> cancel(const Actor &actor, PrintOrderId id);

Q_SIGNALS:
    /// A step was taken; also when an order is new, or settled and no longer open.
    void orderChanged(const meterdesk::PrintOrder &order);
    void printersChanged();

private:
    using Answer = std::shared_ptr<QPromise<Result<PrintOrder>>>;

    void look();
    void askFor(const PrintOrder &order);
    /// Where an order goes now.
    struct Target
    {
        QString printer; ///< empty: the PC's default printer
        QString paper; ///< empty: as ordered
    };
    void handOver(const Actor &actor, const PrintOrder &order, const Target &target, const Answer &answer);
    void begin(const Actor &actor, const PrintOrder &order, const PrinterInfo &printer, const QString &paper,
        const Answer &answer);
    void submit(const PrintTicket &ticket, const PrinterInfo &printer, const Answer &answer);
    /// Waits for a step of the order's record, shows it, and answers.
    void conclude(PrintOrderId id, const Async<PrintOrder> &step, const Answer &answer = {});
    /// Withdraws the job of an order, if it has one, then goes on.
    void withdrawn(const PrintOrder &order, const Answer &answer, std::function<void()> next);
    void show(const PrintOrder &order);
    void showPrinters(const QList<PrinterInfo> &printers);
    void finish(PrintOrderId id, const Answer &answer, const Result<PrintOrder> &result);
    [[nodiscard]] std::optional<PrintOrder> openOrder(PrintOrderId id) const;
    [[nodiscard]] static Answer newAnswer();

    PrintOrderService &m_orders;
    PrintSpooler &m_spooler;
    PrintSettings &m_settings;
    QList<PrinterInfo> m_printers;
    QList<PrintOrder> m_open;
    QSet<std::int64_t> m_atWork; ///< orders whose next step is under way
    QTimer m_timer;
    int m_looks = 0;
};

} // namespace meterdesk
